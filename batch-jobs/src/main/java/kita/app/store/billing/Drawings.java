package kita.app.store.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kita.app.store.Rows;
import kita.billing.export.DebitFile.Block;
import kita.billing.run.Collection;
import kita.billing.run.DebitSequence;
import kita.billing.run.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What is really drawn from accounts: the debits of a run, spread over due dates where its releaser wanted so. */
@Repository
public class Drawings {

    private static final int FETCH = 2_000;

    /** Which debits of a run are meant. */
    public enum Which {
        ALL("true"),
        /** Those that a reversal gave back. */
        GIVEN_BACK("EXISTS (SELECT FROM kita.reversed_debit b WHERE b.end_to_end_id = d.end_to_end_id)");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is drawn on one due date, which is one file for the bank.
     *
     * @param number from 1
     */
    public record Part(int number, LocalDate dueDate, List<Block> blocks) {}

    private final JdbcClient jdbc;

    Drawings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of a run, in the order of their due dates; none if it draws nothing. */
    public List<Part> parts(RunId run, Which which) {
        Map<Integer, Part> parts = new LinkedHashMap<>();
        jdbc.sql("SELECT part_no, min(due_on) AS due_on, sequence, count(*) AS debits, sum(amount_cents) AS cents"
                        + " FROM kita.drawing d WHERE run_month = ? AND run_no = ? AND " + which.condition
                        + " GROUP BY part_no, sequence ORDER BY part_no, sequence = 'FNAL'")
                .params(run.month().firstDay(), run.number())
                .query(row -> {
                    LocalDate due = Rows.day(row, "due_on");
                    parts.computeIfAbsent(row.getInt("part_no"), part -> new Part(part, due, new ArrayList<>()))
                            .blocks()
                            .add(new Block(
                                    DebitSequence.valueOf(row.getString("sequence")),
                                    row.getLong("debits"),
                                    Rows.money(row, "cents")));
                });
        return List.copyOf(parts.values());
    }

    /** The debits of one file in the order of its blocks, then of account numbers; the caller closes the stream. */
    public Stream<Collection.Debit> debits(RunId run, int part, Which which) {
        return jdbc
                .sql("SELECT d.*, a.guardian_id, a.account_no, a.reference FROM kita.drawing d"
                        + " JOIN kita.payer_account a ON a.tenant = d.tenant AND a.guardian_id = d.payer_id"
                        + " WHERE run_month = ? AND run_no = ? AND part_no = ? AND " + which.condition
                        + " ORDER BY d.sequence = 'FNAL', a.account_no")
                .params(run.month().firstDay(), run.number(), part)
                .withFetchSize(FETCH)
                .query((row, n) ->
                        RunCollections.debit(row, PayerAccounts.account(row), Rows.money(row, "amount_cents")))
                .stream();
    }

    /**
     * Spreads the debits of a released run that draw more than one month, in equal parts; the cents that are left over go
     * with the first one.
     */
    public void spread(RunId run, List<LocalDate> dueDates) {
        jdbc.sql("""
                        INSERT INTO kita.debit_part (tenant, run_month, run_no, payer_id, part_no, parts, end_to_end_id,
                               amount_cents, due_on)
                        SELECT d.tenant, d.run_month, d.run_no, d.payer_id, k.part, :parts,
                               d.end_to_end_id || CASE k.part WHEN 1 THEN '' ELSE '-' || k.part END,
                               d.amount_cents / :parts + CASE k.part WHEN 1 THEN d.amount_cents % :parts ELSE 0 END,
                               k.due_on
                          FROM kita.debit d
                         CROSS JOIN unnest(:dates::date[]) WITH ORDINALITY k(due_on, part)
                         WHERE (d.run_month, d.run_no) = (:month, :number) AND d.amount_cents >= :parts
                           AND (SELECT count(DISTINCT e.care_month) FROM kita.entry e
                                 WHERE (e.run_month, e.run_no, e.payer_id) = (d.run_month, d.run_no, d.payer_id)
                                   AND e.amount_cents > 0) > 1""")
                .param("parts", dueDates.size())
                .param("dates", new SqlArrayValue("date", dueDates.toArray()))
                .param("month", run.month().firstDay())
                .param("number", run.number())
                .update();
    }

    /** How many debits of the run are spread. */
    public long spread(RunId run) {
        return jdbc.sql("SELECT count(*) FROM kita.debit_part WHERE run_month = ? AND run_no = ? AND part_no = 1")
                .params(run.month().firstDay(), run.number())
                .query(Long.class)
                .single();
    }

    /**
     * Notes which debits of the reversed run are given back: all but those that came back by themselves or were never
     * drawn. Noted once; what comes back later changes nothing in a file that went out.
     */
    public void giveBack(RunId reversed, RunId reversal) {
        jdbc.sql("""
                        INSERT INTO kita.reversed_debit (tenant, end_to_end_id, run_month, run_no)
                        SELECT d.tenant, d.end_to_end_id, :month, :reversal
                          FROM kita.drawing d JOIN kita.payer_account a ON a.guardian_id = d.payer_id
                         WHERE (d.run_month, d.run_no) = (:month, :reversed)
                           AND NOT EXISTS (SELECT FROM kita.reversed_debit b
                                            WHERE (b.run_month, b.run_no) = (:month, :reversal))
                           AND NOT EXISTS (SELECT FROM kita.cash_booking b
                                            WHERE b.kind = 'RETURN' AND b.end_to_end_id = d.end_to_end_id)
                           AND NOT EXISTS (SELECT FROM kita.cash_booking b
                                            WHERE b.kind = 'NOT_DRAWN' AND b.account_no = a.account_no
                                              AND b.item = :item)""")
                .param("month", reversed.month().firstDay())
                .param("reversed", reversed.number())
                .param("reversal", reversal.number())
                .param("item", reversed.month() + "/" + reversed.number())
                .update();
    }
}
