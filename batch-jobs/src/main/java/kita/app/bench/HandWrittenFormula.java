package kita.app.bench;

import static kita.app.bench.HandWritten.REFUSED;
import static kita.app.bench.HandWritten.isOurs;

import java.util.List;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.registry.CareForm;

/**
 * Jena 2015: 13 % of the income above an allowance, by hours of nine; the family's sum to the full euro and from 20 euro
 * on, shared out to its children to the cent.
 */
final class HandWrittenFormula {

    /** All amounts are whole numbers of this part of a cent: percent of ninths. */
    private static final long PARTS = 900;

    private HandWrittenFormula() {}

    /** Cents of each child; {@link HandWritten#REFUSED} without income and for other forms of care. */
    static long[] fees(HouseholdMonth family) {
        List<ChildInCare> children = family.children();
        boolean asked = !(family.income() instanceof HouseholdIncome.NotAsked);
        long income = family.income() instanceof HouseholdIncome.Proven proven
                ? Math.min(proven.amount().cents(), 2_861_00)
                : 2_861_00;
        long base = Math.max(0, income - 1_130_00 - 400_00L * (family.family().size() - 1));
        long[] fees = new long[children.size()];
        long sum = 0;
        long cents = 0;
        int largest = -1;
        for (int i = 0; i < fees.length; i++) {
            ChildInCare child = children.get(i);
            if (!isOurs(child)) {
                continue;
            }
            if (!asked || child.form() != CareForm.KRIPPE && child.form() != CareForm.KINDERGARTEN) {
                return REFUSED;
            }
            long parts = base * 13 * child.hours().daily();
            sum += parts;
            fees[i] = (2 * parts + PARTS) / (2 * PARTS);
            cents += fees[i];
            largest = largest < 0 || isLarger(child, children.get(largest)) ? i : largest;
        }
        if (sum < 20_00 * PARTS || HandWritten.hasBenefitsOf2015(family)) {
            return new long[fees.length];
        }
        long euro = (2 * sum + PARTS * 100) / (2 * PARTS * 100);
        fees[largest] += euro * 100 - cents;
        return fees;
    }

    /** By the amount, that is by hours; then the older; children come in order of their ids. */
    private static boolean isLarger(ChildInCare child, ChildInCare other) {
        int hours = child.hours().daily();
        int others = other.hours().daily();
        return hours != others ? hours > others : child.birthDate().compareTo(other.birthDate()) < 0;
    }
}
