package kita.billing.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What permission to debit a payer has given, or why there is none that could be used. */
public sealed interface MandateOnFile {

    /**
     * @param formerIban account of the last debit under this mandate, if it is not the one of today
     * @param next whether the next debit would be the last one, because nothing is expected after it
     */
    record Present(Mandate mandate, Optional<Iban> formerIban, DebitSequence next) implements MandateOnFile {

        public Present(Mandate mandate) {
            this(mandate, Optional.empty(), DebitSequence.RCUR);
        }

        /** The same mandate, last drawn from that account. */
        public Present lastDrawnFrom(Iban account) {
            return new Present(mandate, Optional.of(account).filter(iban -> !iban.equals(mandate.iban())), next);
        }

        /** The same mandate, under which nothing is expected after the next debit. */
        public Present forTheLastTime() {
            return new Present(mandate, formerIban, DebitSequence.FNAL);
        }
    }

    /** @param why German: why nothing can be drawn */
    record Absent(String why) implements MandateOnFile {}

    MandateOnFile NONE = new Absent("kein Mandat");

    /**
     * Of several mandates of one payer the usable one that was signed last counts; of two signed on the same day the one
     * with the smaller reference, so that every run chooses alike.
     */
    static MandateOnFile best(List<Mandate> mandates, LocalDate dueDate) {
        return mandates.stream()
                .min(Comparator.<Mandate, Boolean>comparing(mandate -> mandate.on(dueDate) != Mandate.Validity.VALID)
                        .thenComparing(Mandate::signedOn, Comparator.reverseOrder())
                        .thenComparing(Mandate::reference))
                .<MandateOnFile>map(Present::new)
                .orElse(NONE);
    }
}
