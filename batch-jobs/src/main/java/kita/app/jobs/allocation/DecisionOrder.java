package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.registry.TenantId;

/**
 * What is to be decided.
 *
 * @param user who releases; not who prepared
 * @param proposalNumber empty for the latest proposal
 * @param departures at most one per application
 * @param day on which it is decided; deadlines of offers run from it
 * @param guardOverride why the proposal is released although the guard stops it; empty if nobody answers for that
 */
public record DecisionOrder(
        TenantId tenant,
        String user,
        Optional<Integer> proposalNumber,
        List<Departure> departures,
        LocalDate day,
        Optional<String> guardOverride) {

    public DecisionOrder {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A proposal is released by somebody");
        }
        if (guardOverride.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("The guard is overridden for a reason");
        }
        departures = List.copyOf(departures);
        if (departures.stream().map(Departure::application).distinct().count() != departures.size()) {
            throw new IllegalArgumentException("Two departing decisions about one application");
        }
    }

    /** The latest proposal as it is. */
    public static DecisionOrder latest(TenantId tenant, String user, LocalDate day) {
        return new DecisionOrder(tenant, user, Optional.empty(), List.of(), day, Optional.empty());
    }
}
