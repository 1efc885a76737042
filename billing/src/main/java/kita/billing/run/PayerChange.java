package kita.billing.run;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.Correction;
import kita.billing.assessment.Corrections;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.assessment.Why;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.PayerAccount;
import kita.money.Money;
import kita.registry.Month;

/**
 * One payer in a rehearsal whose charges are not those of the run before.
 *
 * @param before what stood for the month of the run before
 * @param now what stands for the month of this run
 * @param earlier what this run posts for months before its own
 */
public record PayerChange(PayerAccount account, Money before, Money now, Money earlier, Set<ChangeReason> reasons) {

    public PayerChange {
        EnumSet<ChangeReason> ordered = EnumSet.noneOf(ChangeReason.class);
        ordered.addAll(reasons);
        reasons = Collections.unmodifiableSet(ordered);
    }

    /**
     * Finds the reasons.
     *
     * @param then the fees of the payer's children for the month of the run before, whoever owed them
     * @param nowFees their fees for the month of this run
     */
    public static PayerChange of(
            PayerAccount account,
            Money before,
            Money now,
            Money earlier,
            Collection<MonthFee> then,
            Collection<MonthFee> nowFees,
            Month month) {
        EnumSet<ChangeReason> reasons = EnumSet.noneOf(ChangeReason.class);
        Collection<MonthFee> moved = then.stream().map(fee -> in(month, fee)).toList();
        for (Correction change : Corrections.between(moved, nowFees)) {
            if (change.payer().equals(account.payer())) {
                add(change.why(), reasons);
            }
        }
        if (!earlier.isZero()) {
            reasons.add(ChangeReason.CORRECTION);
        }
        if (reasons.isEmpty()) {
            reasons.add(ChangeReason.UNKNOWN);
        }
        return new PayerChange(account, before, now, earlier, reasons);
    }

    private static void add(Why why, Set<ChangeReason> reasons) {
        switch (why.kind()) {
            case NEW -> reasons.add(ChangeReason.NEW);
            case WITHDRAWN -> reasons.add(ChangeReason.LEFT);
            case BASIS_UNKNOWN -> reasons.add(ChangeReason.UNKNOWN);
            case CHANGED -> {
                for (Aspect aspect : why.aspects()) {
                    reasons.add(ChangeReason.of(aspect));
                }
            }
        }
    }

    private static MonthFee in(Month month, MonthFee fee) {
        return new MonthFee(fee.child(), fee.payer(), month, fee.charge(), fee.amount(), fee.basis());
    }

    /** What is charged more (or, below zero, less) than in the run before. */
    public Money difference() {
        return now.plus(earlier).minus(before);
    }

    /** As a list for people: Satzung, Einkommen. */
    public String german() {
        return reasons.stream().map(ChangeReason::german).collect(Collectors.joining(", "));
    }

    void into(CanonicalHash hash) {
        hash.number(account.number().value())
                .number(before.cents())
                .number(now.cents())
                .number(earlier.cents());
        reasons.forEach(reason -> hash.text(reason.name()));
    }
}
