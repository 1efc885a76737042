package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
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
     * @param target what should stand by the newest assessments; where a clerk ignores the difference, what stands
     * @param standing the sum of all entries so far
     * @param leftAlone where a clerk ignores the difference, so that the target is not what was assessed
     */
    public record HouseholdBooks(
            HouseholdId household,
            Map<Position, Money> target,
            Map<Position, Money> standing,
            Case state,
            Set<Position> leftAlone) {}

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

    public List<HouseholdBooks> of(List<HouseholdId> households, BillingWindow window) {
        Map<HouseholdId, NavigableMap<Position, Money>> targets = targets(households, window);
        Map<HouseholdId, NavigableMap<Position, Money>> standing = standing(households);
        Set<HouseholdId> parked = parked(households);
        Set<Position> leftAlone = ignore(decided.of(households), targets, standing);
        return households.stream()
                .map(household -> new HouseholdBooks(
                        household,
                        targets.getOrDefault(household, new TreeMap<>()),
                        standing.getOrDefault(household, new TreeMap<>()),
                        parked.contains(household) ? Case.PARKED : Case.CLEAR,
                        leftAlone.stream()
                                .filter(position -> position.household().equals(household))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static Set<Position> ignore(
            List<DecidedDifferences.Decided> decisions,
            Map<HouseholdId, NavigableMap<Position, Money>> targets,
            Map<HouseholdId, NavigableMap<Position, Money>> standing) {
        Set<Position> leftAlone = new HashSet<>();
        for (DecidedDifferences.Decided one : decisions) {
            if (one.decision() != DecidedDifferences.Decision.IGNORED) {
                continue;
            }
            HouseholdId household = one.position().household();
            Map<Position, Money> target = targets.computeIfAbsent(household, id -> new TreeMap<>());
            Money stands = standing.getOrDefault(household, new TreeMap<>()).getOrDefault(one.position(), Money.ZERO);
            if (stands.equals(one.standing())
                    && target.getOrDefault(one.position(), Money.ZERO).equals(one.target())) {
                target.put(one.position(), stands);
                leftAlone.add(one.position());
            }
        }
        return leftAlone;
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
