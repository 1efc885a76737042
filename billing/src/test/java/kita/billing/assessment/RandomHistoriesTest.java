package kita.billing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.billing.assessment.Assessment.Assessed;
import kita.billing.drill.RandomFamilies;
import kita.billing.drill.Told;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Fact;
import kita.billing.tariff.Free;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.FinalIncome;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.registry.CareForm;
import kita.registry.Contract;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/**
 * 10,000 households over 24 months: assessments made on each day on which something became known, each with what was
 * known then, and carried forward one after the other by a clerk's simple book, against one assessment from scratch.
 */
class RandomHistoriesTest {

    private static final Month FIRST = Month.of(2026, 1);
    private static final Month LAST = Month.of(2027, 12);
    private static final int HISTORIES = 10_000;

    /** By hours, or by income. */
    private static Tariff town(int number) {
        return withCard(
                number % 2 == 0 ? TestTariffs.m() : Versions.with(TestTariffs.koeln(), Itemisation.oneFigure()));
    }

    /** The ordinance by income knows no Hort. */
    private static HouseholdFacts family(int seed) {
        return seed % 2 == 0 ? withHort(seed) : new RandomFamilies(seed, CareForm.KRIPPE, CareForm.KINDERGARTEN).next();
    }

    private static HouseholdFacts withHort(int seed) {
        return new RandomFamilies(seed, CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT).next();
    }

