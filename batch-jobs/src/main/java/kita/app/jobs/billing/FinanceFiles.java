package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import kita.app.documents.Municipality.Finance;
import kita.app.documents.ShippedLayouts;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Entries;
import kita.app.store.documents.Municipalities;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.Layout;
import kita.billing.export.layout.RecordRefusedException;
import kita.billing.export.layout.RecordWriter;
import kita.billing.export.layout.RunFacts;
import kita.billing.ledger.Entry;
import kita.billing.run.BillingRun;
import kita.billing.run.RunTotals;
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
        return ShippedLayouts.named(finance().layout());
    }

    /**
     * Writes all entries of the run, each also handed to the listener. What the layout cannot hold is a {@link
     * JobRefusedException}.
     */
    void write(Layout layout, BillingRun.Released run, Consumer<Entry> listener, OutputStream out) throws IOException {
        try {
            RecordWriter writer = new RecordWriter(layout, facts(run), out);
            entries.each(run.id(), (entry, number) -> {
                add(
                        writer,
                        new PostingRecord(run.id(), number, entry, run.content().dueDate()));
                listener.accept(entry);
            });
            writer.finish();
        } catch (RecordRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static void add(RecordWriter writer, PostingRecord posting) {
        try {
            writer.add(posting);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
                totals.entries(),
                totals.posted(),
                finance().settings());
    }

    private Finance finance() {
        return documents.municipality().finance();
    }
}
