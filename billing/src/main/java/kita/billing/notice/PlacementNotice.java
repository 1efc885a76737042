package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.registry.Child;

/**
 * A place is awarded (Zusage eines Betreuungsplatzes).
 *
 * @param chosen what of the parents' list the place fulfils
 * @param reasons German sentences of the frozen decision
 * @param standing what counted for the child in the award, one German sentence each; with the reasons and the other wishes
 *     at least one, unless the first wish came true
 * @param otherWishes wishes before the one fulfilled, with the reason why not; empty if the first wish came true
 * @param answerBy until when parents should say that they do not want the place
 * @param legalBasis at least one
 */
public record PlacementNotice(
        NoticeHead head,
        Child child,
        CareRequest care,
        KitaEntry kita,
        Choice chosen,
        List<String> reasons,
        List<String> standing,
        List<WishAnswer> otherWishes,
        Optional<LocalDate> answerBy,
        List<String> legalBasis)
        implements Notice {

    public PlacementNotice {
        reasons = List.copyOf(reasons);
        standing = List.copyOf(standing);
        otherWishes = List.copyOf(otherWishes);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.PLACEMENT;
    }

    /** How the place relates to what the parents asked for. */
    public sealed interface Choice {

        /** @param rank 1 is the first wish */
        record Wish(int rank) implements Choice {}

        /** The office offers a place beyond the wishes; the distance is empty if a person chose it. */
        record Office(Optional<Integer> distanceMetres) implements Choice {}
    }
}
