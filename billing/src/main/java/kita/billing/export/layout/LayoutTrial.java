package kita.billing.export.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import kita.billing.export.PostingRecord;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;

/**
 * Tries whether what a run may hold fits the layout of the finance system, before anybody releases it: every field of
 * every line, with every product account and every reason of an entry. Answers German sentences, one for each thing that
 * does not fit, in the order of the layout and of the products; empty if the file can be written.
 */
public final class LayoutTrial {

    private static final GuardianId SOMEBODY = new GuardianId("-");

    private LayoutTrial() {}

    /**
     * @param run what head and foot would tell
     * @param accounts the accounts that the run posts to, by product
     */
    public static List<String> findings(
            Layout layout, RunFacts run, SortedMap<Product, ? extends Set<ProductAccount>> accounts) {
        FieldSource source = new FieldSource(layout, run);
        Set<String> findings = new LinkedHashSet<>();
        List<LineLayout> around = new ArrayList<>(layout.head());
        around.addAll(layout.foot());
        each(around, null, source, "in Kopf oder Fuß", findings);
        for (Map.Entry<Product, ? extends Set<ProductAccount>> product : accounts.entrySet()) {
            for (ProductAccount account : product.getValue()) {
                String where = "bei " + product.getKey().german() + " (Produktkonto „" + account.code() + "“)";
                for (Reason reason : Reason.values()) {
                    each(layout.item(), posting(run, product.getKey(), account, reason, 1), source, where, findings);
                    each(layout.item(), posting(run, product.getKey(), account, reason, -1), source, where, findings);
                }
            }
        }
        return List.copyOf(findings);
    }

    private static void each(
            List<LineLayout> lines, PostingRecord posting, FieldSource source, String where, Set<String> findings) {
        for (LineLayout line : lines) {
            for (FieldLayout field : line.fields().values()) {
                try {
                    source.text(field, posting);
                } catch (UnfitException unfit) {
                    findings.add("Das Feld „" + field.name() + "“ " + where + " " + unfit.getMessage() + ".");
                }
            }
        }
    }

    private static PostingRecord posting(
            RunFacts run, Product product, ProductAccount account, Reason reason, long euro) {
        Position position =
                new Position(new HouseholdId("-"), SOMEBODY, run.run().month(), new ChildId("-"), product);
        Entry entry = new Entry(position, PayerNumber.FIRST, reason, Money.euro(euro), account);
        return new PostingRecord(run.run(), 1, entry, run.terms().dueDate());
    }
}
