package kita.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/** A ledger in memory, and what should stand in it: the stage for tests about runs. */
final class Books {

    static final Month GO_LIVE = Month.of(2026, 8);
    private final NavigableMap<Position, AssessedMonth> facts = new TreeMap<>();
    private final List<Entry> ledger = new ArrayList<>();

    /** The assessment of one child now says this for the month. */
    Books assess(String child, String month, String euro) {
        return assess("Mutter", child, month, euro);
    }

    Books assess(String payer, String child, String month, String euro) {
        Position position = position(payer, child, month);
        facts.put(position, assessed(position, euro));
        return this;
    }

    Books cancel(String payer, String child, String month) {
        facts.remove(position(payer, child, month));
        return this;
    }

    /** Posts what is missing up to that month; what it did, in short: {@code 2026-09 C1 CHARGE 120.00}. */
    List<String> run(String month) {
        List<Difference> differences = prepare(month);
        List<String> lines = new ArrayList<>();
        for (Difference difference : differences) {
            for (Entry entry : difference.entries(PayerNumber.FIRST, new ProductAccount("1"))) {
                ledger.add(entry);
                lines.add(entry.position().month() + " " + entry.position().child() + " " + entry.reason() + " "
                        + entry.amount());
            }
        }
        return lines;
    }

    /** Computes the differences and posts nothing: a draft. */
    List<Difference> prepare(String month) {
        return Differences.between(
                Targets.of(facts.values()), standing(), new BillingWindow(GO_LIVE, Month.parse(month)));
    }

    Map<Position, Money> standing() {
        Map<Position, Money> standing = new TreeMap<>();
        for (Entry entry : ledger) {
            standing.merge(entry.position(), entry.amount(), Money::plus);
        }
        return standing;
    }

    Money balance() {
        return ledger.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }

    static Position position(String payer, String child, String month) {
        return new Position(
                new HouseholdId("H1"), new GuardianId(payer), Month.parse(month), new ChildId(child), Product.KRIPPE);
    }

    static AssessedMonth assessed(Position position, String euro) {
        return new AssessedMonth(
                position.household(),
                position.child(),
                new ContractId("V-" + position.child()),
                position.payer(),
                position.month(),
                Charge.CARE,
                CareForm.KRIPPE,
                Money.parse(euro),
                "fixture M",
                List.of(new Step("Festgesetzt", Money.parse(euro), "Fixture M")),
                Basis.UNKNOWN,
                "0");
    }
}
