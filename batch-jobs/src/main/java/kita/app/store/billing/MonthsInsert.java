package kita.app.store.billing;

import java.util.List;
import java.util.Optional;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.ledger.CanonicalHash;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New versions of assessed months on their way into the database, with what decided about them and their steps. */
public final class MonthsInsert {

    private static final Step WITHDRAWN =
            new Step("Für diesen Monat besteht kein Betreuungsvertrag mehr.", Money.ZERO, "Betreuungsvertrag");

    private final StepsInsert steps = new StepsInsert();
    private final BasisInsert bases = new BasisInsert();
    private final BulkInsert rows = new BulkInsert(
            "kita.assessed_month",
            BulkInsert.text("child_id"),
            BulkInsert.date("month"),
            BulkInsert.text("charge"),
            BulkInsert.number("version"),
            BulkInsert.text("household_id"),
            BulkInsert.text("contract_id"),
            BulkInsert.text("payer_id"),
            BulkInsert.text("form"),
            BulkInsert.number("amount_cents"),
            BulkInsert.text("ordinance"),
            BulkInsert.bytes("steps_digest"),
            BulkInsert.bytes("input_digest"));

    MonthsInsert() {}

    /**
     * @param before the newest version, empty if the month is new
     * @return the version that is the newest from now on
     */
    public StoredMonth add(AssessedMonth month, Optional<StoredMonth> before) {
        StoredMonth version =
                StoredMonth.of(month, before.map(StoredMonth::version).orElse(0) + 1);
        add(version, month.steps(), month.basis());
        return version;
    }

    /** The month costs nothing any more, because no contract covers it. */
    public StoredMonth withdraw(StoredMonth before) {
        StoredMonth version = before.withdrawn(new CanonicalHash()
                .text("withdrawn")
                .text(before.inputDigest())
                .digest()
                .hex());
        add(version, List.of(WITHDRAWN), Basis.UNKNOWN);
        return version;
    }

    private void add(StoredMonth month, List<Step> howComputed, Basis basis) {
        rows.add(
                month.child(),
                month.month().firstDay(),
                month.charge().name(),
                month.version(),
                month.household(),
                month.contract().orElse(null),
                month.payer(),
                month.form().name(),
                month.amount().cents(),
                month.ordinance(),
                steps.digest(howComputed),
                bases.digest(month.inputDigest(), basis));
    }

    /** How many versions were collected. */
    public int size() {
        return rows.size();
    }

    StepsInsert steps() {
        return steps;
    }

    void into(JdbcClient jdbc) {
        bases.into(jdbc);
        rows.into(jdbc);
    }
}
