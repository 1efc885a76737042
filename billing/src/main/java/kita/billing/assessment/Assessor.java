package kita.billing.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Assessment.Contradiction;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.Evaluation.Refusal;
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

    private static final Comparator<AssessedMonth> BY_CHILD_AND_MONTH =
            Comparator.comparing(AssessedMonth::child).thenComparing(AssessedMonth::month);

    private final Tariff tariff;
    private final InputDigest digest;

    public Assessor(Tariff tariff) {
        this.tariff = tariff;
        this.digest = new InputDigest(tariff);
    }

    /** All months of the window, both ends included, in which a child of the household has a contract. */
    public Assessment assess(HouseholdFacts facts, Month first, Month last) {
        List<Contradiction> contradictions = FactsCheck.contradictions(facts, first, last, income());
        if (!contradictions.isEmpty()) {
            return new Assessment.Parked(facts.id(), contradictions);
        }
        Reasons reasons = new Reasons();
        List<AssessedMonth> months = new ArrayList<>();
        for (Month month = first; !month.isAfter(last); month = month.next()) {
            Optional<MonthFacts> cut = MonthFacts.cut(facts, month, tariff, reasons);
            if (cut.isPresent()) {
                assess(cut.get(), months, reasons);
            }
        }
        if (!reasons.isEmpty()) {
            return new Assessment.Parked(facts.id(), reasons.inOrder());
        }
        months.sort(BY_CHILD_AND_MONTH);
        return new Assessment.Assessed(facts.id(), months);
    }

    private void assess(MonthFacts facts, List<AssessedMonth> months, Reasons reasons) {
        Evaluation answer = facts.version().evaluate(facts.asked());
        if (answer instanceof Evaluation.Refused refused) {
            for (Refusal refusal : refused.refusals()) {
                reasons.add(refusal.code(), refusal.child().value(), refusal.sentence());
            }
            return;
        }
        List<ChildFee> fees = ((Evaluation.Fees) answer).fees();
        for (int i = 0; i < fees.size(); i++) {
            months.add(frozen(facts, facts.charged().get(i), fees.get(i)));
        }
    }

    /** Fees come in the order of the charged children, both by child id. */
    private AssessedMonth frozen(MonthFacts facts, ChargedChild charged, ChildFee fee) {
        List<Step> steps = fee.steps().stream()
                .map(step ->
                        new Step(step.sentence(), step.amount(), step.citation().text()))
                .toList();
        return new AssessedMonth(
                facts.household(),
                fee.child(),
                charged.contract().id(),
                charged.payer(),
                facts.month(),
                fee.charge(),
                fee.form(),
                fee.amount(),
                tariff.id() + " " + facts.version().id(),
                steps,
                Basis.UNKNOWN,
                digest.of(facts, charged));
    }

    private FactsCheck.Income income() {
        boolean asked = tariff.versions().stream().map(TariffVersion::income).anyMatch(Optional::isPresent);
        return asked ? FactsCheck.Income.ASKED : FactsCheck.Income.NOT_ASKED;
    }
}
