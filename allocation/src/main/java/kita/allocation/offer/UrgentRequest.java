package kita.allocation.offer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * By when an application must have its place (Bearbeitungsfrist). A normal one counts from its filing; an urgent one
 * (Eilantrag) counts a shorter time from the first proof of its urgency, and as a normal one until that proof is there. A
 * deadline that somebody set by hand stands, whatever happens afterwards.
 *
 * @param filed day of receipt
 * @param urgency what is claimed and shown
 * @param setByHand the deadline that a person set, if anybody did
 */
public record UrgentRequest(LocalDate filed, Urgency urgency, Optional<LocalDate> setByHand) {

    /** Whether and how urgency is claimed. */
    public sealed interface Urgency {

        /** Not claimed, or claimed no longer. */
        record None() implements Urgency {}

        /** @param firstProof the day the first proof came in; empty as long as there is none */
        record Claimed(Optional<LocalDate> firstProof) implements Urgency {}
    }

    /**
     * How long the office has.
     *
     * @param normalMonths from filing
     * @param urgentDays from the first proof
     */
    public record Times(int normalMonths, int urgentDays) {}

    /** An application that claims urgency, with the days on which proofs came in, in any order. */
    public static UrgentRequest urgent(LocalDate filed, Collection<LocalDate> proofs) {
        return new UrgentRequest(
                filed, new Urgency.Claimed(proofs.stream().min(Comparator.naturalOrder())), Optional.empty());
    }

    public LocalDate deadline(Times times) {
        return setByHand.orElseGet(() -> computed(times));
    }

    private LocalDate computed(Times times) {
        LocalDate normal = filed.plusMonths(times.normalMonths());
        if (urgency instanceof Urgency.Claimed claimed && claimed.firstProof().isPresent()) {
            return claimed.firstProof().get().plusDays(times.urgentDays());
        }
        return normal;
    }

    /** Another proof came in: only an earlier one than all before changes anything. */
    public UrgentRequest withProof(LocalDate receivedOn) {
        if (!(urgency instanceof Urgency.Claimed claimed)) {
            throw new OfferRefusedException(
                    "Für die Anmeldung ist keine Dringlichkeit geltend gemacht; der Nachweis gehört nicht hierher.");
        }
        LocalDate first =
                claimed.firstProof().filter(known -> known.isBefore(receivedOn)).orElse(receivedOn);
        return new UrgentRequest(filed, new Urgency.Claimed(Optional.of(first)), setByHand);
    }

    /** Urgency is dropped: the deadline counts from filing again, and the proofs are not kept any longer. */
    public UrgentRequest withoutUrgency() {
        return new UrgentRequest(filed, new Urgency.None(), setByHand);
    }

    public UrgentRequest withDeadlineSetByHand(LocalDate day) {
        return new UrgentRequest(filed, urgency, Optional.of(day));
    }
}
