package kita.app.jobs.allocation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.AnswerResult;
import kita.app.jobs.offers.Offers;
import kita.registry.ApplicationId;

/** Rounds of award in a small town: anna prepares, berta decides on 2 March 2026, parents answer. */
record OfferRounds(SmallTown town, AllocationJob allocation, DecisionJob decision, Offers offers, Path folder) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    AllocationResult allocate() {
        return allocate(7);
    }

    AllocationResult allocate(long seed) {
        return allocation.run(new AllocationOrder(town.tenant(), seed, "anna", folder));
    }

    DecisionResult decide() {
        return decision.run(DecisionOrder.latest(town.tenant(), "berta", DAY));
    }

    DecisionResult decide(int proposal) {
        return decide(proposal, Optional.empty());
    }

    DecisionResult decide(int proposal, Optional<String> guardOverride) {
        return decision.run(
                new DecisionOrder(town.tenant(), "berta", Optional.of(proposal), List.of(), DAY, guardOverride));
    }

    DecisionResult allocateAndDecide() {
        return decide(allocate().proposalNumber());
    }

    AnswerResult answer(String application, Answer answer, String at) {
        return offers.answer(town.tenant(), new ApplicationId(application), answer, LocalDateTime.parse(at), "berta");
    }

    List<AnswerResult> lapse(String at) {
        return offers.lapse(town.tenant(), LocalDateTime.parse(at), "berta");
    }

    String contracts() {
        return town.ask(
                "SELECT contract_id || ' ' || kita_id || ' ' || valid_from || ' ' || valid_to FROM kita.contract"
                        + " ORDER BY 1");
    }

    String states() {
        return town.ask("SELECT application_id || ' ' || state FROM kita.application ORDER BY 1");
    }

    String offersMade() {
        return town.ask("SELECT application_id || ' ' || kita_id || ' ' || state FROM kita.offer ORDER BY 1");
    }
}
