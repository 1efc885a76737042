package kita.app.store.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import kita.billing.notice.Addressee;
import kita.billing.notice.CareRequest;
import kita.billing.notice.KitaEntry;
import kita.registry.Child;
import kita.registry.GuardianId;

/**
 * A decided application with all that its notice says.
 *
 * @param addressee with its id; both empty if nobody is on file who could get the letter
 * @param offered whether an awarded place still waits for an answer
 * @param wishes names of the Kitas by rank
 * @param reasons as frozen with the decision, JSON
 */
public record DecidedCase(
        NoticeSubject subject,
        String applicationId,
        Child child,
        Optional<GuardianId> addresseeId,
        Optional<Addressee> addressee,
        CareRequest care,
        LocalDate receivedOn,
        Outcome outcome,
        Offered offered,
        SortedMap<Integer, String> wishes,
        String reasons) {

    /** What an award is at present. */
    public sealed interface Offered {

        /** There is nothing to answer (any more): the place is the child's. */
        record AtOnce() implements Offered {}

        /** It waits for an answer until that day. */
        record Until(LocalDate lastDay) implements Offered {}

        /** It was declined, lapsed or was taken back before the letter went out. */
        record NoLonger() implements Offered {}
    }

    /** What was decided. */
    public sealed interface Outcome {

        record ByWish(KitaEntry kita, int rank) implements Outcome {}

        record ByOffice(KitaEntry kita) implements Outcome {}

        /** The child stays where it is. */
        record Kept(KitaEntry kita) implements Outcome {}

        record Refused() implements Outcome {}
    }
}
