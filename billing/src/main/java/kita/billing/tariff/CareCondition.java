package kita.billing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.registry.CareForm;
import kita.registry.CareHours;

/** A condition on the care that a child has, on its age and on the calendar. */
public sealed interface CareCondition extends Condition {

    /** The child is priced in one of these forms of care. */
    record InForm(List<CareForm> forms) implements CareCondition {
        public InForm {
            forms = FormList.of(forms);
        }

        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public boolean holds(WorkingChild child) {
            return forms.contains(child.form());
        }
    }

    /** The agreed hours lie between the bounds, both included. */
    record HoursBetween(Unit unit, int from, int upTo) implements CareCondition {

        /** Which of the agreed figures counts. */
        public enum Unit {
            DAILY,
            WEEKLY
        }

        public HoursBetween {
            Condition.requireAscending(from, upTo);
        }

        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public boolean holds(WorkingChild child) {
            CareHours agreed = child.facts().hours();
            int hours = unit == Unit.DAILY ? agreed.daily() : agreed.weekly();
            return hours >= from && hours <= upTo;
        }
    }

    /**
     * The child is so old in the month, by the rule on when a birthday counts.
     *
     * @param from completed years from which it holds; 0 for no lower bound
     * @param under completed years from which it holds no more
     */
    record Aged(int from, Optional<Integer> under, AgeChange change) implements CareCondition {
        public Aged {
            if (under.isPresent() && under.get() <= from || from == 0 && under.isEmpty()) {
                throw new InvalidTariff("Die Altersspanne ist leer oder offen.", "„from“ und „under“ berichtigen.");
            }
        }

        @Override
        public void ask(QuestionSheet sheet) {
            change.ask(from, sheet);
            under.ifPresent(years -> change.ask(years, sheet));
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
    record InMonths(List<Integer> months) implements CareCondition {
        public InMonths {
            months = List.copyOf(months);
        }

        @Override
        public void ask(QuestionSheet sheet) {
            months.forEach(sheet::month);
        }

        @Override
        public boolean holds(WorkingChild child) {
            return months.contains(child.month().month().number());
        }
    }

    /** Unbroken care began before that day (Bestandsschutz). */
    record InCareBefore(LocalDate day) implements CareCondition {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.careStart();
        }

        @Override
        public boolean holds(WorkingChild child) {
            return child.facts().inCareBefore(day);
        }
    }

    /** Care begins in this very month, on that day of it or later. */
    record CareStartsFrom(int dayOfMonth) implements CareCondition {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.firstMonth();
        }

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
    record CareEndsUpTo(int dayOfMonth) implements CareCondition {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public boolean holds(WorkingChild child) {
            if (child.facts().presence().isEmpty()) {
                return false;
            }
            int last = child.facts().presence().get().last().getDayOfMonth();
            return last <= dayOfMonth && last < MonthIndex.days(child.month().month());
        }
    }
}
