package kita.billing.tariff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of a version must keep to as a whole; anything else is refused with {@link InvalidTariff}. */
final class VersionCheck {

    private VersionCheck() {}

    static void require(List<Rule> rules, Optional<IncomeRule> income) {
        requireAmounts(rules);
        requireDistinctIds(rules);
        requireIncomeRule(rules, income);
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
                throw new InvalidTariff(
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
            if (rule.asksForIncome()) {
                throw new InvalidTariff(
                        "Die Regel „" + rule.head().id()
                                + "“ fragt nach dem Einkommen, aber es steht nicht da, was ohne Nachweis gilt.",
                        "„income:“ mit „unproven“ ergänzen.");
            }
        }
    }
}
