package kita.app.store.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.Claim;
import kita.billing.returns.ItemKey;
import kita.billing.returns.Movement;
import kita.billing.returns.PayerBook;
import kita.billing.returns.PayerBook.RunCredit;
import kita.billing.returns.ReturnReason;
import kita.billing.run.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Payers' accounts out of what runs demanded and what the cash book says. A run counts once its files left the house, a
 * reversal with its release; from then on nobody owes what the reversed run demanded, if no money had flowed.
 */
@Repository
public class PayerBooks {

    private final JdbcClient jdbc;

    PayerBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts that may have something overdue: whoever pays by himself, or had any movement; by number. */
    public List<PayerNumber> candidates() {
        return jdbc.sql("""
                        SELECT account_no FROM kita.collection WHERE outcome = 'INVOICE'
                         UNION SELECT account_no FROM kita.cash_booking WHERE account_no IS NOT NULL
                         ORDER BY 1""").query((row, n) -> new PayerNumber(row.getInt(1))).list();
    }

    /** All accounts by number. */
    public List<PayerNumber> all() {
        return jdbc.sql("SELECT account_no FROM kita.payer_account ORDER BY account_no")
                .query((row, n) -> new PayerNumber(row.getInt(1)))
                .list();
    }

    /** Names of payers as they are today, for lists. */
    public Map<PayerNumber, String> names(Collection<PayerNumber> accounts) {
        Map<PayerNumber, String> names = new TreeMap<>();
        jdbc.sql("SELECT a.account_no, g.given_name || ' ' || g.family_name FROM kita.payer_account a"
                        + " JOIN kita.guardian g USING (tenant, guardian_id) WHERE a.account_no = ANY (?)")
                .param(numbers(accounts))
                .query(row -> {
                    names.put(new PayerNumber(row.getInt(1)), row.getString(2));
                });
        return names;
    }

    public PayerBook of(PayerNumber account) {
        return of(List.of(account)).get(account);
    }

    public Map<PayerNumber, PayerBook> of(Collection<PayerNumber> accounts) {
        Map<PayerNumber, List<Claim>> claims = lists(accounts);
        Map<PayerNumber, List<RunCredit>> credits = lists(accounts);
        Map<PayerNumber, List<Movement>> movements = lists(accounts);
        demanded(accounts, claims, credits);
        moved(accounts, movements);
        Map<PayerNumber, PayerBook> books = new TreeMap<>();
        for (PayerNumber account : accounts) {
            books.put(account, new PayerBook(claims.get(account), credits.get(account), movements.get(account)));
        }
        return books;
    }

    private void demanded(
            Collection<PayerNumber> accounts,
            Map<PayerNumber, List<Claim>> claims,
            Map<PayerNumber, List<RunCredit>> credits) {
        jdbc.sql("""
                        SELECT c.account_no, c.run_month, c.run_no, c.outcome, c.demanded_cents, c.carried_cents,
                               r.business_on,
                               coalesce((SELECT max(p.due_on) FROM kita.debit_part p
                                          WHERE (p.tenant, p.run_month, p.run_no, p.payer_id)
                                                = (d.tenant, d.run_month, d.run_no, d.payer_id)),
                                        d.due_on, r.due_on) AS due_on, v.business_on AS void_from
                          FROM kita.collection c
                          JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (c.tenant, c.run_month, c.run_no)
                          LEFT JOIN kita.debit d ON (d.tenant, d.run_month, d.run_no, d.payer_id)
                                                  = (c.tenant, c.run_month, c.run_no, c.payer_id)
                          LEFT JOIN kita.billing_run v ON (v.tenant, v.month, v.reverses_no) = (r.tenant, r.month, r.run_no)
                               AND v.reversal_money = 'CANCELLED' AND v.state IN ('RELEASED', 'EXPORTED')
                         WHERE c.account_no = ANY (?) AND (r.state""" + ExpectedMoney.LEFT_THE_HOUSE
                        + " OR r.state = 'RELEASED' AND r.reverses_no IS NOT NULL) ORDER BY r.chain_no")
                .param(numbers(accounts))
                .query(row -> {
                    PayerNumber account = new PayerNumber(row.getInt("account_no"));
                    credits.get(account)
                            .add(new RunCredit(Rows.day(row, "business_on"), Rows.money(row, "carried_cents")));
                    if (row.getLong("demanded_cents") > 0) {
                        RunId run =
                                new RunId(TenantScope.required(), Rows.month(row, "run_month"), row.getInt("run_no"));
                        claims.get(account)
                                .add(new Claim(
                                        ItemKey.of(run),
                                        Rows.day(row, "business_on"),
                                        Rows.day(row, "due_on"),
                                        Rows.money(row, "demanded_cents"),
                                        Claim.Way.valueOf(row.getString("outcome")),
                                        Rows.optionalDay(row, "void_from")));
                    }
                });
    }

    private void moved(Collection<PayerNumber> accounts, Map<PayerNumber, List<Movement>> movements) {
        jdbc.sql("SELECT * FROM kita.cash_booking WHERE account_no = ANY (?) ORDER BY booking_no")
                .param(numbers(accounts))
                .query(row -> {
                    Booking booking = CashBook.booking(row);
                    movements
                            .get(booking.payer().orElseThrow())
                            .add(new Movement(
                                    row.getLong("booking_no"),
                                    booking.on(),
                                    booking.kind(),
                                    booking.amount(),
                                    booking.item(),
                                    booking.kind().isFee()
                                            ? Optional.empty()
                                            : booking.reason().map(ReturnReason::ofCode),
                                    Rows.optionalDay(row, "value_on").orElse(booking.on())));
                });
    }

    private static <T> Map<PayerNumber, List<T>> lists(Collection<PayerNumber> accounts) {
        Map<PayerNumber, List<T>> lists = new TreeMap<>();
        accounts.forEach(account -> lists.put(account, new ArrayList<>()));
        return lists;
    }

    static SqlArrayValue numbers(Collection<PayerNumber> accounts) {
        return new SqlArrayValue(
                "int4", accounts.stream().map(PayerNumber::value).toArray(Integer[]::new));
    }
}
