package kita.billing.tariff;

/**
 * Where a value stands, and how far it can be trusted.
 *
 * @param text paragraph, annex and cell of the ordinance, or the source that reports it
 */
public record Citation(String text, Status status) {

    /** How a value came to us. */
    public enum Status {
        /** Stands in the ordinance or in a report that quotes it. */
        OFFICIAL("amtlich"),
        /** Computed from official values of the same table; to be replaced by the printed cell. */
        DERIVED("abgeleitet"),
        /** Taken over from somebody else's collection; to be checked before production use. */
        SECONDARY("Sekundärquelle"),
        /** Made up for a sample town; never law. */
        INVENTED("erfunden"),
        /** Believed, not yet checked by a lawyer. */
        UNVERIFIED("ungeprüft");

        private final String german;

        Status(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    public Citation {
        if (text.isBlank()) {
            throw new InvalidTariff("Die Fundstelle ist leer.", "Paragraf, Anlage oder Quelle nennen.");
        }
    }

    /** For whoever checks an ordinance: whatever is not official says so. Notices print the text alone. */
    public String german() {
        return status == Status.OFFICIAL ? text : text + " [" + status.german() + "]";
    }
}
