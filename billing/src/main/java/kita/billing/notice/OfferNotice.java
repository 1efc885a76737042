package kita.billing.notice;

import java.time.LocalDate;

/**
 * A place is offered (Platzangebot): it is the child's once the parents have accepted it, and nobody else's until then.
 *
 * @param place what is offered, and why
 * @param answerBy last day on which an answer is in time; the offer ends with it
 */
public record OfferNotice(PlacementNotice place, LocalDate answerBy) implements Notice {

    @Override
    public NoticeHead head() {
        return place.head();
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.OFFER;
    }
}
