package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.Axis.Question;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.registry.CareForm;

/** One child of a working month, with a line for each charge. */
final class WorkingChild {

    private final WorkingMonth month;
    private final ChildInCare facts;
    private final CareForm form;
    private final WorkingMonth.Steps steps;
    private final FeeLine care;
    private FeeLine meal;
    private Question question;

    WorkingChild(WorkingMonth month, ChildInCare facts, CareForm form, WorkingMonth.Steps steps) {
        this.month = month;
        this.facts = facts;
        this.form = form;
        this.steps = steps;
        this.care = new FeeLine(this, Charge.CARE, steps);
    }

    WorkingMonth month() {
        return month;
    }

    ChildInCare facts() {
        return facts;
    }

    /** The form of care that is priced; it can differ from the contract's after a change by age. */
    CareForm form() {
        return form;
    }

    /** Whether we collect its fee; others' children are siblings and no more. */
    boolean isOurs() {
        return facts.collector() == FeeCollector.US;
    }

    FeeLine line(Charge charge) {
        if (charge == Charge.CARE) {
            return care;
        }
        if (meal == null) {
            meal = new FeeLine(this, Charge.MEAL, steps);
        }
        return meal;
    }

    /** What tables are asked for. */
    Question question() {
        if (question == null) {
            question = new Question(facts, form, month.facts());
        }
        return question;
    }

    /** The value of a fact of the household or the child; null, and a refusal if the child is ours, if it is missing. */
    String valueOf(Fact fact) {
        String value = fact.valueOf(month.facts(), facts);
        if (value == null && isOurs()) {
            refuseMissing(fact);
        }
        return value;
    }

    private void refuseMissing(Fact fact) {
        boolean ofHousehold = fact.scope() == Fact.Scope.HOUSEHOLD;
        month.refuse(
                "FACT_MISSING",
                ofHousehold ? month.children()[0] : this,
                (ofHousehold ? "Haushalt" : "Kind " + facts.id()) + ", " + month.month() + ": Die Angabe „"
                        + fact.german() + "“ (" + fact.key() + ") fehlt; von ihr hängt der Beitrag ab. Möglich sind: "
                        + String.join(", ", fact.values()) + ". Angabe erfragen und eintragen.");
    }

    void close() {
        if (!care.isSet()) {
            month.refuse(
                    "NO_AMOUNT",
                    this,
                    "Kind " + facts.id() + ", " + month.month() + ": Keine Regel der Satzung setzt für die"
                            + " Betreuungsform " + form.german() + " einen Beitrag fest. Angaben prüfen oder die"
                            + " Satzung ergänzen.");
        }
        care.requireWholeCents();
        if (meal != null) {
            meal.requireWholeCents();
        }
    }

    /** Cents of all charges; zero where others collect. */
    long cents() {
        if (!isOurs()) {
            return 0;
        }
        long cents = care.amount().wholeCents();
        return meal == null ? cents : Math.addExact(cents, meal.amount().wholeCents());
    }

    void addFees(List<ChildFee> fees) {
        fees.add(care.result());
        if (meal != null && meal.isSet()) {
            fees.add(meal.result());
        }
    }
}
