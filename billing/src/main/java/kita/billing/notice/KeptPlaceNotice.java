package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import kita.registry.Child;

/**
 * A change of place cannot be granted, and the child keeps the place that it has. The claim to a place is met and not
 * refused; what is refused is the change.
 *
 * @param appliedOn the day on which the application came in
 * @param kita where the child is and stays
 * @param wishes every wish with the reason why it could not be fulfilled; never names another child
 * @param standing what counted for the child in the award, one German sentence each
 * @param legalBasis at least one
 */
public record KeptPlaceNotice(
        NoticeHead head,
        Child child,
        CareRequest care,
        LocalDate appliedOn,
        KitaEntry kita,
        List<WishAnswer> wishes,
        List<String> standing,
        List<String> legalBasis)
        implements Notice {

    public KeptPlaceNotice {
        wishes = List.copyOf(wishes);
        standing = List.copyOf(standing);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.REFUSAL;
    }
}
