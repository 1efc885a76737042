package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.store.Rows;
import kita.app.store.billing.BasisJson;
import kita.app.store.billing.StepsJson;
import kita.billing.assessment.AssessedMonth;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * The newest versions of the months of households, by household and payer, child by child, the oldest first. Months that were
 * withdrawn, because no contract covers them any more, have no contract and are left out.
 */
@Repository
class FeeMonths {

    private static final String NEWEST = """
            SELECT c.child_id, c.given_name AS child_given, c.family_name AS child_family, c.birth_date,
                   m.*, b.basis, s.steps, k.daily_hours, k.weekly_hours
              FROM (SELECT DISTINCT ON (child_id, month, charge) *
                      FROM kita.assessed_month
                     WHERE child_id = ANY (ARRAY(SELECT DISTINCT child_id FROM kita.assessed_month
                                                  WHERE household_id = ANY (:households)))
                     ORDER BY child_id, month, charge, version DESC) m
              JOIN kita.child c USING (tenant, child_id)
              JOIN kita.contract k USING (tenant, contract_id)
              JOIN kita.assessment_steps s ON s.tenant = m.tenant AND s.digest = m.steps_digest
              JOIN kita.assessment_basis b ON b.tenant = m.tenant AND b.input_digest = m.input_digest
             WHERE m.household_id = ANY (:households)
             ORDER BY c.birth_date, c.child_id COLLATE "C", m.month, m.charge COLLATE "C\"""";

    private final JdbcClient jdbc;

    FeeMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(String household, String payer) {}

    Map<Key, List<ChildFees>> of(SqlArrayValue households) {
        Map<Key, Map<Child, List<MonthFee>>> months = new HashMap<>();
        jdbc.sql(NEWEST).param("households", households).query(row -> {
            months.computeIfAbsent(
                            new Key(row.getString("household_id"), row.getString("payer_id")),
                            key -> new LinkedHashMap<>())
                    .computeIfAbsent(Persons.child(row), child -> new ArrayList<>())
                    .add(new MonthFee(month(row), Rows.hours(row)));
        });
        Map<Key, List<ChildFees>> fees = new HashMap<>();
        months.forEach((key, children) -> fees.put(
                key,
                children.entrySet().stream()
                        .map(child -> new ChildFees(child.getKey(), child.getValue()))
                        .toList()));
        return fees;
    }

    private static AssessedMonth month(ResultSet row) throws SQLException {
        return new AssessedMonth(
                new HouseholdId(row.getString("household_id")),
                new ChildId(row.getString("child_id")),
                new ContractId(row.getString("contract_id")),
                new GuardianId(row.getString("payer_id")),
                Month.of(Rows.day(row, "month")),
                Charge.valueOf(row.getString("charge")),
                CareForm.valueOf(row.getString("form")),
                Money.cents(row.getLong("amount_cents")),
                row.getString("ordinance"),
                StepsJson.read(row.getString("steps")),
                BasisJson.read(row.getString("basis")),
                Rows.hex(row, "input_digest"));
    }
}
