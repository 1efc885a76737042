package kita.allocation.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that the parents declared (Angabe), and the day of the proof if there is one.
 *
 * @param provenOn the day on which the proof was accepted (nachgewiesen am); without it the fact counts nothing
 */
public record DeclaredFact(FactKey key, FactValue value, Optional<LocalDate> provenOn) {

    /** Whether the proof was there on that day. */
    public boolean isProvenBy(LocalDate day) {
        return provenOn.isPresent() && !provenOn.get().isAfter(day);
    }
}
