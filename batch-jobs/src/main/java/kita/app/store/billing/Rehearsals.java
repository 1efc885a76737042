package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kita.app.store.Rows;
import kita.billing.run.ChangeReason;
import kita.billing.run.PayerChange;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RehearsalFigures.MonthsAtOnce;
import kita.billing.run.RunGap;
import kita.billing.run.RunId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rehearsals found: added once per run and read, never changed. */
@Repository
public class Rehearsals {

    private static final int FETCH = 2_000;

    /** @param name of the payer, as it was when the run was rehearsed */
    public record NamedChange(PayerChange change, String name) {}

    private final JdbcClient jdbc;

    Rehearsals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addChanges(RunId run, List<NamedChange> changes) {
        BulkInsert rows = new BulkInsert(
                "kita.rehearsal_change",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.number("account_no"),
                BulkInsert.text("payer_id"),
                BulkInsert.text("payer_name"),
                BulkInsert.number("before_cents"),
                BulkInsert.number("now_cents"),
                BulkInsert.number("earlier_cents"),
                BulkInsert.text("reasons"));
        for (NamedChange named : changes) {
            PayerChange change = named.change();
            rows.add(
                    run.month().firstDay(),
                    run.number(),
                    change.account().number(),
                    change.account().payer(),
                    named.name(),
                    change.before().cents(),
                    change.now().cents(),
                    change.earlier().cents(),
                    change.reasons().stream().map(ChangeReason::name).collect(Collectors.joining(" ")));
        }
        rows.into(jdbc);
    }

    public void addGaps(RunId run, List<RunGap> gaps) {
        BulkInsert rows = new BulkInsert(
                "kita.rehearsal_gap",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.text("kind"),
                BulkInsert.text("subject"),
                BulkInsert.date("month"),
                BulkInsert.text("detail"));
        for (RunGap gap : gaps) {
            rows.add(
                    run.month().firstDay(),
                    run.number(),
                    gap.kind().name(),
                    gap.subject(),
                    gap.month().firstDay(),
                    gap.detail());
        }
        rows.into(jdbc);
    }

    public void addFigures(RunId run, RehearsalFigures figures) {
        jdbc.sql("INSERT INTO kita.rehearsal SELECT kita.tenant(), ?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?, ?, ?")
                .params(
                        run.month().firstDay(),
                        run.number(),
                        figures.comparedWith().map(Month::firstDay).orElse(null),
                        figures.payers(),
                        figures.changed(),
                        figures.unexplained(),
                        figures.before().cents(),
                        figures.after().cents(),
                        figures.largest().cents(),
                        figures.debits().most(),
                        figures.debits().payers(),
                        figures.debits().missed().stream().map(Month::toString).collect(Collectors.joining(", ")))
                .update();
    }

    /** Empty if the run was not rehearsed, or released before there were rehearsals. */
    public Optional<RehearsalFigures> figures(RunId run) {
        return jdbc.sql("SELECT * FROM kita.rehearsal WHERE run_month = ? AND run_no = ?")
                .params(run.month().firstDay(), run.number())
                .query((row, n) -> figures(row))
                .optional();
    }

    private static RehearsalFigures figures(ResultSet row) throws SQLException {
        String missed = row.getString("missed_months");
        return new RehearsalFigures(
                Rows.optionalDay(row, "compared_with").map(Month::of),
                row.getLong("payers"),
                row.getLong("changed"),
                row.getLong("unexplained"),
                Rows.money(row, "before_cents"),
                Rows.money(row, "after_cents"),
                Rows.money(row, "largest_cents"),
                new MonthsAtOnce(
                        row.getInt("most_months"),
                        row.getLong("several_months"),
                        missed.isEmpty()
                                ? List.of()
                                : Arrays.stream(missed.split(", "))
                                        .map(Month::parse)
                                        .toList()));
    }

    /** Changes with the largest first, up or down; of equal ones the smaller account number first. */
    public void eachChange(RunId run, int atMost, Consumer<NamedChange> consumer) {
        jdbc.sql("""
                        SELECT c.*, a.guardian_id, a.reference
                          FROM kita.rehearsal_change c
                          JOIN kita.payer_account a ON a.tenant = c.tenant AND a.guardian_id = c.payer_id
                         WHERE c.run_month = ? AND c.run_no = ?
                         ORDER BY abs(now_cents + earlier_cents - before_cents) DESC, c.account_no LIMIT ?""")
                .params(run.month().firstDay(), run.number(), atMost)
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new NamedChange(
                            new PayerChange(
                                    PayerAccounts.account(row),
                                    Rows.money(row, "before_cents"),
                                    Rows.money(row, "now_cents"),
                                    Rows.money(row, "earlier_cents"),
                                    reasons(row.getString("reasons"))),
                            row.getString("payer_name")));
                });
    }

    public void eachGap(RunId run, Consumer<RunGap> consumer) {
        jdbc.sql("""
                        SELECT * FROM kita.rehearsal_gap WHERE run_month = ? AND run_no = ?
                         ORDER BY kind COLLATE "C", month, subject COLLATE "C", detail COLLATE "C\"""")
                .params(run.month().firstDay(), run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    consumer.accept(new RunGap(
                            RunGap.Kind.valueOf(row.getString("kind")),
                            row.getString("subject"),
                            Rows.month(row, "month"),
                            row.getString("detail")));
                });
    }

    /** How many gaps of each kind, in the order of the kinds. */
    public Map<RunGap.Kind, Long> gaps(RunId run) {
        Map<RunGap.Kind, Long> gaps = new EnumMap<>(RunGap.Kind.class);
        jdbc.sql(
                        "SELECT kind, count(*) AS number FROM kita.rehearsal_gap WHERE run_month = ? AND run_no = ? GROUP BY kind")
                .params(run.month().firstDay(), run.number())
                .query(row -> {
                    gaps.put(RunGap.Kind.valueOf(row.getString("kind")), row.getLong("number"));
                });
        return gaps;
    }

    private static Set<ChangeReason> reasons(String names) {
        return Arrays.stream(names.split(" "))
                .map(ChangeReason::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeReason.class)));
    }
}
