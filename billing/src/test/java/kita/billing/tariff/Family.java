package kita.billing.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Proven;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/** A household in one month, for tests that ask rules and compare the answer in words. */
final class Family {

    private static final Citation CITATION = new Citation("§ 1", Citation.Status.INVENTED);
    private static final Period ALWAYS = Period.from(LocalDate.of(2019, 1, 1));

    private final Month month;
    private final List<ChildInCare> children = new ArrayList<>();
    private final List<FamilyChild> others = new ArrayList<>();
    private final List<Benefit> benefits = new ArrayList<>();
    private final Map<String, String> declared = new TreeMap<>();
    private HouseholdIncome income = HouseholdIncome.NOT_ASKED;

    private Family(Month month) {
        this.month = month;
    }

    static Family in(String month) {
        return new Family(Month.parse(month));
    }

    Family income(String euro) {
        income = new Proven(Money.parse(euro));
        return this;
    }

    Family highestBand(HouseholdIncome.Reason reason) {
        income = new HighestBand(reason);
        return this;
    }

    Family benefit(String from, String to) {
        benefits.add(new Benefit("WOHNGELD", "Wohngeld", Period.of(LocalDate.parse(from), LocalDate.parse(to))));
        return this;
    }

    Family declared(String key, String value) {
        declared.put(key, value);
        return this;
    }

    Family child(String id, String born, CareForm form, int dailyHours) {
        children.add(new ChildInCare(
                new ChildId(id), BirthDate.of(LocalDate.parse(born)), form, CareHours.onFiveDays(dailyHours)));
        return this;
    }

    /** The last child is in care since that day and, in the month, from and to these days. */
    Family since(String day, int first, int last) {
        LocalDate start = month.firstDay();
        Presence presence = new Presence(LocalDate.parse(day), start.withDayOfMonth(first), start.withDayOfMonth(last));
        return last(child -> new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                child.collector(),
                Optional.of(presence),
                child.declared()));
    }

    /** Others collect the fee of the last child. */
    Family byOthers() {
        return last(child -> new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                FeeCollector.OTHERS,
                child.presence(),
                child.declared()));
    }

    /** A fact about the last child. */
    Family with(String key, String value) {
        return last(child -> new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                child.collector(),
                child.presence(),
                new Declared(Map.of(key, value))));
    }

    private Family last(UnaryOperator<ChildInCare> change) {
        children.set(children.size() - 1, change.apply(children.get(children.size() - 1)));
        return this;
    }

    /** A child of the family that is not in care. */
    Family otherChild(String born) {
        others.add(new FamilyChild(
                new ChildId("O" + others.size()), BirthDate.of(LocalDate.parse(born)), Declared.NOTHING));
        return this;
    }

    HouseholdMonth build() {
        List<FamilyChild> family = new ArrayList<>(others);
        children.forEach(child -> family.add(new FamilyChild(child.id(), child.birthDate(), child.declared())));
        return new HouseholdMonth(month, income, benefits, children, family, family.size() + 2, new Declared(declared));
    }

    /** "A 64.00, B 0.00, B Verpflegung 30.00", or the codes of the refusals. */
    String pays(Rule... rules) {
        return pays(version(rules));
    }

    String pays(TariffVersion version) {
        Evaluation answer = version.evaluate(build());
        if (answer instanceof Evaluation.Refused refused) {
            return refused.refusals().stream().map(Evaluation.Refusal::code).collect(Collectors.joining(", "));
        }
        return ((Evaluation.Fees) answer)
                .fees().stream()
                        .map(fee -> fee.child() + (fee.charge() == Charge.CARE ? " " : " Verpflegung ") + fee.amount())
                        .collect(Collectors.joining(", "));
    }

    /** The sentences of the refusals or of the steps of the first fee. */
    List<String> sentences(Rule... rules) {
        Evaluation answer = version(rules).evaluate(build());
        return answer instanceof Evaluation.Refused refused
                ? refused.refusals().stream().map(Evaluation.Refusal::sentence).toList()
                : ((Evaluation.Fees) answer)
                        .fees().get(0).steps().stream().map(FeeStep::sentence).toList();
    }

    /** For all forms of care, full months, the highest band without a proof. */
    static TariffVersion version(Rule... rules) {
        return version(List.of(), MonthRule.FULL_MONTH_BY_FIRST_DAY, rules);
    }

    static TariffVersion version(List<Fact> facts, MonthRule monthRule, Rule... rules) {
        return new TariffVersion(
                "v",
                ALWAYS,
                CITATION,
                Optional.empty(),
                monthRule,
                List.of(CareForm.values()),
                Optional.empty(),
                Optional.of(new IncomeRule(IncomeRule.Unproven.HIGHEST_BAND, 0, CITATION)),
                Optional.empty(),
                facts,
                List.of(rules));
    }

    static RuleHead head(String id) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, ALWAYS);
    }

    static RuleHead head(String id, Condition when) {
        return head(id, Charge.CARE, when);
    }

    static RuleHead head(String id, Charge charge, Condition... when) {
        Optional<Condition> condition = when.length == 0 ? Optional.empty() : Optional.of(when[0]);
        return new RuleHead(id, "Regel " + id + ":", CITATION, ALWAYS, charge, condition);
    }

    /** Everybody pays so much. */
    static TableRule flat(String euro) {
        return flat(head("tabelle"), euro, Effect.SETS);
    }

    static TableRule flat(RuleHead head, String euro, Effect effect) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < CareForm.values().length; i++) {
            cells.add(new FeeTable.Cell(Money.parse(euro), CITATION));
        }
        return new TableRule(head, new FeeTable(List.of(new CareFormAxis(List.of(CareForm.values()))), cells), effect);
    }
}
