package kita.app.jobs.billing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.jobs.billing.FinanceFiles.Chosen;
import kita.app.jobs.billing.RunReport.ProductSum;
import kita.app.store.billing.Drawings;
import kita.app.store.billing.Drawings.Part;
import kita.app.store.billing.Drawings.Which;
import kita.app.store.billing.ParkedHouseholds;
import kita.app.store.billing.Prenotifications;
import kita.app.store.billing.RunCollections;
import kita.app.store.billing.Runs;
import kita.app.store.documents.Municipalities;
import kita.billing.export.DebitFile;
import kita.billing.export.DebitFile.Block;
import kita.billing.export.Pain007Writer;
import kita.billing.export.Pain008Writer;
import kita.billing.export.ReversalFile;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingRun;
import kita.billing.run.Collection.Debit;
import kita.billing.run.Reversal;
import kita.billing.run.RunId;
import kita.money.Money;
import org.springframework.stereotype.Component;

/** Writes the files of a released run, each checked against the totals that were released. */
@Component
class RunFiles {

    static final String WORKBOOK = "run.xlsx";
    static final String DEBITS = "pain.008.001.08.xml";
    static final String REVERSED_DEBITS = "pain.007.001.09.xml";

    private final TargetCalendar calendar;
    private final FinanceFiles finance;
    private final Runs runs;
    private final RunCollections collections;
    private final Drawings drawings;
    private final Prenotifications announcements;
    private final ParkedHouseholds parked;
    private final Municipalities municipalities;

    RunFiles(
            TargetCalendar calendar,
            FinanceFiles finance,
            Runs runs,
            RunCollections collections,
            Drawings drawings,
            Prenotifications announcements,
            ParkedHouseholds parked,
            Municipalities municipalities) {
        this.calendar = calendar;
        this.finance = finance;
        this.runs = runs;
        this.collections = collections;
        this.drawings = drawings;
        this.announcements = announcements;
        this.parked = parked;
        this.municipalities = municipalities;
    }

    /**
     * Writes the files into the folder and answers their digests. Without a debit there is no file for the bank; a reversal
     * of what was drawn has one that gives it back.
     *
     * @param layout of the file for the finance system
     */
    Map<String, Digest> write(BillingRun.Released run, Chosen layout, Path folder) throws IOException {
        Map<ProductAccount, ProductSum> products = new TreeMap<>();
        DigestedFolder files = new DigestedFolder(folder);
        finance.write(layout, run, entry -> count(entry, products), files::create);
        debits(run, files);
        reversal(run, files);
        RunReport report = new RunReport(
                municipalities.name(),
                run,
                run.prepared().preparedBy(),
                run.releasedBy(),
                calendar.before(run.content().dueDate()),
                products,
                lines -> collections.each(run.id(), lines),
                debits -> announcements.each(run.id(), debits),
                parked.of(run.id()));
        files.write(WORKBOOK, out -> RunWorkbook.write(report, out));
        return files.digests();
    }

    private static void count(Entry entry, Map<ProductAccount, ProductSum> products) {
        products.merge(entry.product(), ProductSum.NONE.plus(entry.amount()), (sum, one) -> sum.plus(entry.amount()));
    }

    /** One file for each due date. */
    private void debits(BillingRun.Released run, DigestedFolder files) throws IOException {
        List<Part> parts = drawings.parts(run.id(), Which.ALL);
        Money drawn = parts.stream()
                .flatMap(part -> part.blocks().stream())
                .map(Block::total)
                .reduce(Money.ZERO, Money::plus);
        if (!drawn.equals(run.content().totals().debited())) {
            throw new IllegalStateException("Run " + run.id() + " would draw " + drawn + ", released are "
                    + run.content().totals().debited());
        }
        for (Part part : parts) {
            DebitFile head = DebitFile.of(run.content(), part.number(), part.dueDate(), part.blocks());
            files.write(numbered(DEBITS, part), out -> {
                try (Stream<Debit> debits = drawings.debits(run.id(), part.number(), Which.ALL)) {
                    new Pain008Writer(head).write(debits.iterator(), out);
                }
            });
        }
    }

    /** What an exported run drew is given back when the run is reversed and its demands are void. */
    private void reversal(BillingRun.Released run, DigestedFolder files) throws IOException {
        Optional<Reversal> reversal =
                runs.reversalBy(run.id()).filter(one -> one.demands() == Reversal.Demands.CANCELLED);
        if (reversal.isEmpty()) {
            return;
        }
        RunId reversed = reversal.get().reversed();
        if (!(runs.find(reversed).orElseThrow() instanceof BillingRun.Reversed drawn)
                || !drawn.files().containsKey(DEBITS)) {
            return;
        }
        drawings.giveBack(reversed, run.id());
        List<Part> original = drawings.parts(reversed, Which.ALL);
        for (Part part : drawings.parts(reversed, Which.GIVEN_BACK)) {
            DebitFile head = DebitFile.of(
                    drawn.content(),
                    part.number(),
                    part.dueDate(),
                    original.get(part.number() - 1).blocks());
            ReversalFile file = new ReversalFile(
                    head, part.blocks(), run.content().terms().businessDay(), ReversalFile.Reason.WRONG);
            files.write(numbered(REVERSED_DEBITS, part), out -> {
                try (Stream<Debit> debits = drawings.debits(reversed, part.number(), Which.GIVEN_BACK)) {
                    new Pain007Writer(file).write(debits.iterator(), out);
                }
            });
        }
    }

    private static String numbered(String name, Part part) {
        return part.number() == 1 ? name : name.replace(".xml", "-" + part.dueDate() + ".xml");
    }
}
