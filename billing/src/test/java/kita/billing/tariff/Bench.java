package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/** Puts single rules to work on made-up families. */
final class Bench {

    static final Citation CITATION = new Citation("§ 1 Mustersatzung", Citation.Status.INVENTED);
    static final Month MONTH = Month.of(2026, 9);

    private Bench() {}

    static RuleHead head(String id) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, Period.from(LocalDate.of(2019, 1, 1)));
    }

    static ChildInCare child(String id, String born, int dailyHours) {
        return new ChildInCare(
                new ChildId(id),
                BirthDate.of(LocalDate.parse(born)),
                CareForm.KRIPPE,
                CareHours.onFiveDays(dailyHours));
    }

    static ChildInCare weekly(String id, String born, int weeklyHours) {
        return new ChildInCare(
                new ChildId(id),
                BirthDate.of(LocalDate.parse(born)),
                CareForm.KRIPPE,
                new CareHours(Math.max(1, weeklyHours / 5), weeklyHours));
    }

    static ChildInCare with(ChildInCare child, Map<String, String> declared) {
        return new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                child.collector(),
                child.presence(),
                new Declared(declared));
    }

    static ChildInCare since(ChildInCare child, String since, int first, int last) {
        LocalDate start = LocalDate.parse(since);
        Presence presence = new Presence(
                start, MONTH.firstDay().withDayOfMonth(first), MONTH.firstDay().withDayOfMonth(last));
        return new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                child.collector(),
                Optional.of(presence),
                child.declared());
    }

    static ChildInCare elsewhere(ChildInCare child) {
        return new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                FeeCollector.OTHERS,
                child.presence(),
                child.declared());
    }

    static HouseholdMonth household(HouseholdIncome income, ChildInCare... children) {
        return new HouseholdMonth(MONTH, income, List.of(), List.of(children));
    }

    static HouseholdMonth household(ChildInCare... children) {
        return household(HouseholdIncome.NOT_ASKED, children);
    }

    static HouseholdIncome euro(String amount) {
        return new HouseholdIncome.Proven(Money.parse(amount));
    }

    /** With more children in the family, who are not in care. */
    static HouseholdMonth withFamily(HouseholdMonth household, String... born) {
        List<FamilyChild> family = new ArrayList<>(household.family());
        for (int i = 0; i < born.length; i++) {
            family.add(new FamilyChild(new ChildId("F" + i), BirthDate.of(LocalDate.parse(born[i])), Declared.NOTHING));
        }
        return new HouseholdMonth(
                household.month(),
                household.income(),
                household.benefits(),
                household.children(),
                family,
                family.size() + 2,
                household.declared());
    }

    static TariffVersion version(Rule... rules) {
        return version(Optional.of(new IncomeRule(IncomeRule.Unproven.HIGHEST_BAND, 0, CITATION)), rules);
    }

    static TariffVersion version(Optional<IncomeRule> income, Rule... rules) {
        return new TariffVersion(
                "2019",
                Period.from(LocalDate.of(2019, 1, 1)),
                CITATION,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(CareForm.values()),
                Optional.empty(),
                income,
                List.of(rules));
    }

    /** The fees in order of the child ids, as machines read them. */
    static List<String> fees(HouseholdMonth household, Rule... rules) {
        return fees(version(rules), household);
    }

    static List<String> fees(TariffVersion version, HouseholdMonth household) {
        Evaluation answer = version.evaluate(household);
        assertThat(answer).isInstanceOf(Evaluation.Fees.class);
        return ((Evaluation.Fees) answer)
                .fees().stream().map(ChildFee::amount).map(Money::toString).toList();
    }

    static String refusal(HouseholdMonth household, Rule... rules) {
        Evaluation answer = version(rules).evaluate(household);
        assertThat(answer).isInstanceOf(Evaluation.Refused.class);
        return ((Evaluation.Refused) answer).refusals().get(0).code();
    }

    /** The last sentence about the first child. */
    static String sentence(HouseholdMonth household, Rule... rules) {
        List<FeeStep> steps = ((Evaluation.Fees) version(rules).evaluate(household))
                .fees()
                .get(0)
                .steps();
        return steps.get(steps.size() - 1).sentence().replace('\u00a0', ' ');
    }

    static FormulaRule formula(Term term, Rounding... rounding) {
        return new FormulaRule(head("formel"), term, List.of(rounding), Effect.SETS);
    }

    static Term number(long number) {
        return new Term.Number(Exact.of(number));
    }

    static Term money(String amount) {
        return new Term.Euro(Money.parse(amount));
    }

    static Counted inHousehold() {
        return new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.of(18),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                CITATION);
    }

    /** Four bands up to 100, 200 and 300 and above; the fees are given from the lowest band. */
    static TableRule bands(String... fees) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (String fee : fees) {
            cells.add("-".equals(fee) ? null : new FeeTable.Cell(Money.parse(fee), CITATION));
        }
        List<Money> bounds = List.of(Money.euro(100), Money.euro(200), Money.euro(300));
        return new TableRule(head("tabelle"), new FeeTable(List.of(new IncomeAxis(bounds)), cells));
    }
}
