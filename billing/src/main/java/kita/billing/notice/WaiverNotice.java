package kita.billing.notice;

import java.util.List;
import kita.billing.assessment.Step;
import kita.money.Money;
import kita.registry.Month;

/**
 * The decision about an application to waive the fee, because it is too much for the family (Erlass, § 90 (4) SGB VIII).
 *
 * @param concerns one line per child
 * @param first the first month that it is about
 * @param last the last one
 * @param fees what is charged a month for the care of all children
 * @param payable what the family can be expected to pay of it; all of it if nothing is waived
 * @param steps of the computation of the reasonable burden
 */
public record WaiverNotice(
        NoticeHead head,
        List<String> concerns,
        Month first,
        Month last,
        Money fees,
        Money payable,
        List<Step> steps,
        List<String> legalBasis)
        implements Notice {

    public WaiverNotice {
        concerns = List.copyOf(concerns);
        steps = List.copyOf(steps);
        legalBasis = List.copyOf(legalBasis);
    }

    boolean isRefused() {
        return payable.compareTo(fees) >= 0;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.WAIVER;
    }
}
