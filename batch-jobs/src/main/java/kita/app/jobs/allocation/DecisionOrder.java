package kita.app.jobs.allocation;

import java.util.List;
import java.util.Optional;
import kita.registry.TenantId;

/**
 * What is to be decided.
 *
 * @param user who releases; not who prepared
 * @param proposalNumber empty for the latest proposal
 * @param departures at most one per application
 */
public record DecisionOrder(
        TenantId tenant, String user, Optional<Integer> proposalNumber, List<Departure> departures) {

    public DecisionOrder {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A proposal is released by somebody");
        }
        departures = List.copyOf(departures);
        if (departures.stream().map(Departure::application).distinct().count() != departures.size()) {
            throw new IllegalArgumentException("Two departing decisions about one application");
        }
    }
}
