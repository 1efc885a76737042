package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kita.app.store.Rows;
import kita.app.store.billing.BasisJson;
import kita.billing.assessment.Correction;
import kita.billing.assessment.Corrections;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why months were assessed otherwise than before: the newest version of each beside the last one that said something else. */
@Repository
public class FeeVersions {

    private final JdbcClient jdbc;

    FeeVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Corrections of the children of these households in months before that one, for the payer they concern. */
    public List<Correction> corrections(List<HouseholdId> households, Month before) {
        List<MonthFee> then = new ArrayList<>();
        List<MonthFee> now = new ArrayList<>();
        jdbc.sql("""
                        SELECT m.child_id, m.month, m.charge, m.payer_id, m.amount_cents, b.basis,
                               o.payer_id AS old_payer, o.amount_cents AS old_cents, o.basis AS old_basis
                          FROM (SELECT DISTINCT ON (child_id, month, charge) *
                                  FROM kita.assessed_month
                                 WHERE child_id = ANY (ARRAY(SELECT DISTINCT child_id FROM kita.assessed_month
                                                              WHERE household_id = ANY (?)))
                                   AND month < ?
                                 ORDER BY child_id, month, charge, version DESC) m
                          JOIN kita.assessment_basis b ON b.tenant = m.tenant AND b.input_digest = m.input_digest
                          JOIN LATERAL (
                               SELECT v.payer_id, v.amount_cents, w.basis FROM kita.assessed_month v
                                 JOIN kita.assessment_basis w ON w.tenant = v.tenant AND w.input_digest = v.input_digest
                                WHERE v.tenant = m.tenant AND v.child_id = m.child_id AND v.month = m.month
                                  AND v.charge = m.charge AND v.version < m.version
                                  AND (v.amount_cents, v.payer_id) IS DISTINCT FROM (m.amount_cents, m.payer_id)
                                ORDER BY v.version DESC LIMIT 1) o ON true""").params(Rows.texts(households), before.firstDay()).query(row -> {
            then.add(fee(row, "old_payer", "old_cents", "old_basis"));
            now.add(fee(row, "payer_id", "amount_cents", "basis"));
        });
        return Corrections.between(then, now);
    }

    private static MonthFee fee(ResultSet row, String payer, String cents, String basis) throws SQLException {
        return new MonthFee(
                new ChildId(row.getString("child_id")),
                new GuardianId(row.getString(payer)),
                Rows.month(row, "month"),
                Charge.valueOf(row.getString("charge")),
                Rows.money(row, cents),
                BasisJson.read(row.getString(basis)));
    }
}
