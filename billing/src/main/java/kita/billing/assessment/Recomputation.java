package kita.billing.assessment;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.ChildId;

/** An ordinance asked once more, years later and by anybody, about what was assessed and printed. */
public final class Recomputation {

    private Recomputation() {}

    /** What the ordinance says today about the same facts; empty if it refuses or has nothing for this child. */
    public static Optional<ChildFee> fee(TariffVersion version, HouseholdMonth facts, ChildId child, Charge charge) {
        if (!(version.evaluate(facts) instanceof Evaluation.Fees answer)) {
            return Optional.empty();
        }
        return answer.fees().stream()
                .filter(fee -> fee.child().equals(child) && fee.charge() == charge)
                .findFirst();
    }

    /**
     * Whether it comes to the same amount by the same steps. Steps behind these that leave the amount as it is are remarks
     * about what was reported when, which no ordinance knows.
     */
    public static boolean comesOut(List<Step> frozen, Money amount, ChildFee fee) {
        List<Step> steps = Frozen.steps(fee.steps());
        return fee.amount().equals(amount)
                && frozen.size() >= steps.size()
                && frozen.subList(0, steps.size()).equals(steps)
                && frozen.subList(steps.size(), frozen.size()).stream()
                        .allMatch(remark -> remark.amount().equals(amount));
    }

    /** The facts of an assessed month, if by them the version comes to the same amount by the same steps. */
    public static Optional<HouseholdMonth> facts(AssessedMonth assessed, TariffVersion version) {
        return FrozenFacts.of(assessed, version)
                .filter(facts -> fee(version, facts, assessed.child(), assessed.charge())
                        .filter(fee -> comesOut(assessed.steps(), assessed.amount(), fee))
                        .isPresent());
    }
}
