package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kita.app.store.Rows;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that bears on the fees of a page of households, in seven queries whatever its size. */
@Repository
public class HouseholdFactsStore {

    /** Makes a fact of a row. */
    private interface Fact<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;

    HouseholdFactsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order asked for; facts of a household in the order of their ids and dates. */
    public List<HouseholdFacts> of(List<HouseholdId> households) {
        Map<String, List<Adult>> adults = by(
                "household_id",
                households,
                "SELECT * FROM kita.guardian_membership WHERE household_id = ANY (?) ORDER BY guardian_id, valid_from",
                row -> new Adult(new GuardianId(row.getString("guardian_id")), Rows.period(row)));
        Map<String, List<Payer>> payers = by(
                "household_id",
                households,
                "SELECT * FROM kita.payer WHERE household_id = ANY (?) ORDER BY valid_from, guardian_id",
                row -> new Payer(new GuardianId(row.getString("guardian_id")), Rows.period(row)));
        Map<String, List<IncomeStatement>> incomes = by(
                "household_id",
                households,
                "SELECT * FROM kita.income WHERE household_id = ANY (?) ORDER BY guardian_id, valid_from, income_id",
                HouseholdFactsStore::income);
        Map<String, List<BenefitProof>> benefits = by(
                "household_id",
                households,
                "SELECT * FROM kita.benefit WHERE household_id = ANY (?) ORDER BY valid_from, kind, benefit_id",
                row -> new BenefitProof(
                        BenefitKind.valueOf(row.getString("kind")), Rows.period(row), Rows.day(row, "proven_on")));
        Map<String, List<HouseholdChild>> children = children(households);
        return households.stream()
                .map(id -> new HouseholdFacts(
                        id,
                        adults.getOrDefault(id.value(), List.of()),
                        payers.getOrDefault(id.value(), List.of()),
                        children.getOrDefault(id.value(), List.of()),
                        incomes.getOrDefault(id.value(), List.of()),
                        benefits.getOrDefault(id.value(), List.of()),
                        List.of()))
                .toList();
    }

    private Map<String, List<HouseholdChild>> children(List<HouseholdId> households) {
        Map<String, List<Contract>> contracts = by("child_id", households, """
                        SELECT * FROM kita.contract
                         WHERE child_id IN (SELECT child_id FROM kita.child_membership WHERE household_id = ANY (?))
                         ORDER BY child_id, valid_from, contract_id""", HouseholdFactsStore::contract);
        Function<String, List<Contract>> ofChild = child -> contracts.getOrDefault(child, List.of());
        return by(
                "household_id",
                households,
                """
                        SELECT m.household_id, m.child_id, m.valid_from, m.valid_to, c.birth_date
                          FROM kita.child_membership m JOIN kita.child c USING (tenant, child_id)
                         WHERE m.household_id = ANY (?) AND c.birth = 'REPORTED'
                         ORDER BY m.child_id, m.valid_from""",
                row -> new HouseholdChild(
                        new ChildId(row.getString("child_id")),
                        BirthDate.of(Rows.day(row, "birth_date")),
                        Rows.period(row),
                        ofChild.apply(row.getString("child_id"))));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                new ContractId(row.getString("contract_id")),
                new ChildId(row.getString("child_id")),
                new KitaId(row.getString("kita_id")),
                CareForm.valueOf(row.getString("form")),
                new CareHours(row.getInt("daily_hours"), row.getInt("weekly_hours")),
                Rows.period(row));
    }

    private static IncomeStatement income(ResultSet row) throws SQLException {
        GuardianId adult = new GuardianId(row.getString("guardian_id"));
        return row.getString("kind").equals("PROVEN")
                ? new IncomeStatement.Proven(
                        adult, Rows.period(row), Rows.money(row, "year_cents"), Rows.day(row, "proven_on"))
                : new IncomeStatement.HighestBandAccepted(adult, Rows.period(row));
    }

    private <T> Map<String, List<T>> by(String key, Collection<HouseholdId> households, String sql, Fact<T> fact) {
        Map<String, List<T>> facts = new TreeMap<>();
        jdbc.sql(sql).param(Rows.texts(households)).query(row -> {
            facts.computeIfAbsent(row.getString(key), id -> new ArrayList<>()).add(fact.of(row));
        });
        return facts;
    }
}
