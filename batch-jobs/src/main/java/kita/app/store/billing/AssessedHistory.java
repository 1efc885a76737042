package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kita.app.store.Rows;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Correction;
import kita.billing.assessment.Corrections;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the fees of a household came to be what they are: each month's versions, and why each one replaced the last. */
@Repository
public class AssessedHistory {

    private final JdbcClient jdbc;

    AssessedHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version of one month.
     *
     * @param basis what decided, with the very wording of the ordinance
     * @param change what it changed, for the first version from nothing
     */
    public record Entry(int version, String ordinance, Basis basis, Correction change) {}

    private record Row(String key, int version, String ordinance, MonthFee fee) {}

    /** Ordered by child, month, charge and version; versions that changed no amount are left out. */
    public List<Entry> of(HouseholdId household) {
        List<Row> rows = jdbc.sql("""
                        SELECT child_id, month, charge, version, payer_id, amount_cents, ordinance, basis
                          FROM kita.assessed_month JOIN kita.assessment_basis USING (tenant, input_digest)
                         WHERE household_id = ?
                         ORDER BY child_id COLLATE "C", month, charge, version""")
                .param(household.value())
                .query((row, n) -> row(row))
                .list();
        List<Entry> entries = new ArrayList<>();
        Row before = null;
        for (Row row : rows) {
            boolean follows = before != null && before.key().equals(row.key());
            List<MonthFee> old = follows ? List.of(before.fee()) : List.of();
            for (Correction change : Corrections.between(old, List.of(row.fee()))) {
                entries.add(new Entry(row.version(), row.ordinance(), row.fee().basis(), change));
            }
            before = row;
        }
        return entries;
    }

    private static Row row(ResultSet row) throws SQLException {
        MonthFee fee = new MonthFee(
                new ChildId(row.getString("child_id")),
                new GuardianId(row.getString("payer_id")),
                Rows.month(row, "month"),
                Charge.valueOf(row.getString("charge")),
                Rows.money(row, "amount_cents"),
                BasisJson.read(row.getString("basis")));
        String key = fee.child() + " " + fee.month() + " " + fee.charge();
        return new Row(key, row.getInt("version"), row.getString("ordinance"), fee);
    }
}
