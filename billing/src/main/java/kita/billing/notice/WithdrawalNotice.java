package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Earlier.Replaced;
import kita.registry.Month;

/**
 * The authority takes a fee notice back, because the billing run that it came with was wrong (Rücknahme, § 44 SGB X).
 *
 * @param concerns whom the notice was about, one line per child, as printed on it
 * @param withdrawn the notice that no longer counts
 * @param run the month whose run was reversed as a whole
 * @param legalBasis at least one
 */
public record WithdrawalNotice(
        NoticeHead head, List<String> concerns, Replaced withdrawn, Month run, List<String> legalBasis)
        implements Notice {

    public WithdrawalNotice {
        concerns = List.copyOf(concerns);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.WITHDRAWAL;
    }
}
