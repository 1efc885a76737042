package kita.billing.tariff;

import java.time.LocalDate;
import kita.registry.Period;

/**
 * No version of the ordinance is in force in a month that is to be assessed. This stops a run; neither zero nor the old
 * price may stand in.
 */
public final class TariffGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Period gap;

    TariffGapException(String tariff, Period gap) {
        super("Für den Zeitraum " + sentence(gap) + " gilt keine Fassung der Satzung „" + tariff
                + "“. Die fehlende Fassung eintragen oder die Gültigkeit der vorhandenen berichtigen.");
        this.gap = gap;
    }

    /** The days without a version; open to the past it starts at {@link LocalDate#MIN}. */
    public Period gap() {
        return gap;
    }

    private static String sentence(Period gap) {
        String until = gap.isOpenEnded() ? "auf Weiteres" : German.day(gap.to());
        return gap.from().equals(LocalDate.MIN) ? "bis " + until : German.day(gap.from()) + " bis " + until;
    }
}
