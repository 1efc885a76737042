package kita.billing.tariff;

import java.util.List;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;

/** The answer of an ordinance for one household in one month. */
public sealed interface Evaluation {

    /** The fees of every child whose fee we collect, ordered by child id, then charge. */
    record Fees(List<ChildFee> fees) implements Evaluation {
        public Fees {
            fees = List.copyOf(fees);
        }
    }

    /** The ordinance has no answer for these facts; a person must look. */
    record Refused(List<Refusal> refusals) implements Evaluation {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * One fee of one child.
     *
     * @param charge what it is for; a child whose meals are charged, too, has two fees
     * @param form the form of care that was priced; it can differ from the contract's after a change by age
     * @param steps in order of evaluation; the last one ends at the amount
     */
    record ChildFee(ChildId child, Charge charge, CareForm form, Money amount, List<FeeStep> steps) {
        public ChildFee {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Why there is no answer.
     *
     * @param code stable, for machines
     * @param sentence German: what is missing and what to do; ids, no names
     */
    record Refusal(String code, ChildId child, String sentence) {}
}
