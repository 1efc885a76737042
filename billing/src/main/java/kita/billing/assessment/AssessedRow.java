package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/** A frozen result without its month; months that are alike share it with all it holds. */
record AssessedRow(
        HouseholdId household,
        ChildId child,
        ContractId contract,
        GuardianId payer,
        Charge charge,
        CareForm form,
        Money amount,
        Edition edition,
        List<Step> steps,
        Basis basis,
        String digest) {

    static AssessedRow of(
            HouseholdId household,
            ChargedChild charged,
            Charge charge,
            CareForm form,
            Money amount,
            Edition edition,
            List<Step> steps,
            Basis basis) {
        ChildId child = charged.child().id();
        ContractId contract = charged.contract().id();
        String digest = InputDigest.of(household, child, contract, charge, basis);
        return new AssessedRow(
                household, child, contract, charged.payer(), charge, form, amount, edition, steps, basis, digest);
    }

    AssessedMonth in(Month month) {
        return new AssessedMonth(
                household, child, contract, payer, month, charge, form, amount, edition.name(), steps, basis, digest);
    }

    /** The same with more steps and another basis, and the amount that the steps end at. */
    AssessedRow with(Money newAmount, List<Step> newSteps, Basis newBasis) {
        String newDigest = InputDigest.of(household, child, contract, charge, newBasis);
        return new AssessedRow(
                household, child, contract, payer, charge, form, newAmount, edition, newSteps, newBasis, newDigest);
    }

    /** The same amount with one more step, and without a change of what decided. */
    AssessedRow noting(Step step) {
        return new AssessedRow(
                household, child, contract, payer, charge, form, amount, edition, steps(step), basis, digest);
    }

    /** The same amount, which a late report decided. */
    AssessedRow because(Step step, String lateReport) {
        return with(amount, steps(step), basis.with(Basis.Aspect.LATE_REPORT, lateReport));
    }

    private List<Step> steps(Step more) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(more);
        return List.copyOf(longer);
    }
}
