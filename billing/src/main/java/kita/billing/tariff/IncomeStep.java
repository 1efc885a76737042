package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;

/** One step on the way from what was earned to what counts. Amounts are in the unit of the ordinance's income. */
public sealed interface IncomeStep {

    /** What the step depends on beside the amount. */
    record Circumstances(IncomeRule.Per per, int children, Declared declared) {}

    /** Writes down what it can ask for beside the amount. */
    void ask(QuestionSheet sheet);

    Exact apply(Exact amount, Circumstances circumstances);

    /** German: what was done, as the end of a sentence. */
    String german(Circumstances circumstances);

    /** A flat deduction. */
    record Minus(Money amount) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.minus(Exact.of(amount));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "abzüglich " + amount.german();
        }
    }

    /** So much of a hundred counts. */
    record Percent(Exact percent) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.times(percent).dividedBy(100);
        }

        @Override
        public String german(Circumstances circumstances) {
            return "davon " + percent.germanNumber() + " %";
        }
    }

    /** An uplift, such as that for civil servants. */
    record PlusPercent(Exact percent) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.plus(before.times(percent).dividedBy(100));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "zuzüglich " + percent.germanNumber() + " %";
        }
    }

    /** At least this counts. */
    record NotBelow(Money amount) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.max(Exact.of(amount));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "mindestens " + amount.german();
        }
    }

    /** At most this counts. */
    record AtMost(Money amount) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.min(Exact.of(amount));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "höchstens " + amount.german();
        }
    }

    /**
     * An allowance a month, twelve times if income is by the year; never more than the amount itself.
     *
     * @param doubledWhen a declared fact of the household under which it counts twice, as after a twin birth
     */
    record FreePerMonth(Money amount, Optional<HouseholdCondition.FactIs> doubledWhen) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {
            doubledWhen.ifPresent(fact -> fact.ask(sheet));
        }

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.isPositive()
                    ? before.minus(Exact.of(free(circumstances))).max(Exact.ZERO)
                    : before;
        }

        @Override
        public String german(Circumstances circumstances) {
            return "abzüglich Freibetrag " + free(circumstances).german();
        }

        private Money free(Circumstances circumstances) {
            long months = circumstances.per() == IncomeRule.Per.YEAR ? 12 : 1;
            boolean doubled = doubledWhen.isPresent() && doubledWhen.get().holds(circumstances.declared());
            return amount.times(doubled ? 2 * months : months);
        }
    }

    /** An uplift for each family child, such as child benefit: for the 1st, the 2nd, …; the last one for all further. */
    record PlusPerChild(List<Money> byChild) implements IncomeStep {
        public PlusPerChild {
            byChild = List.copyOf(byChild);
            if (byChild.isEmpty()) {
                throw new InvalidTariff("Es fehlt der Betrag je Kind.", "Mindestens einen Betrag nennen.");
            }
        }

        @Override
        public void ask(QuestionSheet sheet) {
            sheet.family();
        }

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.plus(Exact.of(sum(circumstances)));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "zuzüglich für " + circumstances.children() + " Kinder "
                    + sum(circumstances).german();
        }

        private Money sum(Circumstances circumstances) {
            Money sum = Money.ZERO;
            for (int child = 0; child < circumstances.children(); child++) {
                sum = sum.plus(byChild.get(Math.min(child, byChild.size() - 1)));
            }
            return sum;
        }
    }

    /** A deduction for every family child from the given one on. */
    record MinusPerChild(int from, Money amount) implements IncomeStep {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.family();
        }

        @Override
        public Exact apply(Exact before, Circumstances circumstances) {
            return before.minus(Exact.of(deduction(circumstances)));
        }

        @Override
        public String german(Circumstances circumstances) {
            return "abzüglich für Kinder ab dem " + from + ". Kind "
                    + deduction(circumstances).german();
        }

        private Money deduction(Circumstances circumstances) {
            return amount.times(Math.max(0, circumstances.children() - from + 1));
        }
    }
}
