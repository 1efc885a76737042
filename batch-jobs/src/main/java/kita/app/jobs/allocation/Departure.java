package kita.app.jobs.allocation;

import java.util.Optional;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * A single decision that departs from the proposal (abweichende Entscheidung). Without a reason it is refused, because
 * nobody could defend it later.
 *
 * @param kita where the child goes instead; empty for no place
 */
public record Departure(ApplicationId application, Optional<KitaId> kita, String reason) {

    public Departure {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("A decision that departs from the proposal needs a reason");
        }
    }
}
