package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.billing.assessment.HouseholdFacts.Waiver;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that bears on the fees of a page of households, in twelve queries whatever its size. */
@Repository
public class HouseholdFactsStore {

    /** Makes a fact of a row. */
    private interface Fact<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final SiblingConfirmations confirmations;

    HouseholdFactsStore(JdbcClient jdbc, SiblingConfirmations confirmations) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
    }

    /** In the order asked for; facts of a household in the order of their ids and dates. */
    public List<HouseholdFacts> of(List<HouseholdId> households) {
        Map<String, List<Adult>> adults = by(
                "household_id",
                households,
                "SELECT * FROM kita.guardian_membership WHERE household_id = ANY (?) ORDER BY guardian_id, valid_from",
                HouseholdFactsStore::adult);
        Map<String, List<Payer>> payers = by(
                "household_id",
                households,
                "SELECT * FROM kita.payer WHERE household_id = ANY (?) ORDER BY valid_from, guardian_id",
                row -> new Payer(new GuardianId(row.getString("guardian_id")), Rows.period(row)));
        Map<String, List<IncomeStatement>> incomes = incomes(households);
        Map<String, List<BenefitProof>> benefits = by(
                "household_id",
                households,
                "SELECT * FROM kita.benefit WHERE household_id = ANY (?) ORDER BY valid_from, kind, benefit_id",
                row -> new BenefitProof(
                        BenefitKind.valueOf(row.getString("kind")), Rows.period(row), Rows.day(row, "proven_on")));
        Map<String, List<DeclaredFact>> declared = by("household_id", households, """
                        SELECT * FROM kita.declared_fact WHERE household_id = ANY (?)
                         ORDER BY subject, fact, valid_from, reported_on""", HouseholdFactsStore::declared);
        Map<String, List<Waiver>> waivers = by(
                "household_id", households, """
                        SELECT * FROM kita.waiver
                         WHERE household_id = ANY (?) AND revoked_on IS NULL AND payable_cents < fees_cents
                         ORDER BY valid_from""", row -> new Waiver(Rows.period(row), Rows.money(row, "payable_cents")));
        Map<String, List<HouseholdChild>> children = children(households);
        confirmations.addTo(children, households);
        return households.stream()
                .map(id -> new HouseholdFacts(
                        id,
                        adults.getOrDefault(id.value(), List.of()),
                        payers.getOrDefault(id.value(), List.of()),
                        children.getOrDefault(id.value(), List.of()),
                        incomes.getOrDefault(id.value(), List.of()),
                        benefits.getOrDefault(id.value(), List.of()),
                        declared.getOrDefault(id.value(), List.of()),
                        waivers.getOrDefault(id.value(), List.of())))
                .toList();
    }

    private Map<String, List<HouseholdChild>> children(List<HouseholdId> households) {
        Map<String, List<Contract>> contracts = by("child_id", households, """
                        SELECT * FROM kita.contract
                         WHERE child_id = ANY (ARRAY(
                                   SELECT child_id FROM kita.child_membership WHERE household_id = ANY (?)))
                         ORDER BY child_id, valid_from, contract_id""", HouseholdFactsStore::contract);
        Map<String, List<CareElsewhere>> elsewhere = by("child_id", households, """
                        SELECT * FROM kita.care_elsewhere
                         WHERE child_id = ANY (ARRAY(
                                   SELECT child_id FROM kita.child_membership WHERE household_id = ANY (?)))
                         ORDER BY child_id, valid_from""", HouseholdFactsStore::elsewhere);
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
                        contracts.getOrDefault(row.getString("child_id"), List.of()),
                        elsewhere.getOrDefault(row.getString("child_id"), List.of())));
    }

    private Map<String, List<IncomeStatement>> incomes(List<HouseholdId> households) {
        Map<String, List<IncomeItem>> items = by("income_id", households, """
                        SELECT i.* FROM kita.income_item i JOIN kita.income e USING (tenant, income_id)
                         WHERE e.household_id = ANY (?) ORDER BY i.income_id, i.kind, i.item_no""", HouseholdFactsStore::item);
        return by(
                "household_id",
                households,
                "SELECT * FROM kita.income WHERE household_id = ANY (?) ORDER BY guardian_id, valid_from, proven_on,"
                        + " income_id",
                row -> income(row, items));
    }

    private static Adult adult(ResultSet row) throws SQLException {
        LocalDate reported = Rows.optionalDay(row, "reported_on").orElse(HouseholdFacts.KNOWN_ALL_ALONG);
        return new Adult(new GuardianId(row.getString("guardian_id")), Rows.period(row), reported);
    }

    static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                new ContractId(row.getString("contract_id")),
                new ChildId(row.getString("child_id")),
                new KitaId(row.getString("kita_id")),
                CareForm.valueOf(row.getString("form")),
                Rows.hours(row),
                Rows.period(row));
    }

    private static CareElsewhere elsewhere(ResultSet row) throws SQLException {
        return new CareElsewhere(
                CareForm.valueOf(row.getString("form")),
                Rows.hours(row),
                Rows.period(row),
                Rows.day(row, "reported_on"));
    }

    private static DeclaredFact declared(ResultSet row) throws SQLException {
        return new DeclaredFact(
                Optional.ofNullable(row.getString("child_id")).map(ChildId::new),
                row.getString("fact"),
                row.getString("value"),
                Rows.period(row),
                Rows.day(row, "reported_on"),
                Rows.optionalDay(row, "end_reported_on"));
    }

    private static IncomeItem item(ResultSet row) throws SQLException {
        return new IncomeItem(
                row.getString("kind"),
                Money.cents(row.getLong("amount_cents")),
                IncomePer.valueOf(row.getString("per")),
                Rows.day(row, "proven_on"));
    }

    private static IncomeStatement income(ResultSet row, Map<String, List<IncomeItem>> items) throws SQLException {
        GuardianId adult = new GuardianId(row.getString("guardian_id"));
        String kind = row.getString("kind");
        return switch (kind) {
            case "PROVEN" ->
                new IncomeStatement.Proven(
                        adult, Rows.period(row), Rows.money(row, "year_cents"), Rows.day(row, "proven_on"));
            case "ITEMISED" ->
                new IncomeStatement.Itemised(
                        adult,
                        Rows.period(row),
                        items.getOrDefault(row.getString("income_id"), List.of()),
                        Finality.valueOf(row.getString("finality")),
                        Rows.day(row, "proven_on"));
            case "HIGHEST_BAND_ACCEPTED" -> new IncomeStatement.HighestBandAccepted(adult, Rows.period(row));
            default -> throw new IllegalStateException("Unknown kind of income " + kind);
        };
    }

    private <T> Map<String, List<T>> by(String key, Collection<HouseholdId> households, String sql, Fact<T> fact) {
        Map<String, List<T>> facts = new TreeMap<>();
        jdbc.sql(sql).param(Rows.texts(households)).query(row -> {
            facts.computeIfAbsent(row.getString(key), id -> new ArrayList<>()).add(fact.of(row));
        });
        return facts;
    }
}
