package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.Evaluation.Refusal;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;

/** The household's month while the rules are at work on it. Lives for one evaluation in one thread. */
final class WorkingMonth {

    private final HouseholdMonth facts;
    private final List<WorkingChild> children;
    private final List<Refusal> refusals = new ArrayList<>(0);

    WorkingMonth(HouseholdMonth facts, Optional<FormChange> formChange) {
        this.facts = facts;
        this.children = new ArrayList<>(facts.children().size());
        for (ChildInCare child : facts.children()) {
            CareForm form = formChange.isPresent() ? formChange.get().priced(child, facts.month()) : child.form();
            children.add(new WorkingChild(child, form));
        }
    }

    Month month() {
        return facts.month();
    }

    HouseholdMonth facts() {
        return facts;
    }

    List<WorkingChild> children() {
        return children;
    }

    void refuse(String code, WorkingChild child, String sentence) {
        refusals.add(new Refusal(code, child.facts().id(), sentence));
    }

    Evaluation result() {
        if (!refusals.isEmpty()) {
            return new Evaluation.Refused(refusals);
        }
        return new Evaluation.Fees(children.stream().map(WorkingChild::result).toList());
    }

    /** One child and its fee so far. */
    static final class WorkingChild {

        private final ChildInCare facts;
        private final CareForm form;
        private final List<FeeStep> steps = new ArrayList<>(4);
        private Money amount = Money.ZERO;
        private boolean exempt;

        private WorkingChild(ChildInCare facts, CareForm form) {
            this.facts = facts;
            this.form = form;
        }

        ChildInCare facts() {
            return facts;
        }

        CareForm form() {
            return form;
        }

        Money amount() {
            return amount;
        }

        /** Free by itself, by age or by benefit, and not because a sibling pays. */
        boolean isExempt() {
            return exempt;
        }

        void charge(Money newAmount, Explanation explanation, Citation citation) {
            amount = newAmount;
            steps.add(new FeeStep(explanation, amount, citation));
        }

        /** Free because of a sibling. */
        void free(Explanation explanation, Citation citation) {
            charge(Money.ZERO, explanation, citation);
        }

        void exempt(Explanation explanation, Citation citation) {
            exempt = true;
            free(explanation, citation);
        }

        /** Nothing changes, but the notice says why. */
        void note(Explanation explanation, Citation citation) {
            steps.add(new FeeStep(explanation, amount, citation));
        }

        private ChildFee result() {
            return new ChildFee(facts.id(), Charge.CARE, form, amount, steps);
        }
    }
}
