package kita.app.store.money;

import java.time.LocalDate;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The balance of every account on any day, computed from single entries: of payers, of products, and of the accounts of the
 * cash book. A debit counts as drawn on its due date. What a reversal with {@code CANCELLED} takes back was never drawn.
 */
@Repository
public class Balances {

    /** What an account is for, in the order of lists. */
    public enum Kind {
        PAYER("Personenkonto"),
        PRODUCT("Produktkonto"),
        BANK("Bank"),
        COLLECTION("Lastschriften unterwegs"),
        SUSPENSE("Verwahrung"),
        COST("Bankkosten der Kommune"),
        FEES("Nebenforderungen"),
        WAIVED("Niederschlagung und Erlass");

        private final String german;

        Kind(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /**
     * @param code number of the payer's account or code of the product account; empty for accounts that exist once
     * @param reference Kassenzeichen of a payer, else empty
     * @param name of a payer today, else empty
     * @param balance above zero: a claim or money at hand; below zero: income or a debt of the municipality
     */
    public record Line(Kind kind, String code, String reference, String name, Money balance) {}

    private static final int FETCH = 2_000;

    private static final String ALL = """
            WITH counted AS (
                 SELECT r.tenant, r.month, r.run_no, to_char(r.month, 'YYYY-MM') || '/' || r.run_no AS item,
                        EXISTS (SELECT FROM kita.billing_run v
                                 WHERE (v.tenant, v.month, v.reverses_no) = (r.tenant, r.month, r.run_no)
                                   AND v.reversal_money = 'CANCELLED' AND v.state IN ('RELEASED', 'EXPORTED')
                                   AND v.business_on <= :day) AS void
                   FROM kita.billing_run r
                  WHERE r.business_on <= :day
                    AND (r.state NOT IN ('PREPARING', 'PREPARED', 'REHEARSED', 'RELEASED')
                         OR r.state = 'RELEASED' AND r.reverses_no IS NOT NULL)),
            entries AS (
                 SELECT e.account_no, e.product_account, e.amount_cents
                   FROM kita.entry e
                   JOIN counted c ON (c.tenant, c.month, c.run_no) = (e.tenant, e.run_month, e.run_no)),
            drawn AS (
                 SELECT a.account_no, d.amount_cents
                   FROM kita.debit d
                   JOIN counted c ON (c.tenant, c.month, c.run_no) = (d.tenant, d.run_month, d.run_no) AND NOT c.void
                   JOIN kita.payer_account a ON a.tenant = d.tenant AND a.guardian_id = d.payer_id
                  WHERE d.due_on <= :day),
            cash AS (
                 SELECT CASE WHEN v.item IS NULL THEN b.account ELSE 'COLLECTION' END AS account,
                        CASE WHEN v.item IS NULL THEN b.account_no END AS account_no, b.counter, b.amount_cents
                   FROM kita.cash_booking b
                   LEFT JOIN counted v ON v.item = b.item AND v.void
                        AND b.kind IN ('RETURN', 'NOT_DRAWN', 'WRITE_OFF', 'REMISSION')
                  WHERE b.booked_on <= :day AND (v.item IS NULL OR b.kind = 'RETURN')),
            lines AS (
                 SELECT 'PAYER' AS kind, account_no, '' AS code, amount_cents FROM entries
                  UNION ALL SELECT 'PRODUCT', NULL, product_account, -amount_cents FROM entries
                  UNION ALL SELECT 'PAYER', account_no, '', -amount_cents FROM drawn
                  UNION ALL SELECT 'COLLECTION', NULL, '', amount_cents FROM drawn
                  UNION ALL SELECT account, account_no, '', amount_cents FROM cash
                  UNION ALL SELECT counter, NULL, '', -amount_cents FROM cash)
            SELECT l.kind, l.account_no, l.code, coalesce(a.reference, '') AS reference,
                   coalesce(g.given_name || ' ' || g.family_name, '') AS name, l.cents
              FROM (SELECT kind, account_no, code, sum(amount_cents) AS cents FROM lines GROUP BY kind, account_no, code) l
              LEFT JOIN kita.payer_account a ON a.account_no = l.account_no
              LEFT JOIN kita.guardian g ON g.tenant = a.tenant AND g.guardian_id = a.guardian_id
             ORDER BY array_position(ARRAY['PAYER', 'PRODUCT', 'BANK', 'COLLECTION', 'SUSPENSE', 'COST', 'FEES', 'WAIVED'],
                      l.kind), l.account_no, l.code COLLATE "C\"""";

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every account that had any entry up to the end of that day, payers first, by number; also those at zero. */
    public void each(LocalDate day, Consumer<Line> consumer) {
        jdbc.sql(ALL).param("day", day).withFetchSize(FETCH).query(row -> {
            String number = row.getString("account_no");
            consumer.accept(new Line(
                    Kind.valueOf(row.getString("kind")),
                    number == null ? row.getString("code") : number,
                    row.getString("reference"),
                    row.getString("name"),
                    Rows.money(row, "cents")));
        });
    }
}
