package kita.app.store.billing;

import java.util.List;
import java.util.Map;
import kita.app.store.Rows;
import kita.billing.ledger.PayerAccount;
import kita.billing.run.MandateOnFile;
import kita.billing.run.PayerStatement;
import kita.billing.run.Reversal;
import kita.money.Money;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payers' accounts as they stand when a run has posted: what is to be demanded of whom. */
@Repository
public class Statements {

    /** @param name of the payer today, for lists that people read */
    public record NamedStatement(PayerStatement statement, String name) {}

    private record Figures(
            PayerAccount account, String name, Money forward, Money posted, Money cancelled, Money current) {}

    private final JdbcClient jdbc;
    private final Mandates mandates;

    Statements(JdbcClient jdbc, Mandates mandates) {
        this.jdbc = jdbc;
        this.mandates = mandates;
    }

    /**
     * The first payers of the range, by account number, whom the run concerns and for whom it has no collection yet: it
     * posted something for them, or a credit waits.
     */
    public List<NamedStatement> first(int size, AccountRange range, OpenRun run) {
        List<Figures> figures = jdbc.sql("""
                        SELECT a.guardian_id, a.account_no, a.reference,
                               g.given_name || ' ' || g.family_name AS name,
                               e.earlier - d.demanded + m.refunded AS forward, e.posted, e.current,
                               coalesce(r.demanded_cents, 0) AS cancelled
                          FROM kita.payer_account a
                          JOIN kita.guardian g USING (tenant, guardian_id)
                          JOIN LATERAL (
                               SELECT coalesce(sum(amount_cents)
                                        FILTER (WHERE (run_month, run_no) <> (:month, :number)), 0) AS earlier,
                                      coalesce(sum(amount_cents)
                                        FILTER (WHERE (run_month, run_no) = (:month, :number)), 0) AS posted,
                                      coalesce(sum(amount_cents) FILTER (WHERE care_month = :month), 0) AS current,
                                      count(*) FILTER (WHERE (run_month, run_no) = (:month, :number)) AS lines
                                 FROM kita.entry WHERE payer_id = a.guardian_id) e ON true
                          JOIN LATERAL (
                               SELECT coalesce(sum(demanded_cents - cancelled_cents), 0) AS demanded
                                 FROM kita.collection
                                WHERE payer_id = a.guardian_id
                                  AND (run_month, run_no) <> (:month, :number)) d ON true
                          LEFT JOIN kita.collection r ON r.tenant = a.tenant AND r.payer_id = a.guardian_id
                                AND (r.run_month, r.run_no) = (:month, :cancelled)
                          JOIN LATERAL (
                               SELECT coalesce(sum(amount_cents), 0) AS refunded
                                 FROM kita.cash_booking
                                WHERE account_no = a.account_no AND item IS NOT NULL
                                  AND kind IN ('REFUND', 'REFUND_RETURNED')) m ON true
                         WHERE a.account_no > :after AND a.account_no <= :upTo
                           AND (e.lines > 0 OR e.earlier + m.refunded <> d.demanded)
                           AND NOT EXISTS (SELECT FROM kita.collection c
                                            WHERE c.account_no = a.account_no
                                              AND (c.run_month, c.run_no) = (:month, :number))
                         ORDER BY a.account_no LIMIT :size""")
                .param("month", run.id().month().firstDay())
                .param("number", run.id().number())
                .param("after", range.after())
                .param("upTo", range.upTo())
                .param("size", size)
                .param("cancelled", cancelled(run))
                .query((row, n) -> new Figures(
                        PayerAccounts.account(row),
                        row.getString("name"),
                        Rows.money(row, "forward"),
                        Rows.money(row, "posted"),
                        Rows.money(row, "cancelled"),
                        Rows.money(row, "current")))
                .list();
        List<GuardianId> payers =
                figures.stream().map(figure -> figure.account().payer()).toList();
        Map<GuardianId, MandateOnFile> best = mandates.best(payers, run);
        return figures.stream().map(figure -> named(figure, best)).toList();
    }

    /** Number of the run whose demands are void, 0 for none. */
    private static int cancelled(OpenRun run) {
        return run.reversal()
                .filter(reversal -> reversal.demands() == Reversal.Demands.CANCELLED)
                .map(reversal -> reversal.reversed().number())
                .orElse(0);
    }

    private static NamedStatement named(Figures figures, Map<GuardianId, MandateOnFile> best) {
        return new NamedStatement(
                new PayerStatement(
                        figures.account(),
                        figures.forward(),
                        figures.posted(),
                        figures.cancelled(),
                        figures.current(),
                        best.getOrDefault(figures.account().payer(), MandateOnFile.NONE)),
                figures.name());
    }
}
