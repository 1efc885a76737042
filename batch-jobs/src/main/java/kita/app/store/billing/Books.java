package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kita.app.store.Rows;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.run.BillingWindow;
import kita.billing.run.LaterChange;
import kita.billing.run.LaterChange.Ignored;
import kita.billing.run.Targets;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What should stand and what does stand in the ledger, for a page of households. */
@Repository
public class Books {

    /**
     * The books of one household.
     *
     * @param assessed what the newest assessments ask for
     * @param target what should stand: what was assessed, less what clerks have ignored of it
     * @param standing the sum of all entries so far
     */
    public record HouseholdBooks(
            HouseholdId household,
            Map<Position, Money> assessed,
            Map<Position, Money> target,
            Map<Position, Money> standing,
            Case state) {

        /** Where clerks have ignored something, so that the target is not what was assessed. */
        public Map<Position, Money> settledByClerks() {
            if (assessed.equals(target)) {
                return Map.of();
            }
            Map<Position, Money> settled = new TreeMap<>(target);
            settled.entrySet().removeIf(one -> one.getValue().equals(assessed.getOrDefault(one.getKey(), Money.ZERO)));
            return settled;
        }
    }

    /** Whether a person must look at the household first. */
    public enum Case {
        CLEAR,
        PARKED
    }

    private final JdbcClient jdbc;
    private final DecidedDifferences decided;

    Books(JdbcClient jdbc, DecidedDifferences decided) {
        this.jdbc = jdbc;
        this.decided = decided;
    }

    /** Those of the households for which something was ever posted, in their order. */
    public List<HouseholdId> charged(List<HouseholdId> households) {
        Set<HouseholdId> charged =
                new HashSet<>(jdbc.sql("SELECT DISTINCT household_id FROM kita.entry WHERE household_id = ANY (?)")
                        .param(Rows.texts(households))
                        .query((row, n) -> new HouseholdId(row.getString(1)))
                        .list());
        return households.stream().filter(charged::contains).toList();
    }

    public List<HouseholdBooks> of(List<HouseholdId> households, BillingWindow window, LaterChange change) {
        Map<HouseholdId, NavigableMap<Position, Money>> assessed = targets(households, window);
        Map<HouseholdId, NavigableMap<Position, Money>> standing = standing(households);
        Set<HouseholdId> parked = parked(households);
        Map<HouseholdId, Map<Position, List<Ignored>>> ignored = ignored(households);
        return households.stream()
                .map(household -> {
                    Map<Position, Money> asked = assessed.getOrDefault(household, new TreeMap<>());
                    Map<Position, Money> stands = standing.getOrDefault(household, new TreeMap<>());
                    return new HouseholdBooks(
                            household,
                            asked,
                            target(asked, stands, ignored.getOrDefault(household, Map.of()), change),
                            stands,
                            parked.contains(household) ? Case.PARKED : Case.CLEAR);
                })
                .toList();
    }

    private static Map<Position, Money> target(
            Map<Position, Money> assessed,
            Map<Position, Money> standing,
            Map<Position, List<Ignored>> ignored,
            LaterChange change) {
        if (ignored.isEmpty()) {
            return assessed;
        }
        Map<Position, Money> target = new TreeMap<>(assessed);
        ignored.forEach((position, decisions) -> target.put(
                position,
                change.charged(
                        assessed.getOrDefault(position, Money.ZERO),
                        standing.getOrDefault(position, Money.ZERO),
                        decisions)));
        return target;
    }

    private Map<HouseholdId, Map<Position, List<Ignored>>> ignored(List<HouseholdId> households) {
        Map<HouseholdId, Map<Position, List<Ignored>>> ignored = new HashMap<>();
        for (DecidedDifferences.Decided one : decided.of(households)) {
            if (one.decision() == DecidedDifferences.Decision.IGNORED) {
                ignored.computeIfAbsent(one.position().household(), household -> new TreeMap<>())
                        .computeIfAbsent(one.position(), position -> new ArrayList<>())
                        .add(new Ignored(one.standing(), one.target()));
            }
        }
        return ignored;
    }

    /** The newest version of a child's month counts, and for the household that it names. */
    private Map<HouseholdId, NavigableMap<Position, Money>> targets(
            List<HouseholdId> households, BillingWindow window) {
        Map<HouseholdId, NavigableMap<Position, Money>> targets = new TreeMap<>();
        jdbc.sql("""
                        SELECT household_id, payer_id, month AS care_month, child_id, form, charge, amount_cents
                          FROM (SELECT DISTINCT ON (child_id, month, charge) *
                                  FROM kita.assessed_month
                                 WHERE child_id = ANY (ARRAY(SELECT DISTINCT child_id FROM kita.assessed_month
                                                              WHERE household_id = ANY (?)))
                                   AND month BETWEEN ? AND ?
                                 ORDER BY child_id, month, charge, version DESC) newest
                         WHERE household_id = ANY (?) AND amount_cents > 0""")
                .params(
                        Rows.texts(households),
                        window.goLive().firstDay(),
                        window.runMonth().firstDay(),
                        Rows.texts(households))
                .query(row -> {
                    put(targets, row, target(row));
                });
        return targets;
    }

    private Map<HouseholdId, NavigableMap<Position, Money>> standing(List<HouseholdId> households) {
        Map<HouseholdId, NavigableMap<Position, Money>> standing = new TreeMap<>();
        jdbc.sql("""
                        SELECT household_id, payer_id, care_month, child_id, product, sum(amount_cents) AS amount_cents
                          FROM kita.entry WHERE household_id = ANY (?)
                         GROUP BY household_id, payer_id, care_month, child_id, product
                        HAVING sum(amount_cents) <> 0""").param(Rows.texts(households)).query(row -> {
            put(standing, row, Product.valueOf(row.getString("product")));
        });
        return standing;
    }

    private Set<HouseholdId> parked(List<HouseholdId> households) {
        return jdbc
                .sql("SELECT DISTINCT household_id FROM kita.parked_household WHERE household_id = ANY (?)")
                .param(Rows.texts(households))
                .query((row, n) -> new HouseholdId(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Product target(ResultSet row) throws SQLException {
        return Targets.product(Charge.valueOf(row.getString("charge")), CareForm.valueOf(row.getString("form")));
    }

    private static void put(Map<HouseholdId, NavigableMap<Position, Money>> books, ResultSet row, Product product)
            throws SQLException {
        Position position = position(row, product);
        books.computeIfAbsent(position.household(), household -> new TreeMap<>())
                .merge(position, Rows.money(row, "amount_cents"), Money::plus);
    }

    static Position position(ResultSet row, Product product) throws SQLException {
        Month month = Rows.month(row, "care_month");
        return new Position(
                new HouseholdId(row.getString("household_id")),
                new GuardianId(row.getString("payer_id")),
                month,
                new ChildId(row.getString("child_id")),
                product);
    }
}
