package kita.billing.tariff;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Proven;
import kita.money.Money;

/** A condition on income, on declared facts and on the children of the household. */
public sealed interface HouseholdCondition extends Condition {

    /** Proven income up to and including the bound. The highest band is above every bound. */
    record IncomeUpTo(Money bound) implements HouseholdCondition {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.income();
        }

        @Override
        public boolean holds(WorkingChild child) {
            return child.month().facts().income() instanceof Proven proven
                    && proven.amount().compareTo(bound) <= 0;
        }
    }

    /** Income above the bound. The highest band is above every bound. */
    record IncomeAbove(Money bound) implements HouseholdCondition {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.income();
        }

        @Override
        public boolean holds(WorkingChild child) {
            HouseholdIncome income = child.month().facts().income();
            return income instanceof HighestBand
                    || income instanceof Proven proven && proven.amount().compareTo(bound) > 0;
        }
    }

    /** How the income is known is one of these. */
    record IncomeKnown(List<Proof> proofs) implements HouseholdCondition {

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
        public void ask(QuestionSheet sheet) {
            sheet.income();
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
    }

    /** A declared fact has one of these values. */
    record FactIs(Fact fact, Set<String> values) implements HouseholdCondition {
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
        public void ask(QuestionSheet sheet) {
            sheet.fact(fact);
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

    /** So many children count, both bounds included. */
    record ChildrenBetween(Counted counted, int from, int upTo) implements HouseholdCondition {
        public ChildrenBetween {
            Condition.requireAscending(from, upTo);
        }

        @Override
        public void ask(QuestionSheet sheet) {
            counted.ask(sheet);
        }

        @Override
        public boolean holds(WorkingChild child) {
            int number = counted.number(child.month().facts());
            return number >= from && number <= upTo;
        }
    }
}
