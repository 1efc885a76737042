package kita.allocation.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * An offer of a place (Platzangebot) that binds the municipality until its last day. It changes by the methods below
 * alone; each refuses with {@link OfferRefusedException}, whose sentence tells the present state. Times are local times
 * of the municipality.
 *
 * @param number of the decision that the offer rests on
 * @param lastDay an answer on this day is still in time, see {@link AnswerPeriod}
 */
public record Offer(
        ApplicationId application,
        int number,
        ChildId child,
        PromisedPlace seat,
        LocalDate offeredOn,
        LocalDate lastDay,
        OfferState state) {

    public Offer {
        if (lastDay.isBefore(offeredOn)) {
            throw new IllegalArgumentException("An offer cannot end before it is made");
        }
    }

    /** A new offer. */
    public static Offer open(
            ApplicationId application,
            int number,
            ChildId child,
            PromisedPlace seat,
            LocalDate offeredOn,
            AnswerPeriod period) {
        return new Offer(
                application, number, child, seat, offeredOn, period.lastDayOf(offeredOn), new OfferState.Open());
    }

    public boolean isOpen() {
        return state instanceof OfferState.Open;
    }

    /** Whether its last day is over. */
    public boolean isOverdue(LocalDateTime at) {
        return at.toLocalDate().isAfter(lastDay);
    }

    public Offer accept(LocalDateTime at) {
        requireAnswerable(at);
        return with(new OfferState.Accepted(at));
    }

    public Offer decline(LocalDateTime at) {
        requireAnswerable(at);
        return with(new OfferState.Declined(at));
    }

    /** Refused while an answer may still come. */
    public Offer lapse(LocalDateTime at) {
        requireOpen();
        if (!isOverdue(at)) {
            throw new OfferRefusedException("Das Angebot zu " + application + " kann noch bis zum "
                    + GermanTime.of(lastDay) + " beantwortet werden; es verfällt erst danach.");
        }
        return with(new OfferState.Lapsed(at));
    }

    /** @param reason why, in German; it is kept */
    public Offer revoke(LocalDateTime at, String reason) {
        requireOpen();
        return with(new OfferState.Revoked(at, reason));
    }

    /** The place begins in another month, as when a Kita opens late; answer and deadline stay. */
    public Offer postponedTo(Month start, BirthDate birthDate) {
        requireOpen();
        return new Offer(application, number, child, seat.from(start, birthDate), offeredOn, lastDay, state);
    }

    private void requireAnswerable(LocalDateTime at) {
        requireOpen();
        if (at.toLocalDate().isBefore(offeredOn)) {
            throw new OfferRefusedException("Das Angebot zu " + application + " ist erst am " + GermanTime.of(offeredOn)
                    + " gemacht worden; eine Antwort vom " + GermanTime.of(at) + " kann es nicht geben.");
        }
        if (isOverdue(at)) {
            throw new OfferRefusedException("Die Antwort zu " + application + " vom " + GermanTime.of(at)
                    + " ist verspätet: Das Angebot galt bis zum " + GermanTime.of(lastDay)
                    + ". Der Platz ist damit nicht mehr zugesagt und kann schon vergeben sein.");
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new OfferRefusedException("Das Angebot zu " + application + " ist " + state.german()
                    + " und kann nicht noch einmal geändert werden.");
        }
    }

    private Offer with(OfferState next) {
        return new Offer(application, number, child, seat, offeredOn, lastDay, next);
    }
}
