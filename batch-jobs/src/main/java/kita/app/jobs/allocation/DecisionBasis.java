package kita.app.jobs.allocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.app.store.allocation.DecisionStore.LastDecision;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.registry.ApplicationId;
import kita.registry.Contract;
import kita.registry.Kita;
import kita.registry.KitaId;

/**
 * How things stand at the moment of a decision.
 *
 * @param contracts contracts and open offers, in any order
 * @param reasons of the proposal, as JSON
 * @param changed waiting applications that say something else than when the proposal was computed
 * @param declined Kitas whose offer was declined
 */
record DecisionBasis(
        List<Kita> kitas,
        List<Contract> contracts,
        Map<ApplicationId, Standing> standings,
        Map<ApplicationId, LastDecision> last,
        Map<ApplicationId, String> reasons,
        Set<ApplicationId> changed,
        Map<ApplicationId, Set<KitaId>> declined) {

    Map<KitaId, String> kitaNames() {
        Map<KitaId, String> names = new HashMap<>();
        kitas.forEach(kita -> names.put(kita.id(), kita.name()));
        return names;
    }

    boolean hasDeclined(ApplicationId application, KitaId kita) {
        return declined.getOrDefault(application, Set.of()).contains(kita);
    }
}
