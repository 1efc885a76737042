package kita.billing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.WorkingMonth.Steps;
import kita.registry.CareForm;
import kita.registry.Period;

/**
 * One version of an ordinance (Fassung).
 *
 * @param id unique in the ordinance; usually its first day
 * @param validity whole months in which it is in force
 * @param publishedOn when it was made public; before that, and without it, it may be simulated and never be released
 * @param careForms forms of care that it covers; a contract in another form is refused
 * @param formChange the change of price by age without a new contract, if there is one
 * @param income what holds for unproven income; present if and only if a rule asks for income
 * @param lateReports what holds for facts reported late; without it every fact counts from its date
 * @param severalPlaces what a child costs that is at two places at once; without it a person has to look
 * @param facts what families declare, as far as any version of the ordinance asks for it
 * @param rules in order of evaluation
 */
public record TariffVersion(
        String id,
        Period validity,
        Citation citation,
        Optional<LocalDate> publishedOn,
        MonthRule monthRule,
        List<CareForm> careForms,
        Optional<FormChange> formChange,
        Optional<IncomeRule> income,
        Optional<LateReports> lateReports,
        Optional<SeveralPlaces> severalPlaces,
        List<Fact> facts,
        List<Rule> rules) {

    public TariffVersion {
        careForms = FormList.of(careForms);
        facts = List.copyOf(facts);
        rules = RuleList.of(rules);
        WholeMonths.require(validity);
        VersionCheck.require(rules, monthRule, income);
    }

    /** A version that says nothing about children who are at several places at once. */
    public TariffVersion(
            String id,
            Period validity,
            Citation citation,
            Optional<LocalDate> publishedOn,
            MonthRule monthRule,
            List<CareForm> careForms,
            Optional<FormChange> formChange,
            Optional<IncomeRule> income,
            Optional<LateReports> lateReports,
            List<Fact> facts,
            List<Rule> rules) {
        this(
                id,
                validity,
                citation,
                publishedOn,
                monthRule,
                careForms,
                formChange,
                income,
                lateReports,
                Optional.empty(),
                facts,
                rules);
    }

    /** A version that asks for no facts and says nothing about its publication and about late reports. */
    public TariffVersion(
            String id,
            Period validity,
            Citation citation,
            MonthRule monthRule,
            List<CareForm> careForms,
            Optional<FormChange> formChange,
            Optional<IncomeRule> income,
            List<Rule> rules) {
        this(
                id,
                validity,
                citation,
                Optional.empty(),
                monthRule,
                careForms,
                formChange,
                income,
                Optional.empty(),
                List.of(),
                rules);
    }

    /** The same version with these rules; refused with {@link InvalidTariff} if it cannot do with them. */
    public TariffVersion with(List<Rule> others) {
        return new TariffVersion(
                id,
                validity,
                citation,
                publishedOn,
                monthRule,
                careForms,
                formChange,
                income,
                lateReports,
                severalPlaces,
                facts,
                others);
    }

    /** The same version with this rule on children who are at several places at once. */
    public TariffVersion with(SeveralPlaces places) {
        return new TariffVersion(
                id,
                validity,
                citation,
                publishedOn,
                monthRule,
                careForms,
                formChange,
                income,
                lateReports,
                Optional.of(places),
                facts,
                rules);
    }

    /** Whether amounts of this version may be released on that business day. */
    public boolean isPublishedOn(LocalDate day) {
        return publishedOn.isPresent() && !publishedOn.get().isAfter(day);
    }

    /** What the version can ask for, told by each of its parts. Not cached; look it up once. */
    public Questions questions() {
        return Questions.of(sheet -> {
            formChange.ifPresent(change -> change.ask(sheet));
            income.ifPresent(rule -> rule.ask(sheet));
            for (Rule rule : rules) {
                rule.head().ask(sheet);
                rule.ask(sheet);
            }
        });
    }

    /** Applies the rules in order. Thread safe; makes no text unless it refuses. */
    public Evaluation evaluate(HouseholdMonth asked) {
        return work(asked, Steps.KEPT).result();
    }

    /** The amounts alone, for simulations over many households; the same rules without their steps. */
    public Amounts amounts(HouseholdMonth asked) {
        return new Amounts(work(asked, Steps.LEFT_OUT));
    }

    /** Rules that set an amount which a rule after them sets again; for whoever looks for slips in an ordinance. */
    public List<Overwritten> overwritten(HouseholdMonth asked) {
        WorkingMonth month = new WorkingMonth(asked, formChange, income, Steps.KEPT);
        FactsKnown.check(facts, month);
        try {
            return month.isRefused() ? List.of() : Overwritten.in(ruleList(), month);
        } catch (ArithmeticException outOfRange) {
            return List.of();
        }
    }

    private WorkingMonth work(HouseholdMonth asked, Steps steps) {
        WorkingMonth month = new WorkingMonth(asked, formChange, income, steps);
        FactsKnown.check(facts, month);
        checkForms(month);
        if (month.isRefused()) {
            return month;
        }
        try {
            applyRules(month);
        } catch (ArithmeticException outOfRange) {
            month.refuse(
                    "OUT_OF_RANGE",
                    month.children()[0],
                    "Haushalt, " + month.month() + ": Die Rechnung verlässt den Zahlenbereich ("
                            + outOfRange.getMessage() + "). Einkommen und Satzung prüfen.");
        }
        return month;
    }

    /** The constructor made them one. */
    private RuleList ruleList() {
        return (RuleList) rules;
    }

    private void applyRules(WorkingMonth month) {
        ruleList().apply(month);
        if (!month.isRefused()) {
            month.close();
        }
    }

    private void checkForms(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            if (child.isOurs() && !careForms.contains(child.form())) {
                month.refuse(
                        "FORM_NOT_COVERED",
                        child,
                        "Kind " + child.facts().id() + ", " + month.month() + ": Die Satzung regelt die Betreuungsform "
                                + child.form().german() + " nicht (geregelt: " + German.forms(careForms)
                                + "). Betreuungsform im Vertrag prüfen oder die Satzung ergänzen.");
            }
        }
    }
}
