package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.billing.notice.Addressee;
import kita.billing.notice.DebitAnnouncement.Drawing;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.Child;
import kita.registry.GuardianId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Debits of a run of which no notice has told their payers in time: there was none, it came too late, or the last debit
 * drew another amount; and every debit that is spread over several days.
 */
@Repository
public class UntoldDebits {

    /**
     * What one payer is to be told.
     *
     * @param posted what the run posted, by the month of care
     * @param forward credit of earlier runs, zero or less
     */
    public record UntoldDebit(
            int account,
            GuardianId payerId,
            Addressee payer,
            String reference,
            String mandate,
            String iban,
            Map<Month, Money> posted,
            Money forward,
            List<Child> children,
            List<Drawing> drawings) {

        /** The account of a payer never reaches a log by way of a record's text. */
        @Override
        public String toString() {
            return "UntoldDebit[…]";
        }
    }

    private static final String UNTOLD = """
              FROM kita.prenotification n
              JOIN kita.debit d USING (tenant, run_month, run_no, payer_id)
              JOIN kita.payer_account a ON (a.tenant, a.guardian_id) = (n.tenant, n.payer_id)
             WHERE n.run_month = :month AND n.run_no = :number
               AND (n.told_on IS NULL OR n.told_on > d.due_on - n.announce_days
                    OR n.before_cents <> d.amount_cents
                    OR EXISTS (SELECT FROM kita.debit_part p
                                WHERE (p.tenant, p.run_month, p.run_no, p.payer_id)
                                    = (n.tenant, n.run_month, n.run_no, n.payer_id)))
            """;

    private final JdbcClient jdbc;

    UntoldDebits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(RunId run) {
        return of(run, "SELECT count(*) " + UNTOLD).query(Long.class).single();
    }

    /** The next ones by account number. */
    public List<UntoldDebit> after(RunId run, int account, int size) {
        List<String> payers = of(
                        run,
                        "SELECT n.payer_id " + UNTOLD + " AND a.account_no > :after ORDER BY a.account_no LIMIT :size")
                .param("after", account)
                .param("size", size)
                .query(String.class)
                .list();
        return load(run, payers);
    }

    /** Those of these payers, by account number. */
    public List<UntoldDebit> of(RunId run, List<GuardianId> payers) {
        return load(
                run,
                of(run, "SELECT n.payer_id " + UNTOLD + " AND n.payer_id = ANY (:payers)")
                        .param("payers", Rows.texts(payers))
                        .query(String.class)
                        .list());
    }

    private List<UntoldDebit> load(RunId run, List<String> payers) {
        SqlArrayValue page = Rows.texts(payers);
        Map<String, List<Drawing>> drawings = drawings(run, page);
        Map<String, Map<Month, Money>> posted = posted(run, page);
        Map<String, List<Child>> children = children(run, page);
        return of(run, """
                        SELECT d.payer_id, d.mandate_ref, d.iban, a.account_no, a.reference, c.forward_cents,
                               g.given_name AS guardian_given, g.family_name AS guardian_family,
                               g.street, g.postcode, g.town
                          FROM kita.debit d
                          JOIN kita.collection c USING (tenant, run_month, run_no, payer_id)
                          JOIN kita.payer_account a ON (a.tenant, a.guardian_id) = (d.tenant, d.payer_id)
                          JOIN kita.guardian g ON (g.tenant, g.guardian_id) = (d.tenant, d.payer_id)
                         WHERE d.run_month = :month AND d.run_no = :number AND d.payer_id = ANY (:page)
                         ORDER BY a.account_no""")
                .param("page", page)
                .query((row, n) -> untold(row, drawings, posted, children))
                .list();
    }

    private static UntoldDebit untold(
            ResultSet row,
            Map<String, List<Drawing>> drawings,
            Map<String, Map<Month, Money>> posted,
            Map<String, List<Child>> children)
            throws SQLException {
        String payer = row.getString("payer_id");
        return new UntoldDebit(
                row.getInt("account_no"),
                new GuardianId(payer),
                Persons.addressee(row).orElseThrow(),
                row.getString("reference"),
                row.getString("mandate_ref"),
                row.getString("iban"),
                posted.getOrDefault(payer, Map.of()),
                Rows.money(row, "forward_cents"),
                children.getOrDefault(payer, List.of()),
                drawings.getOrDefault(payer, List.of()));
    }

    private Map<String, List<Drawing>> drawings(RunId run, SqlArrayValue page) {
        Map<String, List<Drawing>> drawings = new TreeMap<>();
        of(
                        run,
                        "SELECT payer_id, due_on, amount_cents FROM kita.drawing WHERE run_month = :month AND run_no = :number"
                                + " AND payer_id = ANY (:page) ORDER BY payer_id, part_no")
                .param("page", page)
                .query(row -> {
                    drawings.computeIfAbsent(row.getString("payer_id"), payer -> new ArrayList<>())
                            .add(new Drawing(Rows.day(row, "due_on"), Rows.money(row, "amount_cents")));
                });
        return drawings;
    }

    private Map<String, Map<Month, Money>> posted(RunId run, SqlArrayValue page) {
        Map<String, Map<Month, Money>> posted = new TreeMap<>();
        of(
                        run,
                        "SELECT payer_id, care_month, sum(amount_cents) AS cents FROM kita.entry WHERE run_month = :month"
                                + " AND run_no = :number AND payer_id = ANY (:page) GROUP BY payer_id, care_month")
                .param("page", page)
                .query(row -> {
                    posted.computeIfAbsent(row.getString("payer_id"), payer -> new TreeMap<>())
                            .put(Rows.month(row, "care_month"), Rows.money(row, "cents"));
                });
        return posted;
    }

    private Map<String, List<Child>> children(RunId run, SqlArrayValue page) {
        Map<String, List<Child>> children = new TreeMap<>();
        of(run, """
                        SELECT e.payer_id, c.child_id, c.given_name AS child_given, c.family_name AS child_family,
                               c.birth_date
                          FROM (SELECT DISTINCT payer_id, child_id FROM kita.entry
                                 WHERE run_month = :month AND run_no = :number AND payer_id = ANY (:page)) e
                          JOIN kita.child c USING (child_id) ORDER BY e.payer_id, c.birth_date, c.child_id""").param("page", page).query(row -> {
            children.computeIfAbsent(row.getString("payer_id"), payer -> new ArrayList<>())
                    .add(Persons.child(row));
        });
        return children;
    }

    private JdbcClient.StatementSpec of(RunId run, String query) {
        return jdbc.sql(query).param("month", run.month().firstDay()).param("number", run.number());
    }
}
