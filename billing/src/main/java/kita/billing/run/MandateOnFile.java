package kita.billing.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What permission to debit a payer has given, or why there is none that could be used. */
public sealed interface MandateOnFile {

    record Present(Mandate mandate) implements MandateOnFile {}

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
