package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.Waiver;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.Month;

/**
 * What is left to pay of the fees for care where a part of them is waived (Erlass, § 90 (4) SGB VIII). It is shared among
 * the children as their fees are, with cents that remain for the first of them; meals are not waived.
 */
final class Waivers {

    private static final String CITATION = "§ 90 Abs. 4 SGB VIII";

    private final List<Waiver> waivers;

    private Waivers(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    static Assessment.Assessed applied(Assessment.Assessed assessed, List<Waiver> waivers) {
        return waivers.isEmpty()
                ? assessed
                : new Assessment.Assessed(
                        assessed.household(), new Waivers(waivers).of(assessed.months()), assessed.hints());
    }

    private List<AssessedMonth> of(List<AssessedMonth> all) {
        Map<Month, List<Integer>> charged = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).charge() == Charge.CARE && all.get(i).amount().isPositive()) {
                charged.computeIfAbsent(all.get(i).month(), month -> new ArrayList<>())
                        .add(i);
            }
        }
        List<AssessedMonth> left = new ArrayList<>(all);
        charged.forEach((month, rows) -> waiver(month).ifPresent(waiver -> share(waiver.payable(), rows, left)));
        return left;
    }

    private Optional<Waiver> waiver(Month month) {
        return waivers.stream()
                .filter(waiver -> waiver.period().contains(month.firstDay()))
                .findFirst();
    }

    /** @param rows places in the list of what is charged in one month */
    private static void share(Money payable, List<Integer> rows, List<AssessedMonth> months) {
        long total =
                rows.stream().mapToLong(row -> months.get(row).amount().cents()).sum();
        if (total <= payable.cents()) {
            return;
        }
        long[] shares = new long[rows.size()];
        long remaining = payable.cents();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.multiplyExact(months.get(rows.get(i)).amount().cents(), payable.cents()) / total;
            remaining -= shares[i];
        }
        for (int i = 0; remaining > 0; i++) {
            shares[i]++;
            remaining--;
        }
        for (int i = 0; i < shares.length; i++) {
            months.set(rows.get(i), cut(months.get(rows.get(i)), Money.cents(shares[i]), payable, Money.cents(total)));
        }
    }

    private static AssessedMonth cut(AssessedMonth month, Money share, Money payable, Money total) {
        List<Step> steps = new ArrayList<>(month.steps());
        steps.add(new Step(
                "Erlass: Von zusammen " + total.german() + " sind höchstens " + payable.german()
                        + " zu zahlen; auf dieses Kind entfallen davon " + share.german() + ".",
                share,
                CITATION));
        Basis basis = month.basis().with(Aspect.WAIVER, payable + " von " + total);
        return new AssessedMonth(
                month.household(),
                month.child(),
                month.contract(),
                month.payer(),
                month.month(),
                month.charge(),
                month.form(),
                share,
                month.ordinance(),
                steps,
                basis,
                InputDigest.of(month.household(), month.child(), month.contract(), month.charge(), basis));
    }
}
