package kita.app.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.Layout;
import kita.billing.export.layout.RecordWriter;
import kita.billing.export.layout.RunFacts;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;

/** A small released run of an invented town with all that goes wrong in files: umlauts, reversals, leading zeros. */
final class FinanceRun {

    private static final RunId RUN = new RunId(new TenantId("elbstadt"), Month.of(2026, 9), 2);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    private final List<PostingRecord> postings = new ArrayList<>();
    private Map<String, String> settings = Map.of();
    private String municipality = "Stadt Elbstadt";

    static FinanceRun usual() {
        return new FinanceRun()
                .posting(Reason.REVERSAL, "-1234.56", "0432101", Product.KRIPPE)
                .posting(Reason.CORRECTED_CHARGE, "90", "0432101", Product.KINDERTAGESPFLEGE)
                .posting(Reason.LATE_CHARGE, "0.05", "0432103", Product.HORT)
                .posting(Reason.CHARGE, "77.40", "0432109", Product.VERPFLEGUNG);
    }

    FinanceRun posting(Reason reason, String euro, String account, Product product) {
        Position position = new Position(
                new HouseholdId("H1"), new GuardianId("G1"), Month.of(2026, 8), new ChildId("C1"), product);
        PayerNumber payer = new PayerNumber(PayerNumber.FIRST.value() + postings.size());
        Entry entry = new Entry(position, payer, reason, Money.parse(euro), new ProductAccount(account));
        postings.add(new PostingRecord(RUN, postings.size() + 1L, entry, DUE));
        return this;
    }

    FinanceRun settings(Map<String, String> told) {
        settings = told;
        return this;
    }

    FinanceRun of(String name) {
        municipality = name;
        return this;
    }

    List<PostingRecord> postings() {
        return postings;
    }

    RunFacts facts() {
        Money sum = postings.stream().map(one -> one.entry().amount()).reduce(Money.ZERO, Money::plus);
        return new RunFacts(
                RUN,
                municipality,
                new RunTerms(
                        LocalDate.of(2026, 8, 27),
                        DUE,
                        new Creditor("Stadtkasse Elbstadt", "DE98ZZZ09999999999", new Iban("DE02120300000000202051"))),
                new Digest("0123456789abcdef".repeat(4)),
                new UserName("anna"),
                new UserName("bernd"),
                1,
                postings.size(),
                sum,
                settings);
    }

    byte[] written(Layout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = new RecordWriter(layout, facts(), out);
        for (PostingRecord posting : postings) {
            writer.add(posting);
        }
        writer.finish();
        return out.toByteArray();
    }
}
