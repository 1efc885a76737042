package kita.billing.tariff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.registry.CareForm;
import kita.registry.Period;

/**
 * One version of an ordinance (Fassung).
 *
 * @param id unique in the ordinance; usually its first day
 * @param validity whole months in which it is in force
 * @param careForms forms of care that it covers; a contract in another form is refused
 * @param formChange the change of price by age without a new contract, if there is one
 * @param income what holds for unproven income; present if and only if the table asks for income
 * @param rules in order of evaluation; the first is a table that holds as long as the version
 */
public record TariffVersion(
        String id,
        Period validity,
        Citation citation,
        MonthRule monthRule,
        List<CareForm> careForms,
        Optional<FormChange> formChange,
        Optional<IncomeRule> income,
        List<Rule> rules) {

    public TariffVersion {
        careForms = List.copyOf(careForms);
        rules = List.copyOf(rules);
        WholeMonths.require(validity);
        requireTableFirst(rules, validity);
        requireDistinctIds(rules);
        requireIncomeRule(rules, income);
    }

    /** Applies the rules in order. Thread safe; makes no text. */
    public Evaluation evaluate(HouseholdMonth facts) {
        WorkingMonth month = new WorkingMonth(facts, formChange);
        if (refuseForms(month)) {
            return month.result();
        }
        for (Rule rule : rules) {
            if (rule.head().holdsIn(facts.month())) {
                rule.apply(month);
            }
        }
        return month.result();
    }

    private boolean refuseForms(WorkingMonth month) {
        boolean refused = false;
        for (WorkingMonth.WorkingChild child : month.children()) {
            if (!careForms.contains(child.form())) {
                month.refuse(
                        "FORM_NOT_COVERED",
                        child,
                        "Kind " + child.facts().id() + ", " + month.month() + ": Die Satzung regelt die Betreuungsform "
                                + child.form().german() + " nicht (geregelt: " + German.forms(careForms)
                                + "). Betreuungsform im Vertrag prüfen oder die Satzung ergänzen.");
                refused = true;
            }
        }
        return refused;
    }

    private static void requireTableFirst(List<Rule> rules, Period validity) {
        boolean starts = !rules.isEmpty()
                && rules.get(0) instanceof TableRule table
                && table.head().validity().covers(validity);
        if (!starts) {
            throw new InvalidTariff(
                    "Die erste Regel ist keine Tabelle, die während der ganzen Fassung gilt.",
                    "Eine Regel „table“ ohne engere Gültigkeit an den Anfang stellen.");
        }
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
        boolean asks = rules.stream()
                .anyMatch(
                        rule -> rule instanceof TableRule table && table.table().asksForIncome());
        if (asks && income.isEmpty()) {
            throw new InvalidTariff(
                    "Die Tabelle fragt nach dem Einkommen, aber es steht nicht da, was ohne Nachweis gilt.",
                    "„income:“ mit „unproven“ ergänzen.");
        }
    }
}
