package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kita.billing.assessment.Assessment.Contradiction;
import kita.billing.assessment.Assessment.Hint;
import kita.billing.assessment.Household.Kid;
import kita.billing.tariff.Tariff;
import kita.registry.Month;

/**
 * Assesses what a household owes for the care of each of its children, month by month (Festsetzung).
 *
 * <p>Facts are taken as they stood on the first day of care in each month. Facts that contradict each other, and facts
 * for which the ordinance has no answer, park the household with all reasons; a month without a version of the ordinance
 * is refused with {@link kita.billing.tariff.TariffGapException}, because then no household can be assessed.
 *
 * <p>Immutable and thread safe; equal facts and ordinance give equal months.
 */
public final class Assessor {

    /** Until it is decided, the fee is owed, and the office has to advise (§ 90 (4) sentence 3 SGB VIII). */
    private static final Hint BENEFIT_REQUESTED = new Hint(
            "BENEFIT_REQUESTED",
            "Eine Sozialleistung ist beantragt, aber noch nicht bewilligt: im Bescheid auf Erlass oder Übernahme"
                    + " hinweisen (§ 90 Abs. 4 SGB VIII) und vor der Entscheidung nicht mahnen.");

    private final Ordinance ordinance;
    private final FactsCheck.Asked asked;

    public Assessor(Tariff tariff) {
        this.ordinance = new Ordinance(tariff);
        this.asked = FactsCheck.Asked.by(tariff);
    }

    /** All months of the window, both ends included, in which a child of the household has a contract. */
    public Assessment assess(HouseholdFacts facts, Month first, Month last) {
        List<Contradiction> contradictions = FactsCheck.contradictions(facts, first, last, asked);
        if (!contradictions.isEmpty()) {
            return new Assessment.Parked(facts.id(), contradictions);
        }
        Household household = new Household(facts);
        Function<Month, MonthResult> months = months(facts, household, first, last);
        Reasons reasons = new Reasons();
        List<MonthResult> results = new ArrayList<>(first.monthsUntil(last) + 1);
        for (Month month = first; !month.isAfter(last); month = month.next()) {
            MonthResult result = months.apply(month);
            reasons.addAll(result.reasons());
            results.add(result);
        }
        if (!reasons.isEmpty()) {
            return new Assessment.Parked(facts.id(), reasons.inOrder());
        }
        Assessment.Assessed assessed =
                Waivers.applied(new Assessment.Assessed(facts.id(), byChild(household, results)), facts.waivers());
        return facts.declared().isEmpty() ? assessed : advising(assessed);
    }

    private static Assessment.Assessed advising(Assessment.Assessed assessed) {
        boolean isRequested = assessed.months().stream()
                .anyMatch(month -> month.amount().isPositive() && month.basis().isBenefitRequested());
        return isRequested ? assessed.with(BENEFIT_REQUESTED) : assessed;
    }

    /** Nearly always nothing was late, or the ordinance does not care; then one look at the facts is enough. */
    private Function<Month, MonthResult> months(HouseholdFacts facts, Household household, Month first, Month last) {
        if (ordinance.judgesLateReports()) {
            Knowledge knowledge = new Knowledge(facts);
            List<LocalDate> days = List.copyOf(knowledge.days().tailSet(first.firstDay()));
            if (!days.isEmpty()) {
                return new LateReporting(ordinance, facts, knowledge, days, first, last)::in;
            }
        }
        return new HouseholdMonths(ordinance, household, first, last)::in;
    }

    private static List<AssessedMonth> byChild(Household household, List<MonthResult> results) {
        int[] next = new int[results.size()];
        List<AssessedMonth> months =
                new ArrayList<>(results.size() * household.kids().size());
        for (Kid kid : household.kids()) {
            for (int i = 0; i < next.length; i++) {
                List<AssessedRow> rows = results.get(i).rows();
                while (next[i] < rows.size() && rows.get(next[i]).child().equals(kid.id())) {
                    months.add(rows.get(next[i]).in(results.get(i).month()));
                    next[i]++;
                }
            }
        }
        return months;
    }
}
