package kita.billing.tariff.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/** Invented families by which one version is looked at. The same version always gets the same families. */
final class Probes {

    private static final Month LONG_AGO = Month.of(2000, 1);
    private static final int MOST_DAILY_HOURS = 12;
    private static final int YEARLY_STEP_EURO = 1_000;
    private static final int MONTHLY_STEP_EURO = 20;
    private static final int INCOMES = 220;
    /** Ages in months at which each form of care is looked at. */
    private static final Map<CareForm, List<Integer>> AGES = Map.of(
            CareForm.KRIPPE, List.of(14, 30, 38),
            CareForm.KINDERGARTEN, List.of(44, 56, 68),
            CareForm.HORT, List.of(92, 116),
            CareForm.KINDERTAGESPFLEGE, List.of(14, 30));

    private final TariffVersion version;
    private final Map<String, String> ofChild;
    private final Map<String, String> ofHousehold;

    Probes(TariffVersion version) {
        this.version = version;
        this.ofChild = required(Fact.Scope.CHILD);
        this.ofHousehold = required(Fact.Scope.HOUSEHOLD);
    }

    /** One child: how old, in which care. */
    record Care(CareForm form, int ageInMonths, int dailyHours) {
        String german() {
            int years = ageInMonths / 12;
            return form.german() + ", " + dailyHours + (dailyHours == 1 ? " Stunde" : " Stunden") + " täglich, " + years
                    + (years == 1 ? " Jahr alt" : " Jahre alt");
        }
    }

    /** Every form, age and number of hours that is thinkable; the ordinance refuses what it does not offer. */
    List<Care> cares() {
        List<Care> cares = new ArrayList<>();
        for (CareForm form : version.careForms()) {
            for (int age : AGES.get(form)) {
                for (int hours = 1; hours <= MOST_DAILY_HOURS; hours++) {
                    cares.add(new Care(form, age, hours));
                }
            }
        }
        return cares;
    }

