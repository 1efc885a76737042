package kita.billing.tariff;

import kita.registry.CareForm;
import kita.registry.Month;

/**
 * The price moves to another form of care at an age, without a new contract: a Krippe child that has turned three pays
 * as in Kindergarten. The contract keeps its form; a child that was taken into Kindergarten early pays what its contract
 * says.
 */
public record FormChange(CareForm from, CareForm to, int years, AgeChange change, Citation citation) {

    void ask(QuestionSheet sheet) {
        change.ask(years, sheet);
    }

    CareForm priced(ChildInCare child, Month month) {
        boolean moved = child.form() == from && change.isReached(child.birthDate(), years, month);
        return moved ? to : child.form();
    }
}
