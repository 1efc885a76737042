package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.tariff.Charge;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Assessed months: every version is kept, the newest one counts. */
@Repository
public class AssessedMonthVersions {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    AssessedMonthVersions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
                          JOIN kita.assessment_basis USING (tenant, input_digest)
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
    public MonthsInsert insert() {
        return new MonthsInsert();
    }

    /**
     * Writes what was collected. Steps belong to the whole town: they are written first and apart, so that nobody who
     * assesses other households at the same time has to wait for the end of this transaction.
     */
    public void write(MonthsInsert months) {
        apart.executeWithoutResult(status -> months.steps().into(jdbc));
        months.into(jdbc);
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
                Rows.hex(row, "input_digest"));
    }
}
