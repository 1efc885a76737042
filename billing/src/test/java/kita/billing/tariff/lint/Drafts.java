package kita.billing.tariff.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Axis;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Effect;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.FormulaRule;
import kita.billing.tariff.HoursAxis;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.Term;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/** Ordinances as a clerk may have written them, published and in force since August 2026 unless a test says otherwise. */
final class Drafts {

    static final Citation CITATION = new Citation("§ 1 Mustersatzung", Citation.Status.INVENTED);
    static final Period IN_FORCE = Period.from(LocalDate.of(2026, 8, 1));
    static final Month MONTH = Month.of(2026, 9);

    private Drafts() {}

    static RuleHead head(String id) {
        return head(id, Optional.empty());
    }

    static RuleHead head(String id, Optional<Condition> when) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, IN_FORCE, Charge.CARE, when);
    }

    static RuleHead until(String id, LocalDate last) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, Period.of(IN_FORCE.from(), last));
    }

    /** "-" is a hole. */
    static TableRule table(List<Axis> axes, String... euro) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (String amount : euro) {
            cells.add("-".equals(amount) ? null : new FeeTable.Cell(Money.parse(amount), CITATION));
        }
        return new TableRule(head("tabelle"), new FeeTable(axes, cells));
    }

    /** Fees for 4, 6, 8 and 10 hours a day. */
    static TableRule hours(String... euro) {
        return table(List.of(hoursAxis()), euro);
    }

    static HoursAxis hoursAxis() {
        return new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, List.of(4, 6, 8, 10));
    }

    /** Fees for an income up to 10,000, 20,000 and 30,000 euro and above. */
    static TableRule incomes(String... euro) {
        return table(
                List.of(new IncomeAxis(List.of(Money.euro(10_000), Money.euro(20_000), Money.euro(30_000)))), euro);
    }

    static FormulaRule formula(RuleHead head, Term term, Effect effect) {
        return new FormulaRule(head, term, List.of(), effect);
    }

    static Term euro(long euro) {
        return new Term.Euro(Money.euro(euro));
    }

    static FormulaRule atMost(String id, long euro) {
        return formula(head(id), euro(euro), Effect.AT_MOST);
    }

    /** A limit that lapses after the day. */
    static FormulaRule capUntil(String id, LocalDate last, long euro) {
        return formula(until(id, last), euro(euro), Effect.AT_MOST);
    }

    /** So much more for children of at most so many hours, from the day on. */
    static FormulaRule addedFrom(String id, LocalDate first, int hours, long euro) {
        Condition few = new CareCondition.HoursBetween(CareCondition.HoursBetween.Unit.DAILY, 0, hours);
        RuleHead head =
                new RuleHead(id, "Regel " + id + ":", CITATION, Period.from(first), Charge.CARE, Optional.of(few));
        return formula(head, euro(euro), Effect.ADDS);
    }

    static IncomeRule asking(IncomeRule.Per per, Optional<Money> highest) {
        return new IncomeRule(
                per,
                IncomeRule.Unproven.HIGHEST_BAND,
                IncomeRule.Unproven.HIGHEST_BAND,
                0,
                IncomeRule.Year.YEAR_OF_CARE,
                highest,
                Optional.empty(),
                CITATION);
    }

    static IncomeRule askingByYear() {
        return asking(IncomeRule.Per.YEAR, Optional.empty());
    }

    static TariffVersion version(Rule... rules) {
        return version(Optional.empty(), List.of(), rules);
    }

    static TariffVersion version(Optional<IncomeRule> income, List<Fact> facts, Rule... rules) {
        return version("2026", IN_FORCE, Optional.of(LocalDate.of(2026, 5, 1)), income, facts, rules);
    }

    static TariffVersion version(
            String id,
            Period validity,
            Optional<LocalDate> publishedOn,
            Optional<IncomeRule> income,
            List<Fact> facts,
            Rule... rules) {
        return new TariffVersion(
                id,
                validity,
                CITATION,
                publishedOn,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN),
                Optional.empty(),
                income,
                Optional.empty(),
                facts,
                List.of(rules));
    }

    static Tariff tariff(TariffVersion... versions) {
        return new Tariff("m", "Satzung M", Arrays.asList(versions));
    }

    /** A worked example of one child in Krippe. */
    static TariffExample example(Month month, HouseholdIncome income, int dailyHours, String euro) {
        ChildId child = new ChildId("A");
        ChildInCare inCare = new ChildInCare(
                child, BirthDate.of(LocalDate.of(2024, 9, 14)), CareForm.KRIPPE, CareHours.onFiveDays(dailyHours));
        HouseholdMonth facts = new HouseholdMonth(month, income, List.of(), List.of(inCare));
        return new TariffExample("Beispiel", "Anlage", facts, Map.of(child, Money.parse(euro)));
    }

    /** What is told of one kind, with plain blanks. */
    static List<String> told(Check check, Tariff tariff, TariffExample... examples) {
        return TariffLint.of(tariff, Arrays.asList(examples)).stream()
                .filter(finding -> finding.check() == check)
                .map(finding -> finding.severity().german() + " " + finding.version()
                        + finding.rule().map(rule -> " " + rule).orElse("") + ": "
                        + finding.german().replace('\u00a0', ' '))
                .toList();
    }
}
