package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.Evaluation.Refusal;
import kita.billing.tariff.FeeStep;

/** Asks an ordinance and freezes its answer with all that led to it. */
final class Frozen {

    private Frozen() {}

    /** Empty if the ordinance refuses; then the reasons say why. */
    static List<AssessedRow> answer(MonthFacts facts, Edition edition, Reasons reasons) {
        Evaluation answer = edition.version().evaluate(facts.asked());
        if (answer instanceof Evaluation.Refused refused) {
            tell(refused, reasons);
            return List.of();
        }
        BasisText basis = new BasisText(facts, edition);
        List<ChildFee> fees = ((Evaluation.Fees) answer).fees();
        List<AssessedRow> rows = new ArrayList<>(fees.size());
        for (ChildFee fee : fees) {
            rows.add(row(facts, fee, edition, basis));
        }
        return facts.further().isEmpty() ? rows : new FurtherContracts(facts, edition, reasons).addedTo(rows);
    }

    static void tell(Evaluation.Refused refused, Reasons reasons) {
        for (Refusal refusal : refused.refusals()) {
            reasons.add(refusal.code(), refusal.child().value(), refusal.sentence());
        }
    }

    private static AssessedRow row(MonthFacts facts, ChildFee fee, Edition edition, BasisText basis) {
        ChargedChild charged = facts.chargedWith(fee.child());
        AssessedRow row = AssessedRow.of(
                facts.household(),
                charged,
                fee.charge(),
                fee.form(),
                fee.amount(),
                edition,
                steps(fee.steps()),
                basis.of(charged, fee.form()));
        AssessedRow summed = charged.places()
                .filter(Places::isSummed)
                .map(places -> row.noting(new Step(
                        places.summed(), fee.amount(), places.rule().citation().text())))
                .orElse(row);
        return facts.notTaken().isEmpty()
                ? summed
                : summed.noting(facts.notTaken().get().step(fee.amount()));
    }

    static List<Step> steps(List<FeeStep> steps) {
        Step[] frozen = new Step[steps.size()];
        for (int i = 0; i < frozen.length; i++) {
            FeeStep step = steps.get(i);
            frozen[i] = new Step(step.sentence(), step.amount(), step.citation().text());
        }
        return List.of(frozen);
    }
}
