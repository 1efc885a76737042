package kita.app.jobs.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import kita.app.documents.DocumentRefused;
import kita.app.documents.LayoutReader;
import kita.app.documents.Municipality.Finance;
import kita.app.documents.MunicipalityReader;
import kita.app.documents.ShippedLayouts;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Entries;
import kita.app.store.billing.Runs;
import kita.app.store.billing.UsedDocuments;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.DocumentStore.StoredDocument;
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
    private final Runs runs;
    private final DocumentStore stored;

    FinanceFiles(
            TownDocuments documents, Municipalities municipalities, Entries entries, Runs runs, DocumentStore stored) {
        this.documents = documents;
        this.municipalities = municipalities;
        this.entries = entries;
        this.runs = runs;
        this.stored = stored;
    }

    /** A layout, what the municipality told for it, and out of which versions of its documents. */
    record Chosen(Layout layout, Map<String, String> settings, UsedDocuments used) {}

    /**
     * The layout that the municipality names today; for a run that went out before, the one whose file went out, with the
     * settings of then, so that another finance system does not keep old runs from being handed out again.
     */
    Chosen layout(BillingRun run) {
        if (!(run instanceof BillingRun.Exported exported)) {
            return today();
        }
        UsedDocuments used = runs.used(run.id());
        Finance then = used.settings()
                .flatMap(revision -> stored.revision(Kind.MUNICIPALITY, revision))
                .map(document -> read(document, MunicipalityReader::read).finance())
                .orElseGet(this::finance);
        if (used.layout().isPresent()) {
            return new Chosen(own(stored.revision(Kind.LAYOUT, used.layout().get())), then.settings(), used);
        }
        return ShippedLayouts.keys().stream()
                .map(ShippedLayouts::named)
                .filter(layout -> exported.files().containsKey(layout.fileName()))
                .map(layout -> new Chosen(layout, then.settings(), used))
                .findFirst()
                .orElseGet(this::today);
    }

    private Chosen today() {
        Finance finance = finance();
        Optional<Integer> settings = stored.latest(Kind.MUNICIPALITY).map(StoredDocument::revision);
        if (!finance.isOwn()) {
            return new Chosen(
                    ShippedLayouts.named(finance.layout()),
                    finance.settings(),
                    new UsedDocuments(Optional.empty(), settings));
        }
        Optional<StoredDocument> handedIn = stored.latest(Kind.LAYOUT);
        return new Chosen(
                own(handedIn), finance.settings(), new UsedDocuments(handedIn.map(StoredDocument::revision), settings));
    }

    private static Layout own(Optional<StoredDocument> handedIn) {
        return read(
                handedIn.orElseThrow(() -> new JobRefusedException("In municipality.yaml steht finance: layout: own; es"
                        + " fehlt layout.yaml. Bitte mit „kita import“ einlesen.")),
                LayoutReader::read);
    }

    /** A way to read a document. */
    private interface Reading<T> {
        T read(String fileName, String text) throws DocumentRefused;
    }

    private static <T> T read(StoredDocument document, Reading<T> reading) {
        try {
            return reading.read(document.kind().fileName(), document.content());
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    /**
     * Writes all entries of the run, into as many files as the finance system wants, each entry also handed to the
     * listener. What the layout cannot hold is a {@link JobRefusedException}.
     */
    void write(Chosen chosen, BillingRun.Released run, Consumer<Entry> listener, RecordFiles.Folder folder)
            throws IOException {
        RunFacts facts = facts(run, chosen.settings());
        Layout layout = chosen.layout();
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
        Chosen today = today();
        return LayoutTrial.findings(
                today.layout(),
                new RunFacts(
                        run, municipalities.name(), terms, Digest.NONE, by, by, 1, 0, Money.ZERO, today.settings()),
                accounts);
    }

    /** Refused with {@link JobRefusedException} that tells everything that does not fit, and what to do. */
    void requireFit(
            RunId run, RunTerms terms, UserName by, SortedMap<Product, ? extends Set<ProductAccount>> accounts) {
        List<String> misfits = misfits(run, terms, by, accounts);
        if (!misfits.isEmpty()) {
            throw new JobRefusedException("Die Buchungen passen nicht in das Format „"
                    + today().layout().name()
                    + "“ des Finanzverfahrens: " + String.join(" ", misfits)
                    + " Bitte accounts oder finance in municipality.yaml berichtigen und einlesen; ein Entwurf, der schon"
                    + " gebucht ist, wird verworfen (./kita bill discard) und neu vorbereitet.");
        }
    }

    private RunFacts facts(BillingRun.Released run, Map<String, String> settings) {
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
                settings);
    }

    private Finance finance() {
        return documents.municipality().finance();
    }
}
