package kita.billing.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

    AssessedMonth in(Month month) {
        return new AssessedMonth(
                household, child, contract, payer, month, charge, form, amount, edition.name(), steps, basis, digest);
    }

    /** The same amount with one more thing that decided about it. */
    AssessedRow because(Step step, String lateReport) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        EnumMap<Basis.Aspect, String> values = new EnumMap<>(Basis.Aspect.class);
        values.putAll(basis.values());
        values.put(Basis.Aspect.LATE_REPORT, lateReport);
        Basis reported = new Basis(values);
        return new AssessedRow(
                household,
                child,
                contract,
                payer,
                charge,
                form,
                amount,
                edition,
                List.copyOf(longer),
                reported,
                InputDigest.of(household, child, contract, charge, edition, reported));
    }
}
