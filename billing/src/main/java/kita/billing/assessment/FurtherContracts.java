package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.MonthFacts.Further;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.registry.ContractId;

/**
 * Adds to the fee of a child at several places what its further contracts cost, each looked at as if it were the only one.
 * The child stays one child: its siblings are counted and charged by its first contract alone.
 */
final class FurtherContracts {

    private final MonthFacts facts;
    private final Edition edition;
    private final Reasons reasons;

    FurtherContracts(MonthFacts facts, Edition edition, Reasons reasons) {
        this.facts = facts;
        this.edition = edition;
        this.reasons = reasons;
    }

    /** @param rows of all children by their first contracts; answered with none if a further one is refused */
    List<AssessedRow> addedTo(List<AssessedRow> rows) {
        List<AssessedRow> added = new ArrayList<>(rows);
        added.replaceAll(row -> isSum(row) ? named(row) : row);
        for (Further further : facts.further()) {
            Evaluation answer = edition.version().evaluate(further.asked());
            if (answer instanceof Evaluation.Refused refused) {
                Frozen.tell(refused, reasons);
                return List.of();
            }
            for (ChildFee fee : ((Evaluation.Fees) answer).fees()) {
                if (fee.child().equals(further.contract().child())) {
                    added.replaceAll(
                            row -> isSum(row) && row.child().equals(fee.child()) && row.charge() == fee.charge()
                                    ? plus(row, further.contract().id(), fee)
                                    : row);
                }
            }
        }
        added.replaceAll(row -> isSum(row) ? concluded(row) : row);
        return added;
    }

    /** The fee for care of a child at several places; meals are charged once, by the first contract. */
    private boolean isSum(AssessedRow row) {
        return row.charge() == Charge.CARE
                && facts.chargedWith(row.child()).places().isPresent();
    }

    private static AssessedRow named(AssessedRow row) {
        return row.with(row.amount(), named(row.contract(), row.steps()), row.basis());
    }

    private static AssessedRow plus(AssessedRow row, ContractId contract, ChildFee fee) {
        List<Step> steps = new ArrayList<>(row.steps());
        steps.addAll(named(contract, Frozen.steps(fee.steps())));
        return row.with(row.amount().plus(fee.amount()), List.copyOf(steps), row.basis());
    }

    private AssessedRow concluded(AssessedRow row) {
        Places places = facts.chargedWith(row.child()).places().orElseThrow();
        return row.noting(new Step(
                "Das Kind wird an " + places.stays().size() + " Stellen betreut; der Beitrag ist die Summe für "
                        + places.german() + ".",
                row.amount(),
                places.rule().citation().text()));
    }

    private static List<Step> named(ContractId contract, List<Step> steps) {
        return steps.stream()
                .map(step -> new Step("Vertrag " + contract + ": " + step.sentence(), step.amount(), step.citation()))
                .toList();
    }
}
