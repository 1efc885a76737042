package kita.allocation.offer;

import java.util.Optional;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;

/**
 * One application before and after a proposal.
 *
 * @param before what it has now or had by the last release
 * @param proposed what the proposal gives it; empty for no place
 */
public record Comparison(
        ApplicationId application, HouseholdId family, Before before, Optional<PromisedPlace> proposed) {

    /** What an application has before the proposal is released. */
    public sealed interface Before {

        /** Was not decided yet. */
        record New() implements Before {}

        /** Was decided and got nothing, or has nothing any more. */
        record WithoutPlace() implements Before {}

        /** Holds a promise: a contract or an open offer. */
        record Promised(PromisedPlace seat) implements Before {}
    }

    Optional<PromisedPlace> promised() {
        return before instanceof Before.Promised promise ? Optional.of(promise.seat()) : Optional.empty();
    }
}
