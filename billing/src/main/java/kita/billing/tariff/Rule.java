package kita.billing.tariff;

/**
 * One rule of an ordinance. Rules are applied in the order of the document, each to all children of the household before
 * the next one starts; a rule sees the amounts as the rules before it left them.
 */
public sealed interface Rule permits TableRule, FreeYears, OnlyOnePays, FreesYounger, BenefitsFree {

    RuleHead head();

    /** Changes the amounts in the working month and explains each change. */
    void apply(WorkingMonth month);
}
