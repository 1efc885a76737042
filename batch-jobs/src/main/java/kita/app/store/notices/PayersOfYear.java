package kita.app.store.notices;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.billing.ledger.PayerNumber;
import kita.billing.notice.Addressee;
import kita.money.Money;
import kita.registry.Child;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Holders of payer accounts, and for whom they were charged in a calendar year. */
@Repository
public class PayersOfYear {

    /**
     * A payer.
     *
     * @param children whose care or meals in that year were posted to the account
     * @param meals what was posted for meals in the months of that year
     */
    public record PayerOfYear(
            GuardianId id, Addressee addressee, String reference, List<Child> children, Money meals) {}

    private static final String POSTED = """
              FROM kita.entry e
              JOIN kita.payer_account a ON (a.tenant, a.guardian_id) = (e.tenant, e.payer_id)
              JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (e.tenant, e.run_month, e.run_no)
             WHERE a.account_no = ANY (:accounts) AND e.care_month BETWEEN :first AND :last
               AND r.state IN ('RELEASED', 'EXPORTED', 'REVERSED')
            """;

    private final JdbcClient jdbc;

    PayersOfYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PayerNumber, PayerOfYear> of(Collection<PayerNumber> accounts, Year year) {
        SqlArrayValue numbers = new SqlArrayValue(
                "int4", accounts.stream().map(PayerNumber::value).toArray(Integer[]::new));
        Map<Integer, List<Child>> children = children(numbers, year);
        Map<Integer, Money> meals = meals(numbers, year);
        Map<PayerNumber, PayerOfYear> payers = new TreeMap<>();
        jdbc.sql("""
                        SELECT a.account_no, a.reference, g.guardian_id, g.given_name AS guardian_given,
                               g.family_name AS guardian_family, g.street, g.postcode, g.town
                          FROM kita.payer_account a JOIN kita.guardian g USING (tenant, guardian_id)
                         WHERE a.account_no = ANY (?)""").param(numbers).query(row -> {
            int account = row.getInt("account_no");
            payers.put(
                    new PayerNumber(account),
                    new PayerOfYear(
                            new GuardianId(row.getString("guardian_id")),
                            Persons.addressee(row).orElseThrow(),
                            row.getString("reference"),
                            children.getOrDefault(account, List.of()),
                            meals.getOrDefault(account, Money.ZERO)));
        });
        return payers;
    }

    private Map<Integer, List<Child>> children(SqlArrayValue accounts, Year year) {
        Map<Integer, List<Child>> children = new TreeMap<>();
        during(
                        year,
                        "SELECT p.account_no, c.child_id, c.given_name AS child_given, c.family_name AS child_family,"
                                + " c.birth_date FROM (SELECT DISTINCT a.account_no, e.child_id " + POSTED + ") p"
                                + " JOIN kita.child c USING (child_id) ORDER BY p.account_no, c.birth_date, c.child_id")
                .param("accounts", accounts)
                .query(row -> {
                    children.computeIfAbsent(row.getInt("account_no"), account -> new ArrayList<>())
                            .add(Persons.child(row));
                });
        return children;
    }

    private Map<Integer, Money> meals(SqlArrayValue accounts, Year year) {
        Map<Integer, Money> meals = new TreeMap<>();
        during(
                        year,
                        "SELECT a.account_no, sum(e.amount_cents) AS cents " + POSTED
                                + " AND e.product = 'VERPFLEGUNG' GROUP BY a.account_no")
                .param("accounts", accounts)
                .query(row -> {
                    meals.put(row.getInt("account_no"), Rows.money(row, "cents"));
                });
        return meals;
    }

    private JdbcClient.StatementSpec during(Year year, String query) {
        LocalDate first = year.atDay(1);
        return jdbc.sql(query)
                .param("first", first)
                .param("last", first.plusYears(1).minusDays(1));
    }
}
