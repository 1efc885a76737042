package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.offer.SeatContracts;
import kita.app.store.allocation.DecisionStore;
import kita.registry.Contract;
import org.springframework.stereotype.Component;

/**
 * Turns promises into contracts: the one way, for an award without an offer and for an offer that was accepted. A child
 * that holds a place keeps it until the day before the new contract begins.
 */
@Component
public class ContractOpening {

    private final DecisionStore decisions;

    ContractOpening(DecisionStore decisions) {
        this.decisions = decisions;
    }

    /** In the transaction of the caller; answers how many contracts were opened. */
    public int open(List<Promise> promises) {
        List<Contract> first = new ArrayList<>();
        List<Contract> all = new ArrayList<>();
        for (Promise promise : promises) {
            List<Contract> contracts =
                    SeatContracts.of(promise.application(), promise.child(), promise.birthDate(), promise.seat());
            first.add(contracts.get(0));
            all.addAll(contracts);
        }
        decisions.endContractsBefore(first);
        decisions.open(all);
        return all.size();
    }
}
