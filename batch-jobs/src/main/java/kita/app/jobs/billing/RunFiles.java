package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.jobs.billing.RunReport.ProductSum;
import kita.app.store.billing.ParkedHouseholds;
import kita.app.store.billing.RunCollections;
import kita.app.store.documents.Municipalities;
import kita.billing.export.DebitFile;
import kita.billing.export.Pain008Writer;
import kita.billing.export.layout.Layout;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingRun;
import kita.billing.run.Collection.Debit;
import org.springframework.stereotype.Component;

/** Writes the files of a released run, each checked against the totals that were released. */
@Component
class RunFiles {

    static final String WORKBOOK = "run.xlsx";
    static final String DEBITS = "pain.008.001.08.xml";

    private final TargetCalendar calendar;
    private final FinanceFiles finance;
    private final RunCollections collections;
    private final ParkedHouseholds parked;
    private final Municipalities municipalities;

    RunFiles(
            TargetCalendar calendar,
            FinanceFiles finance,
            RunCollections collections,
            ParkedHouseholds parked,
            Municipalities municipalities) {
        this.calendar = calendar;
        this.finance = finance;
        this.collections = collections;
        this.parked = parked;
        this.municipalities = municipalities;
    }

    /**
     * Writes the files into the folder and answers their digests. Without a debit there is no file for the bank.
     *
     * @param layout of the file for the finance system
     */
    Map<String, Digest> write(BillingRun.Released run, Layout layout, Path folder) throws IOException {
        Map<ProductAccount, ProductSum> products = new TreeMap<>();
        DigestedFolder files = new DigestedFolder(folder);
        finance.write(layout, run, entry -> count(entry, products), files::create);
        if (run.content().totals().debits() > 0) {
            files.write(DEBITS, out -> debits(run, out));
        }
        RunReport report = new RunReport(
                municipalities.name(),
                run,
                run.prepared().preparedBy(),
                run.releasedBy(),
                calendar.before(run.content().dueDate()),
                products,
                lines -> collections.each(run.id(), lines),
                parked.of(run.id()));
        files.write(WORKBOOK, out -> RunWorkbook.write(report, out));
        return files.digests();
    }

    private static void count(Entry entry, Map<ProductAccount, ProductSum> products) {
        products.merge(entry.product(), ProductSum.NONE.plus(entry.amount()), (sum, one) -> sum.plus(entry.amount()));
    }

    private void debits(BillingRun.Released run, OutputStream out) throws IOException {
        DebitFile head = DebitFile.of(run.content());
        try (Stream<Debit> debits = collections.debits(run.id())) {
            new Pain008Writer(head).write(debits.iterator(), out);
        }
    }
}
