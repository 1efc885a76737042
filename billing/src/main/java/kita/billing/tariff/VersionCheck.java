package kita.billing.tariff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of a version must keep to as a whole; anything else is refused with {@link InvalidTariff}. */
final class VersionCheck {

    private VersionCheck() {}

    static void require(List<Rule> rules, MonthRule monthRule, Optional<IncomeRule> income) {
        requireAmounts(rules);
        requireDistinctIds(rules);
        requireIncomeRule(rules, income);
        requireRounding(rules);
        requirePartMonth(rules, monthRule);
    }

    /** Which children it covers only shows at work; that no rule sets anything at all shows here. */
    private static void requireAmounts(List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule.head().charge() == Charge.CARE && rule.setsAmounts()) {
                return;
            }
        }
        throw new InvalidTariff(
                "Keine Regel setzt einen Beitrag für die Betreuung fest.",
                "Eine Regel „table“, „formula“ oder „hourRates“ ergänzen.");
    }

    private static void requireDistinctIds(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.head().id())) {
                throw InvalidTariff.of(
                        rule.head(),
                        "Die Regel „" + rule.head().id() + "“ gibt es zweimal.",
                        "Jeder Regel einen eigenen Namen geben.");
            }
        }
    }

    private static void requireIncomeRule(List<Rule> rules, Optional<IncomeRule> income) {
        if (income.isPresent()) {
            return;
        }
        for (Rule rule : rules) {
            boolean conditionAsks =
                    rule.head().when().isPresent() && rule.head().when().get().asksForIncome();
            if (rule.asksForIncome() || conditionAsks) {
                throw InvalidTariff.of(
                        rule.head(),
                        "Die Regel „" + rule.head().id()
                                + "“ fragt nach dem Einkommen, aber es steht nicht da, was ohne Nachweis gilt.",
                        "„income:“ mit „unproven“ ergänzen.");
            }
        }
    }

    /** After the last rule that can leave fractions of a cent, another one must round wherever it applied. */
    private static void requireRounding(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.leavesFractions()
                    && rules.subList(i + 1, rules.size()).stream().noneMatch(later -> rounds(later, rule))) {
                throw InvalidTariff.of(
                        rule.head(),
                        "Die Regel „" + rule.head().id()
                                + "“ kann Bruchteile eines Cents ergeben und keine Regel danach"
                                + " rundet sie: Der Beitrag rundet nicht.",
                        "„rounding:“ angeben oder danach eine Regel „round“ oder „familyTotal“ ergänzen.");
            }
        }
    }

    private static boolean rounds(Rule later, Rule rule) {
        RuleHead head = later.head();
        return later.rounds()
                && head.charge() == rule.head().charge()
                && head.validity().covers(rule.head().validity())
                && (head.when().isEmpty() || head.when().equals(rule.head().when()));
    }

    private static void requirePartMonth(List<Rule> rules, MonthRule monthRule) {
        boolean parts = rules.stream().anyMatch(PartMonth.class::isInstance);
        boolean byDay = monthRule.share() == MonthRule.Share.BY_DAY;
        if (parts && !byDay) {
            throw new InvalidTariff(
                    "Die Regel „partMonth“ teilt Monate, die nach der Monatsregel ganz zu zahlen sind.",
                    "„monthRule:“ mit „share: byDay“ angeben oder die Regel löschen.");
        }
        if (byDay && !parts) {
            throw new InvalidTariff(
                    "Monate sind nach Tagen zu zahlen, aber keine Regel sagt, wie der Anteil gerundet wird.",
                    "Eine Regel „partMonth“ ergänzen.");
        }
    }
}
