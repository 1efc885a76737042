package kita.allocation.offer;

import java.time.LocalDateTime;

/** What became of an offer. All but the open one are final. */
public sealed interface OfferState {

    /** For sentences that go on with it: "Das Angebot ist …". */
    String german();

    /** Waits for an answer. */
    record Open() implements OfferState {
        @Override
        public String german() {
            return "noch offen";
        }
    }

    /** The parents took the place; the contract is open. */
    record Accepted(LocalDateTime at) implements OfferState {
        @Override
        public String german() {
            return "am " + GermanTime.of(at) + " angenommen worden";
        }
    }

    /** The parents do not want the place. */
    record Declined(LocalDateTime at) implements OfferState {
        @Override
        public String german() {
            return "am " + GermanTime.of(at) + " abgelehnt worden";
        }
    }

    /** Nobody answered in time. */
    record Lapsed(LocalDateTime at) implements OfferState {
        @Override
        public String german() {
            return "ohne Antwort verfallen (festgestellt am " + GermanTime.of(at) + ")";
        }
    }

    /** The application was taken back or the office had to take the offer back. */
    record Revoked(LocalDateTime at, String reason) implements OfferState {
        public Revoked {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("An offer is revoked for a reason");
            }
        }

        @Override
        public String german() {
            return "am " + GermanTime.of(at) + " zurückgenommen worden";
        }
    }
}
