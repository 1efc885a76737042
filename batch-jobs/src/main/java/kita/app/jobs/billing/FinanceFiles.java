package kita.app.jobs.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import kita.app.documents.Municipality.Finance;
import kita.app.documents.ShippedLayouts;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Entries;
import kita.app.store.documents.Municipalities;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.FilePart;
import kita.billing.export.layout.Layout;
import kita.billing.export.layout.LayoutTrial;
import kita.billing.export.layout.RecordFiles;
import kita.billing.export.layout.RecordRefusedException;
import kita.billing.export.layout.RunFacts;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingRun;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.money.Money;
import org.springframework.stereotype.Component;

/** The file for the finance system, in the form that the municipality has chosen. */
@Component
class FinanceFiles {

    private final TownDocuments documents;
    private final Municipalities municipalities;
    private final Entries entries;

    FinanceFiles(TownDocuments documents, Municipalities municipalities, Entries entries) {
        this.documents = documents;
        this.municipalities = municipalities;
        this.entries = entries;
    }

    /**
     * The layout that the municipality names today; for a run that went out before, the one whose file went out, so that
     * another finance system does not keep old runs from being handed out again.
     */
    Layout layout(BillingRun run) {
        if (run instanceof BillingRun.Exported exported) {
            for (String key : ShippedLayouts.keys()) {
                Layout layout = ShippedLayouts.named(key);
                if (exported.files().containsKey(layout.fileName())) {
                    return layout;
                }
            }
        }
        return today();
    }

    /**
     * Writes all entries of the run, into as many files as the finance system wants, each entry also handed to the
     * listener. What the layout cannot hold is a {@link JobRefusedException}.
     */
    void write(Layout layout, BillingRun.Released run, Consumer<Entry> listener, RecordFiles.Folder folder)
            throws IOException {
        RunFacts facts = facts(run);
        try (RecordFiles files = new RecordFiles(layout, facts, parts(layout, facts), folder)) {
            entries.each(run.id(), (entry, number) -> {
                add(
                        files,
                        new PostingRecord(run.id(), number, entry, run.content().dueDate()));
                listener.accept(entry);
            });
            files.finish();
        } catch (RecordRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private List<FilePart> parts(Layout layout, RunFacts facts) {
        if (facts.count() <= layout.mostItems()) {
            return List.of(new FilePart(facts.count(), facts.sum()));
        }
        FilePart.Cut cut = new FilePart.Cut(layout);
        entries.each(facts.run(), (entry, number) -> cut.add(entry.amount()));
        return cut.parts();
    }

    private static void add(RecordFiles files, PostingRecord posting) {
        try {
            files.add(posting);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What keeps the layout of today from taking a run that posts to these accounts; German, empty if nothing does.
     *
     * @param by who prepares or releases it
     */
    List<String> misfits(
            RunId run, RunTerms terms, UserName by, SortedMap<Product, ? extends Set<ProductAccount>> accounts) {
        return LayoutTrial.findings(
                today(),
                new RunFacts(
                        run,
                        municipalities.name(),
                        terms,
                        Digest.NONE,
                        by,
                        by,
                        1,
                        0,
                        Money.ZERO,
                        finance().settings()),
                accounts);
    }

    /** Refused with {@link JobRefusedException} that tells everything that does not fit, and what to do. */
    void requireFit(
            RunId run, RunTerms terms, UserName by, SortedMap<Product, ? extends Set<ProductAccount>> accounts) {
        List<String> misfits = misfits(run, terms, by, accounts);
        if (!misfits.isEmpty()) {
            throw new JobRefusedException("Die Buchungen passen nicht in das Format „" + today().name()
                    + "“ des Finanzverfahrens: " + String.join(" ", misfits)
                    + " Bitte accounts oder finance in municipality.yaml berichtigen und einlesen; ein Entwurf, der schon"
                    + " gebucht ist, wird verworfen (./kita bill discard) und neu vorbereitet.");
        }
    }

    private Layout today() {
        return ShippedLayouts.named(finance().layout());
    }

    private RunFacts facts(BillingRun.Released run) {
        RunTotals totals = run.content().totals();
        return new RunFacts(
                run.id(),
                municipalities.name(),
                run.content().terms(),
                run.content().whole(),
                run.prepared().preparedBy(),
                run.releasedBy(),
                1,
                totals.entries(),
                totals.posted(),
                finance().settings());
    }

    private Finance finance() {
        return documents.municipality().finance();
    }
}
