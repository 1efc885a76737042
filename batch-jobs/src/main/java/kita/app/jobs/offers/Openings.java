package kita.app.jobs.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.allocation.offer.Offer;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.allocation.OfferStore;
import kita.app.store.allocation.OpeningStore;
import kita.app.store.allocation.PromiseQueries;
import kita.app.tenant.TenantTransactions;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * A Kita opens later than planned: one step moves its groups, the contracts that were to begin there and the open offers.
 * Nobody loses the promise or the place in line; there is no contract and so no fee before the opening, and the next
 * assessment counts siblings anew.
 */
@Service
public class Openings {

    private final TenantTransactions transactions;
    private final OpeningStore store;
    private final OfferStore offers;
    private final PromiseQueries promises;
    private final AuditTrail audit;

    Openings(
            TenantTransactions transactions,
            OpeningStore store,
            OfferStore offers,
            PromiseQueries promises,
            AuditTrail audit) {
        this.transactions = transactions;
        this.store = store;
        this.offers = offers;
        this.promises = promises;
        this.audit = audit;
    }

    /** Refused with {@link JobRefusedException} if the Kita is open already or nothing opens in that month. */
    public PostponedOpening postpone(TenantId tenant, KitaId kita, Month from, Month to, String user) {
        if (!from.isBefore(to)) {
            throw new JobRefusedException(
                    "Die Öffnung lässt sich nur nach hinten verschieben: " + to + " liegt nicht nach " + from + ".");
        }
        return transactions.call(tenant, () -> {
            offers.lockPromises();
            requireNotOpen(kita, from);
            int groups = store.postponeGroups(kita, from.firstDay(), to.firstDay());
            if (groups == 0) {
                throw new JobRefusedException("In der Kita " + kita + " öffnet von " + from + " bis vor " + to
                        + " keine Gruppe; es gibt nichts zu verschieben.");
            }
            List<String> toLookAt = new ArrayList<>();
            int children = moveContracts(kita, from, to, toLookAt);
            int moved = moveOffers(kita, from, to);
            audit.add(user, "kita.postpone", "kita " + kita, from + " to " + to + ", " + children + " children");
            return new PostponedOpening(groups, children, moved, toLookAt);
        });
    }

    private void requireNotOpen(KitaId kita, Month from) {
        if (!store.exists(kita)) {
            throw new JobRefusedException("Die Kita " + kita + " gibt es nicht.");
        }
        if (store.groupsBefore(kita, from.firstDay()) > 0) {
            throw new JobRefusedException(
                    "Die Kita " + kita + " hat schon vor " + from + " geöffnete Gruppen. Welche"
                            + " Kinder auf die neue Gruppe warten, sagen die Verträge nicht; bitte die Verträge einzeln ändern.");
        }
    }

    private int moveContracts(KitaId kita, Month from, Month to, List<String> toLookAt) {
        Set<ChildId> children = new TreeSet<>();
        Set<ChildId> moved = new TreeSet<>();
        for (Contract contract : store.contractsBeginning(kita, from, to)) {
            children.add(contract.child());
            if (contract.period().to().isBefore(to.firstDay())) {
                store.remove(contract.id());
            } else {
                store.beginLater(contract.id(), to.firstDay());
                moved.add(contract.child());
            }
            if (store.placeEndsOn(contract.child(), contract.period().from().minusDays(1))) {
                toLookAt.add("Vertrag " + contract.id() + ": Der bisherige Platz des Kindes endet am Tag vor dem alten"
                        + " Beginn; bis zur Öffnung fehlt ein Platz.");
            }
        }
        children.stream()
                .filter(child -> !moved.contains(child) && !promises.hasContractFrom(child, to))
                .forEach(child -> toLookAt.add(
                        "Kind " + child + ": Der Vertrag hätte vor der Öffnung geendet und ist " + "entfallen."));
        return moved.size();
    }

    private int moveOffers(KitaId kita, Month from, Month to) {
        int moved = 0;
        for (Offer offer : offers.open()) {
            Month start = offer.seat().start();
            if (offer.seat().kita().equals(kita) && !start.isBefore(from) && start.isBefore(to)) {
                offers.postpone(offer.postponedTo(to, promises.birthDateOf(offer.child())));
                moved++;
            }
        }
        return moved;
    }
}
