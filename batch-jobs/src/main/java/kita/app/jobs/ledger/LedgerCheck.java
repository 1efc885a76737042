package kita.app.jobs.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kita.app.jobs.SideBySide;
import kita.app.store.billing.Entries;
import kita.app.store.billing.RunChain;
import kita.app.store.billing.RunChain.Link;
import kita.app.store.billing.RunChain.Seal;
import kita.app.store.billing.RunCollections;
import kita.app.store.money.Balances.Kind;
import kita.app.store.money.CashBook;
import kita.app.store.money.MonthClosings;
import kita.app.store.money.MonthClosings.Closing;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.Digest;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.registry.TenantId;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.stereotype.Service;

/**
 * Reads the whole ledger of a municipality, computes all seals anew and compares: what was changed, added, dropped or
 * moved after a run was sealed shows, and with the chain also a run that is missing. So for the cash book with its own
 * chain, and for the accounts at the end of each closed month.
 */
@Service
public class LedgerCheck {

    /**
     * Something does not agree.
     *
     * @param place in the chain of runs, 0 for what has none: the cash book, closed months
     * @param run empty if a run is missing at this place
     * @param german what is wrong, for people; keys and amounts, no names
     */
    public record Finding(int place, Optional<RunId> run, String german) {}

    /** @param entries how many were read */
    public record Report(int runs, long entries, int closedMonths, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    private final RunChain chain;
    private final Entries entries;
    private final RunCollections collections;
    private final CashBook cash;
    private final MonthClosings closings;
    private final LedgerBalances balances;
    private final TenantTransactions transactions;

    LedgerCheck(
            RunChain chain,
            Entries entries,
            RunCollections collections,
            CashBook cash,
            MonthClosings closings,
            LedgerBalances balances,
            TenantTransactions transactions) {
        this.chain = chain;
        this.entries = entries;
        this.collections = collections;
        this.cash = cash;
        this.closings = closings;
        this.balances = balances;
        this.transactions = transactions;
    }

    private record Judged(long entries, List<Finding> findings) {}

    /** Changes nothing. Runs are read side by side; memory does not grow with the ledger. */
    public Report verify(TenantId tenant) {
        List<Link> links = transactions.call(tenant, chain::links);
        List<Judged> judged = judged(tenant, links);
        List<Finding> findings = new ArrayList<>();
        judged.forEach(run -> findings.addAll(run.findings()));
        long entries = judged.stream().mapToLong(Judged::entries).sum();
        int runs = links.isEmpty() ? 0 : links.get(links.size() - 1).place();
        return transactions.call(tenant, () -> {
            cash.firstBrokenBatch()
                    .ifPresent(
                            batch -> findings.add(
                                    new Finding(
                                            0,
                                            Optional.empty(),
                                            "Zeitbuch, Stapel " + batch
                                                    + ": Die Buchungen sind nicht mehr die versiegelten, oder ein Stapel davor fehlt.")));
            List<Closing> closed = closings.all();
            closed.forEach(closing -> check(closing, findings));
            return new Report(runs, entries, closed.size(), findings);
        });
    }

    private List<Judged> judged(TenantId tenant, List<Link> links) {
        TaskExecutor threads = SideBySide.threads();
        List<CompletableFuture<Judged>> all = new ArrayList<>();
        Digest chained = Digest.NONE;
        int place = 0;
        for (Link link : links) {
            List<Finding> missing = IntStream.range(place + 1, link.place())
                    .mapToObj(gap ->
                            new Finding(gap, Optional.empty(), "Der Lauf an Stelle " + gap + " der Prüfkette fehlt."))
                    .toList();
            Digest before = chained;
            all.add(CompletableFuture.supplyAsync(
                    () -> transactions.call(tenant, () -> check(link, before, new ArrayList<>(missing))), threads));
            chained = link.chain();
            place = link.place();
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private void check(Closing closing, List<Finding> findings) {
        String problem = "";
        try {
            LedgerBalances.Sums now = balances.inTransaction(closing.month().lastDay(), line -> {});
            if (!now.digest().equals(closing.balances())) {
                problem = "Die Salden sind nicht mehr die des Abschlusses vom " + closing.closedOn()
                        + " (Personenkonten jetzt " + now.of(Kind.PAYER).german() + ", damals "
                        + closing.payers().german() + ").";
            }
        } catch (IllegalStateException unbalanced) {
            problem = "Die Konten gleichen sich nicht zu null aus.";
        }
        if (!problem.isEmpty()) {
            findings.add(new Finding(0, Optional.empty(), "Monatsabschluss " + closing.month() + ": " + problem));
        }
    }

    private Judged check(Link link, Digest before, List<Finding> findings) {
        long[] count = {0};
        try {
            RunContent content = new RunContent();
            entries.each(link.run(), (entry, number) -> {
                content.add(entry);
                count[0] = number;
            });
            collections.each(link.run(), line -> content.add(line.collection(), line.forward(), line.cancelled()));
            link.seal()
                    .ifPresentOrElse(
                            seal -> compare(link, seal, content.seal(link.run(), seal.terms(), before), findings),
                            () -> findings.add(finding(
                                    link,
                                    "Die Angaben des Laufs (Fälligkeit, Gläubiger) enthalten Werte, die es nicht geben kann;"
                                            + " sie wurden nach der Versiegelung verändert.")));
        } catch (IllegalStateException | IllegalArgumentException | InvalidDataAccessApiUsageException broken) {
            findings.add(finding(
                    link,
                    "Buchungen und Zahlungswege passen nicht zueinander (Reihenfolge, Doppelung, Summen oder Werte, die es"
                            + " nicht geben kann); sie wurden nach der Versiegelung verändert."));
        }
        return new Judged(count[0], findings);
    }

    private static void compare(Link link, Seal seal, RunContent.Sealed now, List<Finding> findings) {
        if (!now.totals().posted().equals(seal.posted())) {
            findings.add(finding(
                    link,
                    "Die Buchungen ergeben " + now.totals().posted().german() + ", versiegelt wurden "
                            + seal.posted().german() + "."));
        }
        if (!now.ledger().equals(link.chain())) {
            findings.add(finding(
                    link,
                    "Die Buchungen sind nicht mehr die versiegelten, oder der Lauf davor wurde ausgetauscht (Prüfsumme"
                            + " der Kette)."));
        } else if (!now.whole().equals(seal.whole())) {
            findings.add(finding(
                    link,
                    "Lastschriften, Rechnungen, Guthaben oder die Angaben des Laufs (Fälligkeit, Gläubiger) sind nicht"
                            + " mehr die versiegelten."));
        }
    }

    private static Finding finding(Link link, String german) {
        return new Finding(link.place(), Optional.of(link.run()), german);
    }
}
