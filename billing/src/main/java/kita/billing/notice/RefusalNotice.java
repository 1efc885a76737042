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
 * @param lookedAt other Kitas within reach and why there was no place either, one German sentence each
 * @param reasons further German sentences of the frozen decision
 * @param standing what counted for the child in the award, one German sentence each
 * @param entitlement the claim that persists, as cited: § 24 Abs. 2 SGB VIII; empty if there is none at that start
 * @param legalBasis at least one
 */
public record RefusalNotice(
        NoticeHead head,
        Child child,
        CareRequest care,
        LocalDate appliedOn,
        List<WishAnswer> wishes,
        List<String> lookedAt,
        List<String> reasons,
        List<String> standing,
        Optional<String> entitlement,
        List<String> legalBasis)
        implements Notice {

    public RefusalNotice {
        wishes = List.copyOf(wishes);
        lookedAt = List.copyOf(lookedAt);
        reasons = List.copyOf(reasons);
        standing = List.copyOf(standing);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.REFUSAL;
    }
}
