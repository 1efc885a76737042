package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.registry.Child;

/**
 * No place can be awarded for now (Ablehnung).
 *
 * @param appliedOn the day on which the application came in
 * @param wishes every wish with the reason why it could not be fulfilled; never names another child
 * @param reasons further German sentences of the frozen decision: the places that the office looked at, siblings
 * @param entitlement the claim that persists, as cited: § 24 Abs. 2 SGB VIII; empty if there is none at that start
 * @param legalBasis at least one
 */
public record RefusalNotice(
        NoticeHead head,
        Child child,
        CareRequest care,
        LocalDate appliedOn,
        List<WishAnswer> wishes,
        List<String> reasons,
        Optional<String> entitlement,
        List<String> legalBasis)
        implements Notice {

    public RefusalNotice {
        wishes = List.copyOf(wishes);
        reasons = List.copyOf(reasons);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.REFUSAL;
    }
}
