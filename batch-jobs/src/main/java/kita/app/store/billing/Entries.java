package kita.app.store.billing;

import java.util.List;
import java.util.function.ObjLongConsumer;
import kita.billing.ledger.Entry;
import kita.billing.ledger.Posting;
import kita.billing.run.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and their postings: added and read, never changed. */
@Repository
public class Entries {

    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds entries behind those that the run has already, numbered on. They must come in the order of the ledger. */
    public void append(RunId run, List<Entry> entries) {
        BulkInsert heads = new BulkInsert(
                "kita.entry",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.number("entry_no"),
                BulkInsert.text("kind"),
                BulkInsert.text("household_id"),
                BulkInsert.text("payer_id"),
                BulkInsert.text("child_id"),
                BulkInsert.date("care_month"),
                BulkInsert.text("product"),
                BulkInsert.number("amount_cents"),
                BulkInsert.text("reason"));
        BulkInsert lines = new BulkInsert(
                "kita.posting",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.number("entry_no"),
                BulkInsert.number("line"),
                BulkInsert.text("account"),
                BulkInsert.number("amount_cents"));
        long number = lastNumber(run);
        for (Entry entry : entries) {
            number++;
            heads.add(
                    run.month().firstDay(),
                    run.number(),
                    number,
                    entry.amount().isNegative() ? "REVERSAL" : "CHARGE",
                    entry.position().household(),
                    entry.position().payer(),
                    entry.position().child(),
                    entry.position().month().firstDay(),
                    entry.position().product().name(),
                    entry.amount().cents(),
                    entry.reason().name());
            int line = 0;
            for (Posting posting : entry.postings()) {
                line++;
                lines.add(
                        run.month().firstDay(),
                        run.number(),
                        number,
                        line,
                        posting.account().code(),
                        posting.amount().cents());
            }
        }
        heads.into(jdbc);
        lines.into(jdbc);
    }

    private long lastNumber(RunId run) {
        return jdbc.sql("SELECT coalesce(max(entry_no), 0) FROM kita.entry WHERE run_month = ? AND run_no = ?")
                .params(run.month().firstDay(), run.number())
                .query(Long.class)
                .single();
    }

    /** The household whose entries were written last, or "" if the run has none. */
    public String lastHousehold(RunId run) {
        return jdbc.sql("""
                        SELECT household_id FROM kita.entry WHERE run_month = ? AND run_no = ?
                         ORDER BY entry_no DESC LIMIT 1""")
                .params(run.month().firstDay(), run.number())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Every entry of the run with its number, in order, rebuilt from its postings; one whose head says another amount
     * than its postings stops the reading.
     */
    public void each(RunId run, ObjLongConsumer<Entry> consumer) {
        EntryAssembly assembly = new EntryAssembly(consumer);
        jdbc.sql("""
                        SELECT e.*, p.account, p.amount_cents AS line_cents
                          FROM kita.entry e
                          JOIN kita.posting p USING (tenant, run_month, run_no, entry_no)
                         WHERE e.run_month = ? AND e.run_no = ?
                         ORDER BY e.entry_no, p.line""")
                .params(run.month().firstDay(), run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    assembly.take(row);
                });
        assembly.finish();
    }
}
