package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.BillingWindow;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Billing runs and how far they have come. The database lets a run only move forward. */
@Repository
public class Runs {

    private final JdbcClient jdbc;
    private final RunTotalsQuery totals;

    Runs(JdbcClient jdbc, RunTotalsQuery totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    /** The run that is being prepared, of whatever month; there is at most one. */
    public Optional<OpenRun> open() {
        return jdbc.sql("SELECT * FROM kita.billing_run WHERE state = 'PREPARING'")
                .query((row, n) -> openRun(row))
                .optional();
    }

    /** The run that waits for its release, of whatever month; there is at most one. */
    public Optional<RunId> draft() {
        return jdbc.sql("SELECT month, run_no FROM kita.billing_run WHERE state = 'PREPARED'")
                .query((row, n) -> id(row))
                .optional();
    }

    /** The newest run of the month that was prepared to its end. */
    public Optional<RunId> newest(Month month) {
        return jdbc.sql("""
                        SELECT month, run_no FROM kita.billing_run
                         WHERE month = ? AND state <> 'PREPARING' ORDER BY run_no DESC LIMIT 1""").param(month.firstDay()).query((row, n) -> id(row)).optional();
    }

    /** Begins a run with the next free number; a second draft is refused by the database. */
    public OpenRun begin(BillingWindow window, RunTerms terms, UserName preparedBy) {
        int number = jdbc.sql("SELECT coalesce(max(run_no), 0) + 1 FROM kita.billing_run WHERE month = ?")
                .param(window.runMonth().firstDay())
                .query(Integer.class)
                .single();
        int chainNo = jdbc.sql("SELECT coalesce(max(chain_no), 0) + 1 FROM kita.billing_run")
                .query(Integer.class)
                .single();
        RunId id = new RunId(TenantScope.required(), window.runMonth(), number);
        jdbc.sql("""
                        INSERT INTO kita.billing_run
                               (tenant, month, run_no, state, chain_no, go_live, business_on, due_on,
                                creditor_name, creditor_id, creditor_iban, prepared_by)
                        VALUES (kita.tenant(), ?, ?, 'PREPARING', ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.month().firstDay(),
                        number,
                        chainNo,
                        window.goLive().firstDay(),
                        terms.businessDay(),
                        terms.dueDate(),
                        terms.creditor().name(),
                        terms.creditor().identifier(),
                        terms.creditor().iban().value(),
                        preparedBy.value())
                .update();
        return new OpenRun(id, chainNo, window, terms, preparedBy);
    }

    /** The ledger digest of the run before in the chain. */
    public Digest chainBefore(OpenRun run) {
        return jdbc.sql("SELECT chain FROM kita.billing_run WHERE chain_no = ?")
                .param(run.chainNo() - 1)
                .query((row, n) -> new Digest(row.getString(1)))
                .optional()
                .orElse(Digest.NONE);
    }

    public void seal(RunContent.Sealed content) {
        move(
                content.run(),
                "PREPARING",
                "UPDATE kita.billing_run SET state = 'PREPARED', digest = ?, chain = ?, posted_cents = ?",
                content.whole().hex(),
                content.ledger().hex(),
                content.totals().posted().cents());
    }

    public void release(BillingRun.Released run) {
        move(
                run.id(),
                "PREPARED",
                "UPDATE kita.billing_run SET state = 'RELEASED', released_by = ?, released_digest = ?",
                run.releasedBy().value(),
                run.content().whole().hex());
    }

    public void export(BillingRun.Exported run) {
        BulkInsert files = new BulkInsert(
                "kita.export_file",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.text("file_name"),
                BulkInsert.text("digest"));
        run.files()
                .forEach((name, digest) ->
                        files.add(run.id().month().firstDay(), run.id().number(), name, digest));
        files.into(jdbc);
        move(run.id(), "RELEASED", "UPDATE kita.billing_run SET state = 'EXPORTED'");
    }

    /** A run that was prepared to its end, in the state that it has now. */
    public Optional<BillingRun> find(RunId id) {
        return jdbc.sql("SELECT * FROM kita.billing_run WHERE month = ? AND run_no = ? AND state <> 'PREPARING'")
                .params(id.month().firstDay(), id.number())
                .query((row, n) -> run(id, row))
                .optional();
    }

    private BillingRun run(RunId id, ResultSet row) throws SQLException {
        RunContent.Sealed content = new RunContent.Sealed(
                id, terms(row), new Digest(row.getString("chain")), new Digest(row.getString("digest")), totals.of(id));
        BillingRun.Prepared prepared = new BillingRun.Prepared(content, new UserName(row.getString("prepared_by")));
        String state = row.getString("state");
        if (state.equals("PREPARED")) {
            return prepared;
        }
        BillingRun.Released released = new BillingRun.Released(prepared, new UserName(row.getString("released_by")));
        return state.equals("RELEASED") ? released : released.exported(files(id));
    }

    private Map<String, Digest> files(RunId id) {
        Map<String, Digest> files = new TreeMap<>();
        jdbc.sql("SELECT file_name, digest FROM kita.export_file WHERE run_month = ? AND run_no = ?")
                .params(id.month().firstDay(), id.number())
                .query(row -> {
                    files.put(row.getString(1), new Digest(row.getString(2)));
                });
        return files;
    }

    private void move(RunId id, String from, String update, Object... values) {
        int moved = jdbc.sql(update + " WHERE month = ? AND run_no = ? AND state = ?")
                .params(values)
                .params(id.month().firstDay(), id.number(), from)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Run " + id + " is not " + from + " any more");
        }
    }

    private static OpenRun openRun(ResultSet row) throws SQLException {
        return new OpenRun(
                id(row),
                row.getInt("chain_no"),
                new BillingWindow(Rows.month(row, "go_live"), Rows.month(row, "month")),
                terms(row),
                new UserName(row.getString("prepared_by")));
    }

    private static RunTerms terms(ResultSet row) throws SQLException {
        return new RunTerms(
                Rows.day(row, "business_on"),
                Rows.day(row, "due_on"),
                new Creditor(
                        row.getString("creditor_name"),
                        row.getString("creditor_id"),
                        new Iban(row.getString("creditor_iban"))));
    }

    private static RunId id(ResultSet row) throws SQLException {
        return new RunId(TenantScope.required(), Rows.month(row, "month"), row.getInt("run_no"));
    }
}
