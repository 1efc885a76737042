package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.assessment.Step;
import kita.billing.ledger.CanonicalHash;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessed months: every version is kept, the newest one counts. */
@Repository
public class AssessedMonthVersions {

    private static final Step WITHDRAWN =
            new Step("Für diesen Monat besteht kein Betreuungsvertrag mehr.", Money.ZERO, "Betreuungsvertrag");

    private final JdbcClient jdbc;

    AssessedMonthVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest version of each month and charge of the window, for all children that these households have had a month for, and
     * for these children.
     */
    public List<StoredMonth> newest(
            Collection<HouseholdId> households, Collection<ChildId> children, Month first, Month last) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (child_id, month, charge) child_id, month, charge, version, household_id,
                               contract_id, payer_id, form, amount_cents, ordinance, input_digest
                          FROM kita.assessed_month
                         WHERE child_id = ANY (ARRAY(
                                   SELECT unnest(?::text[])
                                    UNION SELECT child_id FROM kita.assessed_month WHERE household_id = ANY (?)))
                           AND month BETWEEN ? AND ?
                         ORDER BY child_id, month, charge, version DESC""")
                .params(Rows.texts(children), Rows.texts(households), first.firstDay(), last.firstDay())
                .query((row, n) -> stored(row))
                .list();
    }

    /**
     * What stands for these households by the newest versions, with what decided: for saying what a later assessment
     * changes and why. What decided is unknown for months that were assessed before it was kept.
     */
    public List<MonthFee> standing(Collection<HouseholdId> households, Month first, Month last) {
        return jdbc.sql("""
                        SELECT child_id, month, charge, payer_id, amount_cents, basis
                          FROM (SELECT DISTINCT ON (child_id, month, charge) *
                                  FROM kita.assessed_month
                                 WHERE child_id = ANY (ARRAY(SELECT DISTINCT child_id FROM kita.assessed_month
                                                              WHERE household_id = ANY (:households)))
                                   AND month BETWEEN :first AND :last
                                 ORDER BY child_id, month, charge, version DESC) newest
                         WHERE household_id = ANY (:households) AND contract_id IS NOT NULL
                         ORDER BY child_id COLLATE "C", month, charge""")
                .param("households", Rows.texts(households))
                .param("first", first.firstDay())
                .param("last", last.firstDay())
                .query((row, n) -> new MonthFee(
                        new ChildId(row.getString("child_id")),
                        new GuardianId(row.getString("payer_id")),
                        Rows.month(row, "month"),
                        Charge.valueOf(row.getString("charge")),
                        Rows.money(row, "amount_cents"),
                        BasisJson.read(row.getString("basis"))))
                .list();
    }

    /** New versions of months, each one above the version that is there. */
    public Appender appender() {
        return new Appender(jdbc);
    }

    /** Collects new versions and writes them in one statement. */
    public static final class Appender {
        private final JdbcClient jdbc;
        private final StepsInsert steps = new StepsInsert();
        private final Map<Basis, String> bases = new IdentityHashMap<>();
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
                BulkInsert.text("steps_digest"),
                BulkInsert.json("basis"),
                BulkInsert.text("input_digest"));

        private Appender(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /**
         * @param before the newest version, empty if the month is new
         * @return the version that is the newest from now on
         */
        public StoredMonth add(AssessedMonth month, Optional<StoredMonth> before) {
            int version = before.map(StoredMonth::version).orElse(0) + 1;
            rows.add(
                    month.child(),
                    month.month().firstDay(),
                    month.charge().name(),
                    version,
                    month.household(),
                    month.contract(),
                    month.payer(),
                    month.form().name(),
                    month.amount().cents(),
                    month.ordinance(),
                    steps.digest(month.steps()),
                    bases.computeIfAbsent(month.basis(), BasisJson::write),
                    month.inputDigest());
            return new StoredMonth(
                    month.child(),
                    month.month(),
                    month.charge(),
                    version,
                    month.household(),
                    Optional.of(month.contract()),
                    month.payer(),
                    month.form(),
                    month.amount(),
                    month.ordinance(),
                    month.inputDigest());
        }

        /** The month costs nothing any more, because no contract covers it. */
        public StoredMonth withdraw(StoredMonth before) {
            String digest = new CanonicalHash()
                    .text("withdrawn")
                    .text(before.inputDigest())
                    .digest()
                    .hex();
            rows.add(
                    before.child(),
                    before.month().firstDay(),
                    before.charge().name(),
                    before.version() + 1,
                    before.household(),
                    null,
                    before.payer(),
                    before.form().name(),
                    0,
                    before.ordinance(),
                    steps.digest(List.of(WITHDRAWN)),
                    BasisJson.write(Basis.UNKNOWN),
                    digest);
            return new StoredMonth(
                    before.child(),
                    before.month(),
                    before.charge(),
                    before.version() + 1,
                    before.household(),
                    Optional.empty(),
                    before.payer(),
                    before.form(),
                    Money.ZERO,
                    before.ordinance(),
                    digest);
        }

        /** How many versions were collected. */
        public int size() {
            return rows.size();
        }

        public void write() {
            steps.into(jdbc);
            rows.into(jdbc);
        }
    }

    private static StoredMonth stored(ResultSet row) throws SQLException {
        return new StoredMonth(
                new ChildId(row.getString("child_id")),
                Rows.month(row, "month"),
                Charge.valueOf(row.getString("charge")),
                row.getInt("version"),
                new HouseholdId(row.getString("household_id")),
                Optional.ofNullable(row.getString("contract_id")).map(ContractId::new),
                new GuardianId(row.getString("payer_id")),
                CareForm.valueOf(row.getString("form")),
                Rows.money(row, "amount_cents"),
                row.getString("ordinance"),
                row.getString("input_digest"));
    }
}