    /** From nothing upwards, then the highest band; a single one if the version does not ask for income. */
    List<HouseholdIncome> incomes() {
        if (version.income().isEmpty()) {
            return List.of(HouseholdIncome.NOT_ASKED);
        }
        IncomeRule.Per per = version.income().get().per();
        int step = per == IncomeRule.Per.MONTH ? MONTHLY_STEP_EURO : YEARLY_STEP_EURO;
        List<HouseholdIncome> incomes = new ArrayList<>();
        for (int i = 0; i < INCOMES; i++) {
            incomes.add(new HouseholdIncome.Proven(Money.euro((long) i * step), per));
        }
        incomes.add(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
        return incomes;
    }

    /** A few of all incomes, for looking at many families. */
    List<HouseholdIncome> fewIncomes() {
        List<HouseholdIncome> all = incomes();
        if (all.size() == 1) {
            return all;
        }
        return List.of(
                all.get(0),
                all.get(25),
                all.get(50),
                all.get(75),
                all.get(INCOMES / 2),
                all.get(INCOMES - 1),
                all.get(INCOMES));
    }

    /** The month in which the version is looked at first. */
    Month first() {
        LocalDate from = version.validity().from();
        return from.isBefore(LONG_AGO.firstDay()) ? LONG_AGO : Month.of(from);
    }

    /** The first month, and those in which a rule begins or does not hold any more, in their order. */
    List<Month> monthsOfChange() {
        TreeSet<Month> months = new TreeSet<>(List.of(first()));
        for (Rule rule : version.rules()) {
            Period validity = rule.head().validity();
            months.add(Month.of(validity.from()));
            if (!validity.isOpenEnded()) {
                months.add(Month.of(validity.to()).next());
            }
        }
        return months.tailSet(first()).stream()
                .filter(month -> version.validity().contains(month.firstDay()))
                .toList();
    }

    /** The first twelve months of the version and the first month of each rule, as far as it is in force in them. */
    List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(first().plus(i));
        }
        for (Rule rule : version.rules()) {
            LocalDate from = rule.head().validity().from();
            if (from.isAfter(LONG_AGO.firstDay())) {
                months.add(Month.of(from));
            }
        }
        return months.stream()
                .distinct()
                .filter(month -> version.validity().contains(month.firstDay()))
                .toList();
    }

    /** Families that differ in everything that rules may look at; each of them in every month. */
    List<HouseholdMonth> families() {
        List<HouseholdMonth> families = new ArrayList<>();
        for (Month month : months()) {
            for (HouseholdIncome income : fewIncomes()) {
                for (List<Care> cares : someFamilies()) {
                    families.add(household(month, income, cares));
                    benefits(month).forEach(benefit -> families.add(with(household(month, income, cares), benefit)));
                    version.facts()
                            .forEach(fact -> fact.values()
                                    .forEach(
                                            value -> families.add(with(household(month, income, cares), fact, value))));
                }
            }
        }
        return families;
    }

    HouseholdMonth household(Month month, HouseholdIncome income, List<Care> cares) {
        List<ChildInCare> children = new ArrayList<>();
        for (int i = 0; i < cares.size(); i++) {
            children.add(child(month, cares.get(i), i));
        }
        HouseholdMonth plain = new HouseholdMonth(month, income, List.of(), children);
        return new HouseholdMonth(
                month, income, List.of(), children, plain.family(), plain.persons(), new Declared(ofHousehold));
    }

    private ChildInCare child(Month month, Care care, int number) {
        // On the 14th, so that no birthday is the first of a month; siblings a day apart are no twins.
        LocalDate born = month.firstDay().minusMonths(care.ageInMonths()).withDayOfMonth(14 + number);
        ChildInCare plain = new ChildInCare(
                new ChildId("K" + (number + 1)),
                BirthDate.of(born),
                care.form(),
                new CareHours(care.dailyHours(), Math.min(60, care.dailyHours() * 5)));
        return with(plain, new Declared(ofChild));
    }

    private static ChildInCare with(ChildInCare child, Declared declared) {
        return new ChildInCare(
                child.id(),
                child.birthDate(),
                child.form(),
                child.hours(),
                child.collector(),
                child.presence(),
                declared);
    }

    /** One to seven children, in middle hours, long and short. */
    private List<List<Care>> someFamilies() {
        List<List<Care>> families = new ArrayList<>();
        for (CareForm form : version.careForms()) {
            for (int age : AGES.get(form)) {
                for (int hours : List.of(4, 5, 6, 8, 9, 10)) {
                    families.add(List.of(new Care(form, age, hours)));
                }
            }
            Care middle = new Care(form, AGES.get(form).get(0), form == CareForm.HORT ? 5 : 8);
            for (CareForm other : version.careForms()) {
                Care elder = new Care(
                        other, AGES.get(other).get(AGES.get(other).size() - 1), other == CareForm.HORT ? 5 : 8);
                families.add(List.of(middle, elder));
                families.add(List.of(middle, middle, elder));
            }
            families.add(List.of(middle, middle, middle, middle));
            families.add(List.of(middle, middle, middle, middle, middle, middle, middle));
        }
        return families;
    }

    private List<Benefit> benefits(Month month) {
        List<Benefit> benefits = new ArrayList<>();
        for (Rule rule : version.rules()) {
            if (rule instanceof BenefitsFree free) {
                free.kinds().forEach(kind -> benefits.add(new Benefit(kind, kind, month.period())));
            }
        }
        return benefits;
    }

    private static HouseholdMonth with(HouseholdMonth family, Benefit benefit) {
        return new HouseholdMonth(
                family.month(),
                family.income(),
                List.of(benefit),
                family.children(),
                family.family(),
                family.persons(),
                family.declared());
    }

    private static HouseholdMonth with(HouseholdMonth family, Fact fact, String value) {
        boolean household = fact.scope() == Fact.Scope.HOUSEHOLD;
        // Since long ago and until far ahead, so that whatever a rule wants of its days is there.
        Declared.Span always = new Declared.Span(
                value,
                new Period(
                        family.month().firstDay().minusYears(2), family.month().lastDay()));
        List<ChildInCare> children = family.children().stream()
                .map(child -> household
                        ? child
                        : with(
                                child,
                                new Declared(and(child.declared(), fact, value), Map.of(fact.key(), List.of(always)))))
                .toList();
        return new HouseholdMonth(
                family.month(),
                family.income(),
                family.benefits(),
                children,
                family.family(),
                family.persons(),
                household ? new Declared(and(family.declared(), fact, value)) : family.declared());
    }

    private static Map<String, String> and(Declared declared, Fact fact, String value) {
        Map<String, String> values = new HashMap<>(declared.values());
        values.put(fact.key(), value);
        return values;
    }

    /** What must be declared, by its first value. */
    private Map<String, String> required(Fact.Scope scope) {
        Map<String, String> values = new HashMap<>();
        for (Fact fact : version.facts()) {
            if (fact.scope() == scope && fact.otherwise().isEmpty()) {
                values.put(fact.key(), fact.values().get(0));
            }
        }
        return values;
    }
}
