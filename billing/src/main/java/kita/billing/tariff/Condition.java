package kita.billing.tariff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Proven;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.CareHours;

/**
 * When a rule changes the amount of a child. A fact that is missing refuses the household where it decides, and is never
 * taken for "no".
 */
public sealed interface Condition {

    /** Whether it holds for the child in its month. */
    boolean holds(WorkingChild child);

    /** Whether the household's income decides. */
    default boolean asksForIncome() {
        return false;
    }

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(WorkingChild child) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(child)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean asksForIncome() {
            return conditions.stream().anyMatch(Condition::asksForIncome);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(WorkingChild child) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(child)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean asksForIncome() {
            return conditions.stream().anyMatch(Condition::asksForIncome);
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            return !condition.holds(child);
        }

        @Override
        public boolean asksForIncome() {
            return condition.asksForIncome();
        }
    }

    /** The child is priced in one of these forms of care. */
    record InForm(List<CareForm> forms) implements Condition {
        public InForm {
            forms = List.copyOf(forms);
        }

        @Override
        public boolean holds(WorkingChild child) {
            return forms.contains(child.form());
        }
    }

    /** Proven income up to and including the bound. The highest band is above every bound. */
    record IncomeUpTo(Money bound) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            return child.month().facts().income() instanceof Proven proven
                    && proven.amount().compareTo(bound) <= 0;
        }

        @Override
        public boolean asksForIncome() {
            return true;
        }
    }

    /** Income above the bound. The highest band is above every bound. */
    record IncomeAbove(Money bound) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            HouseholdIncome income = child.month().facts().income();
            return income instanceof HighestBand
                    || income instanceof Proven proven && proven.amount().compareTo(bound) > 0;
        }

        @Override
        public boolean asksForIncome() {
            return true;
        }
    }

    /** How the income is known is one of these. */
    record IncomeKnown(List<Proof> proofs) implements Condition {

        /** How an income is known. */
        public enum Proof {
            PROVEN,
            ACCEPTED,
            MISSING,
            INCOMPLETE
        }

        public IncomeKnown {
            proofs = List.copyOf(proofs);
        }

        @Override
        public boolean holds(WorkingChild child) {
            HouseholdIncome income = child.month().facts().income();
            if (income instanceof HighestBand highest) {
                return proofs.contains(
                        switch (highest.reason()) {
                            case ACCEPTED -> Proof.ACCEPTED;
                            case PROOF_MISSING -> Proof.MISSING;
                            case PROOF_INCOMPLETE -> Proof.INCOMPLETE;
                        });
            }
            return income instanceof Proven && proofs.contains(Proof.PROVEN);
        }

        @Override
        public boolean asksForIncome() {
            return true;
        }
    }

    /** A declared fact has one of these values. */
    record FactIs(Fact fact, Set<String> values) implements Condition {
        public FactIs {
            for (String value : values) {
                if (!fact.values().contains(value)) {
                    throw new InvalidTariff(
                            "Das Merkmal „" + fact.key() + "“ hat keinen Wert „" + value + "“.",
                            "Möglich sind: " + String.join(", ", fact.values()) + ".");
                }
            }
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        @Override
        public boolean holds(WorkingChild child) {
            String value = child.valueOf(fact);
            return value != null && values.contains(value);
        }

        /** Whether what was declared has one of the values; a missing fact that has no value otherwise does not. */
        boolean holds(Declared declared) {
            String value = fact.valueOf(declared);
            return value != null && values.contains(value);
        }
    }

    /**
     * The child is so old in the month, by the rule on when a birthday counts.
     *
     * @param from completed years from which it holds; 0 for no lower bound
     * @param under completed years from which it holds no more
     */
    record Aged(int from, Optional<Integer> under, AgeChange change) implements Condition {
        public Aged {
            if (under.isPresent() && under.get() <= from || from == 0 && under.isEmpty()) {
                throw new InvalidTariff("Die Altersspanne ist leer oder offen.", "„from“ und „under“ berichtigen.");
            }
        }

        @Override
        public boolean holds(WorkingChild child) {
            return isReached(from, child) && (under.isEmpty() || !isReached(under.get(), child));
        }

        private boolean isReached(int years, WorkingChild child) {
            return years == 0
                    || change.isReached(
                            child.facts().birthDate(), years, child.month().month());
        }
    }

    /** The month is one of these months of the year, 1 to 12. */
    record InMonths(List<Integer> months) implements Condition {
        public InMonths {
            months = List.copyOf(months);
        }

        @Override
        public boolean holds(WorkingChild child) {
            return months.contains(child.month().month().number());
        }
    }

    /** The agreed hours lie between the bounds, both included. */
    record HoursBetween(Unit unit, int from, int upTo) implements Condition {

        /** Which of the agreed figures counts. */
        public enum Unit {
            DAILY,
            WEEKLY
        }

        public HoursBetween {
            requireAscending(from, upTo);
        }

        @Override
        public boolean holds(WorkingChild child) {
            CareHours agreed = child.facts().hours();
            int hours = unit == Unit.DAILY ? agreed.daily() : agreed.weekly();
            return hours >= from && hours <= upTo;
        }
    }

    /** So many children count, both bounds included. */
    record ChildrenBetween(Counted counted, int from, int upTo) implements Condition {
        public ChildrenBetween {
            requireAscending(from, upTo);
        }

        @Override
        public boolean holds(WorkingChild child) {
            int number = counted.number(child.month().facts());
            return number >= from && number <= upTo;
        }
    }

    /** Unbroken care began before that day (Bestandsschutz). */
    record InCareBefore(LocalDate day) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            return child.facts().inCareBefore(day);
        }
    }

    /** Care begins in this very month, on that day of it or later. */
    record CareStartsFrom(int dayOfMonth) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            if (child.facts().presence().isEmpty()) {
                return false;
            }
            LocalDate since = child.facts().presence().get().since();
            return MonthIndex.of(since.getYear(), since.getMonthValue())
                            == child.month().index()
                    && since.getDayOfMonth() >= dayOfMonth;
        }
    }

    /** Care ends in this month before its last day, on that day of it or earlier. */
    record CareEndsUpTo(int dayOfMonth) implements Condition {
        @Override
        public boolean holds(WorkingChild child) {
            if (child.facts().presence().isEmpty()) {
                return false;
            }
            int last = child.facts().presence().get().last().getDayOfMonth();
            return last <= dayOfMonth && last < MonthIndex.days(child.month().month());
        }
    }

    private static void requireAscending(int from, int upTo) {
        if (upTo < from) {
            throw new InvalidTariff(
                    "Die Spanne von " + from + " bis " + upTo + " ist leer.", "„from“ und „upTo“ berichtigen.");
        }
    }
}
