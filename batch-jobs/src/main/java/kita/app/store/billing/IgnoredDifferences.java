package kita.app.store.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kita.app.store.Rows;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.money.Money;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Differences that a clerk leaves as they are: added, never changed. The database refuses one for a month to come. */
@Repository
public class IgnoredDifferences {

    /** What stands and what should stand: the decision holds for exactly these two. */
    public record Ignored(Position position, Money standing, Money target) {}

    private final JdbcClient jdbc;

    IgnoredDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Ignored one, String reason, LocalDate day, String user) {
        jdbc.sql("""
                        INSERT INTO kita.ignored_difference (tenant, household_id, payer_id, care_month, child_id, product,
                               standing_cents, target_cents, reason, decided_on, decided_by)
                        VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
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
                        user)
                .update();
    }

    Set<Ignored> of(Collection<HouseholdId> households) {
        return new HashSet<>(jdbc.sql("SELECT * FROM kita.ignored_difference WHERE household_id = ANY (?)")
                .param(Rows.texts(List.copyOf(households)))
                .query((row, n) -> new Ignored(
                        Books.position(row, Product.valueOf(row.getString("product"))),
                        Rows.money(row, "standing_cents"),
                        Rows.money(row, "target_cents")))
                .list());
    }
}
