package kita.billing.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Assessment.Contradiction;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
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

    private static final Comparator<AssessedMonth> BY_CHILD_AND_MONTH = Comparator.comparing(AssessedMonth::child)
            .thenComparing(AssessedMonth::month)
            .thenComparing(AssessedMonth::charge);

    private final Tariff tariff;
    private final Ordinance ordinance;

    public Assessor(Tariff tariff) {
        this.tariff = tariff;
        this.ordinance = new Ordinance(tariff);
    }

    /** All months of the window, both ends included, in which a child of the household has a contract. */
    public Assessment assess(HouseholdFacts facts, Month first, Month last) {
        List<Contradiction> contradictions = FactsCheck.contradictions(facts, first, last, income());
        if (!contradictions.isEmpty()) {
            return new Assessment.Parked(facts.id(), contradictions);
        }
        Reasons reasons = new Reasons();
        List<AssessedMonth> months = new ArrayList<>();
        HouseholdMonths household = new HouseholdMonths(ordinance, new Household(facts), first, last);
        for (Month month = first; !month.isAfter(last); month = month.next()) {
            MonthResult result = household.in(month);
            reasons.addAll(result.reasons());
            for (AssessedRow row : result.rows()) {
                months.add(row.in(month));
            }
        }
        if (!reasons.isEmpty()) {
            return new Assessment.Parked(facts.id(), reasons.inOrder());
        }
        months.sort(BY_CHILD_AND_MONTH);
        return new Assessment.Assessed(facts.id(), months);
    }

    private FactsCheck.Income income() {
        boolean asked = tariff.versions().stream().map(TariffVersion::income).anyMatch(Optional::isPresent);
        return asked ? FactsCheck.Income.ASKED : FactsCheck.Income.NOT_ASKED;
    }
}
