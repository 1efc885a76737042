package kita.billing.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Household.Kid;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Amounts;
import kita.billing.tariff.ChildInCare;
import kita.registry.Month;

/**
 * The months of one household by one state of knowledge. Neighbours in which nothing changes are cut, explained and
 * digested once; only their amounts are computed anew, so that nothing is taken on trust.
 */
final class HouseholdMonths {

    private final Ordinance ordinance;
    private final Household household;
    private final ChangeMonths changes;

    private Edition edition;
    private MonthFacts facts;
    private List<AssessedRow> rows = List.of();

    HouseholdMonths(Ordinance ordinance, Household household, Month first, Month last) {
        this.ordinance = ordinance;
        this.household = household;
        this.changes = new ChangeMonths(household, first, last);
    }

    /** Months are asked for one after the other. */
    MonthResult in(Month month) {
        Reasons reasons = new Reasons();
        if (!isInCare(month)) {
            facts = null;
            return new MonthResult(month, List.of(), reasons);
        }
        if (edition == null || !edition.months().contains(month.firstDay())) {
            edition = ordinance.at(month);
            facts = null;
        }
        if (!isLikeTheMonthBefore(month)) {
            answer(month, reasons);
        }
        return new MonthResult(month, rows, reasons);
    }

    private void answer(Month month, Reasons reasons) {
        facts = null;
        if (!MonthStates.isOneState(household, month, edition.version().monthRule())) {
            rows = new MonthStates(household, month, edition, reasons).answer();
            return;
        }
        Optional<MonthFacts> cut = MonthCut.cut(household, month, month.period(), month.period(), edition, reasons);
        rows = cut.isPresent() ? Frozen.answer(cut.get(), edition, reasons) : List.of();
        if (cut.isPresent()
                && reasons.isEmpty()
                && cut.get().isWhole()
                && cut.get().isSimple()) {
            facts = cut.get();
        }
    }

    private boolean isLikeTheMonthBefore(Month month) {
        if (facts == null || changes.in(month) || isBirthday(month) || edition.changesIn(month)) {
            return false;
        }
        MonthFacts moved = facts.in(month);
        Amounts amounts = edition.version().amounts(moved.asked());
        if (amounts.isRefused()) {
            return false;
        }
        if (!sameAmounts(moved, amounts)) {
            return false;
        }
        facts = moved;
        return true;
    }

    private boolean sameAmounts(MonthFacts moved, Amounts amounts) {
        List<ChildInCare> children = moved.asked().children();
        long total = 0;
        int row = 0;
        for (int child = 0; child < children.size(); child++) {
            while (row < rows.size()
                    && rows.get(row).child().equals(children.get(child).id())) {
                long cents = rows.get(row).amount().cents();
                if (amounts.cents(child, rows.get(row).charge()) != cents) {
                    return false;
                }
                total += cents;
                row++;
            }
        }
        return amounts.total() == total;
    }

    private boolean isInCare(Month month) {
        for (Kid kid : household.kids()) {
            for (Household.Stay stay : kid.stays()) {
                if (!stay.period().from().isAfter(month.lastDay())
                        && !stay.period().to().isBefore(month.firstDay())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a child reaches an age in the month or the one before it with which a price may change. */
    private boolean isBirthday(Month month) {
        for (Kid kid : household.kids()) {
            LocalDate born = kid.birthDate().day();
            int old = (month.year() - born.getYear()) * 12 + month.number() - born.getMonthValue();
            int since = old % 12;
            boolean movedToMarch = since == 2 && born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
            if ((since < 2 || movedToMarch) && edition.questions().ages().contains(old / 12)) {
                return true;
            }
        }
        return false;
    }
}
