package kita.billing.tariff;

import kita.billing.tariff.Questions.Topic;

/**
 * One rule of an ordinance. Rules are applied in the order of the document, each to all children of the household before
 * the next one starts; a rule sees the amounts as the rules before it left them.
 */
public sealed interface Rule
        permits TableRule,
                PercentRule,
                RoundRule,
                NothingBelow,
                PartMonth,
                Absence,
                FamilyTotal,
                Free,
                FreeYears,
                OnlyOnePays,
                FreesYounger,
                BenefitsFree,
                FormulaRule,
                HourRatesRule,
                SiblingDiscount {

    RuleHead head();

    /** Changes the amounts in the working month and explains each change. */
    void apply(WorkingMonth month);

    /** Writes down what its own values can ask for; its head is asked by itself. */
    void ask(QuestionSheet sheet);

    /** Whether it can set an amount where there was none. */
    default boolean setsAmounts() {
        return false;
    }

    /** Whether its own values ask for income; conditions are looked at elsewhere. */
    default boolean asksForIncome() {
        return Questions.of(this::ask).asksFor(Topic.INCOME);
    }

    /** Whether it can leave fractions of a cent, so that a rule after it must round. */
    default boolean leavesFractions() {
        return false;
    }

    /** Whether it leaves whole cents whatever came before. */
    default boolean rounds() {
        return false;
    }
}
