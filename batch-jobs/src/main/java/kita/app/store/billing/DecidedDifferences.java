package kita.app.store.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kita.app.store.Rows;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.money.Money;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clerks decided about differences: added, never changed. The database refuses one for a month to come. */
@Repository
public class DecidedDifferences {

    /** The names are stored. */
    public enum Decision {
        /** What stands remains. */
        IGNORED,
        /** It is demanded although a notice that can no longer be contested said less (§§ 45, 48 SGB X). */
        DEMANDED
    }

    /** What stands and what should stand, in the order in which it was decided. */
    public record Decided(Decision decision, Position position, Money standing, Money target) {}

    private final JdbcClient jdbc;

    DecidedDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it was added; about the same two amounts nobody decides twice. */
    public boolean add(Decided one, String reason, LocalDate day, String user) {
        return jdbc.sql("""
                        INSERT INTO kita.decided_difference (tenant, household_id, payer_id, care_month, child_id, product,
                               standing_cents, target_cents, reason, decided_on, decided_by, decision)
                        VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                        .params(
                                one.position().household().value(),
                                one.position().payer().value(),
                                one.position().month().firstDay(),
                                one.position().child().value(),
                                one.position().product().name(),
                                one.standing().cents(),
                                one.target().cents(),
                                reason,
                                day,
                                user,
                                one.decision().name())
                        .update()
                > 0;
    }

    public List<Decided> of(Collection<HouseholdId> households) {
        return jdbc.sql("SELECT * FROM kita.decided_difference WHERE household_id = ANY (?) ORDER BY decided_no")
                .param(Rows.texts(List.copyOf(households)))
                .query((row, n) -> new Decided(
                        Decision.valueOf(row.getString("decision")),
                        Books.position(row, Product.valueOf(row.getString("product"))),
                        Rows.money(row, "standing_cents"),
                        Rows.money(row, "target_cents")))
                .list();
    }
}