    private static Tariff withCard(Tariff tariff) {
        Fact card = new Fact(
                "karte", Fact.Scope.HOUSEHOLD, "Bonuscard", List.of("keine", "Bonuscard"), Optional.of("keine"));
        RuleHead head = new RuleHead(
                "karte",
                "Mit Bonuscard ist die Betreuung frei.",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new HouseholdCondition.FactIs(card, Set.of("Bonuscard"))));
        return Versions.with(tariff, card, new Free(head));
    }

    private static LateReports policy(int number) {
        Decreases decreases = Decreases.values()[number % 2];
        Increases increases = Increases.values()[number / 2 % 3];
        FinalIncome finals = FinalIncome.values()[number / 6 % 2];
        return new LateReports(
                decreases,
                increases,
                increases == Increases.BACK_IF_NOT_REPORTED ? 30 : 0,
                finals,
                4,
                Versions.CITATION);
    }

    @Test
    void assessments_in_between_carried_forward_equal_one_assessment_from_scratch() {
        List<Assessor> plain = List.of(new Assessor(town(0)), new Assessor(town(1)));
        Map<Integer, Assessor> judging = new HashMap<>();
        int late = 0;
        int parked = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            HouseholdFacts facts = family(seed);
            int number = seed % 24;
            Assessor scratch =
                    judging.computeIfAbsent(number, n -> new Assessor(Versions.with(town(n), policy(n / 2))));
            Assessment once = scratch.assess(facts, FIRST, LAST);
            if (once instanceof Assessment.Parked) {
                parked++;
                assertThat(plain.get(number % 2).assess(facts, FIRST, LAST))
                        .as("seed %d", seed)
                        .isInstanceOf(Assessment.Parked.class);
                continue;
            }
            Book book = new Book(plain.get(number % 2), policy(number / 2));
            late += book.keep(facts);
            assertThat(amounts((Assessed) once)).as("seed %d", seed).isEqualTo(book.pages);
        }
        assertThat(late).as("reports that were late").isGreaterThan(HISTORIES / 2);
        assertThat(parked).as("households parked").isLessThan(HISTORIES / 50);
    }

    private static Map<Month, Map<String, Long>> amounts(Assessed assessed) {
        Map<Month, Map<String, Long>> amounts = new TreeMap<>();
        for (AssessedMonth month : assessed.months()) {
            amounts.computeIfAbsent(month.month(), m -> new TreeMap<>())
                    .put(month.child() + " " + month.charge(), month.amount().cents());
        }
        return amounts;
    }

    /** Amounts by month as a clerk keeps them: on every day of a report a new assessment, and the rule of the town. */
    private static final class Book {

        private final Assessor assessor;
        private final LateReports rule;
        private Map<Month, Map<String, Long>> pages = new TreeMap<>();

        Book(Assessor assessor, LateReports rule) {
            this.assessor = assessor;
            this.rule = rule;
        }

        /** How many late reports there were. */
        int keep(HouseholdFacts facts) {
            TreeSet<LocalDate> days = new TreeSet<>();
            List<Told> told = Told.of(facts);
            told.stream().filter(Told::isLate).forEach(fact -> days.add(fact.reported()));
            pages = assessed(Told.knownOn(facts, LocalDate.of(2000, 1, 1)));
            for (LocalDate day : days) {
                Map<Month, Map<String, Long>> now = assessed(Told.knownOn(facts, day));
                List<Told> today = told.stream()
                        .filter(fact -> fact.isLate() && fact.reported().equals(day))
                        .toList();
                for (Month month : new ArrayList<>(now.keySet())) {
                    if (takes(month, day, today, sum(pages.get(month)), sum(now.get(month)))) {
                        pages.put(month, now.get(month));
                    }
                }
            }
            return days.size();
        }

        private boolean takes(Month month, LocalDate day, List<Told> today, long before, long now) {
            if (month.firstDay().isAfter(day) || before == now) {
                return true;
            }
            List<Told> here = today.stream()
                    .filter(fact -> fact.period().overlaps(month.period()))
                    .toList();
            if (now > before && month.year() + rule.limitationYears() < day.getYear()) {
                return false;
            }
            if (rule.finalIncome() == FinalIncome.WHOLE_YEAR && here.stream().anyMatch(Told::real)) {
                return true;
            }
            if (now < before) {
                return rule.decreases() == Decreases.BACK_TO_CHANGE;
            }
            return switch (rule.increases()) {
                case BACK_TO_CHANGE -> true;
                case MONTH_AFTER_REPORT -> false;
                case BACK_IF_NOT_REPORTED ->
                    here.stream()
                            .anyMatch(fact ->
                                    day.toEpochDay() - fact.period().from().toEpochDay() > rule.reportWithinDays());
            };
        }

        private Map<Month, Map<String, Long>> assessed(HouseholdFacts facts) {
            return amounts((Assessed) assessor.assess(facts, FIRST, LAST));
        }

        private static long sum(Map<String, Long> fees) {
            return fees.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Test
    void a_month_assessed_alone_is_the_same_as_within_two_years() {
        for (int seed = 0; seed < 300; seed++) {
            HouseholdFacts facts = family(seed);
            Assessor assessor = new Assessor(town(seed % 2));
            if (assessor.assess(facts, FIRST, LAST) instanceof Assessed whole) {
                List<AssessedMonth> alone = new ArrayList<>();
                for (Month month = FIRST; !month.isAfter(LAST); month = month.next()) {
                    alone.addAll(((Assessed) assessor.assess(facts, month, month)).months());
                }
                assertThat(whole.months()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(alone);
            }
        }
    }

    @Test
    void equal_bases_cost_the_same() {
        Map<String, Long> amounts = new HashMap<>();
        for (int seed = 0; seed < 300; seed++) {
            Assessor assessor = new Assessor(town(0));
            if (assessor.assess(withHort(seed), FIRST, LAST) instanceof Assessed assessed) {
                for (AssessedMonth month : assessed.months()) {
                    String key = month.child() + " " + month.charge() + " " + month.basis();
                    Long before = amounts.putIfAbsent(key, month.amount().cents());
                    assertThat(before == null || before == month.amount().cents())
                            .as("seed %d: %s", seed, key)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_two_futures_of_the_sibling_rule_agree_on_every_household_without_a_hort_child() {
        Assessor lapses = new Assessor(TestTariffs.m());
        Assessor goesOn = new Assessor(Versions.hortRuleProlonged(TestTariffs.m()));
        int different = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            HouseholdFacts facts = withHort(seed);
            boolean hort = facts.children().stream()
                    .anyMatch(child -> child.contracts().stream().anyMatch(RandomHistoriesTest::isHort)
                            || child.elsewhere().stream().anyMatch(care -> care.form() == CareForm.HORT));
            Month from = Month.of(2027, 1);
            Map<Month, Map<String, Long>> one = amounts((Assessed) lapses.assess(facts, from, LAST));
            Map<Month, Map<String, Long>> other = amounts((Assessed) goesOn.assess(facts, from, LAST));
            if (hort) {
                different += one.equals(other) ? 0 : 1;
            } else {
                assertThat(one).as("seed %d", seed).isEqualTo(other);
            }
        }
        assertThat(different).as("families with a Hort child that pay more").isGreaterThan(150);
    }

    private static boolean isHort(Contract contract) {
        return contract.form() == CareForm.HORT;
    }
}
