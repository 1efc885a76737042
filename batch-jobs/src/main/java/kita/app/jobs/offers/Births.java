package kita.app.jobs.offers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kita.allocation.offer.ExpectedChild;
import kita.allocation.offer.Offer;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.OfferStore;
import kita.app.store.allocation.UnbornStore;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Children who are applied for before they are born: what a birth makes of the application, and places that wait for a
 * child that did not come. Refused with {@link JobRefusedException}.
 */
@Service
public class Births {

    private static final String NOT_REPORTED = "Bis zum Beginn ist keine Geburt gemeldet worden.";

    private final TenantTransactions transactions;
    private final UnbornStore unborn;
    private final OfferStore offers;
    private final DecisionStore decisions;
    private final AuditTrail audit;

    Births(
            TenantTransactions transactions,
            UnbornStore unborn,
            OfferStore offers,
            DecisionStore decisions,
            AuditTrail audit) {
        this.transactions = transactions;
        this.unborn = unborn;
        this.offers = offers;
        this.decisions = decisions;
        this.audit = audit;
    }

    /**
     * The birth of one child, or of twins and more. The first child goes on with the application that the parents know and
     * all that became of it; each further one gets its own, which waits, with the same day in line.
     *
     * @param givenNames of the children, one each
     */
    public List<ExpectedChild.Born> report(
            TenantId tenant, ApplicationId application, LocalDate day, List<String> givenNames, String user) {
        if (givenNames.isEmpty() || givenNames.stream().anyMatch(String::isBlank)) {
            throw new JobRefusedException("Jedes geborene Kind braucht einen Vornamen.");
        }
        return transactions.call(tenant, () -> {
            offers.lockPromises();
            UnbornStore.Awaited awaited = unborn.awaited(application)
                    .orElseThrow(() -> new JobRefusedException("Zur Anmeldung " + application
                            + " wird keine Geburt erwartet: Es gibt sie nicht, oder das" + " Kind ist schon geboren."));
            List<ExpectedChild.Born> born = awaited.expected().born(children(awaited.child(), givenNames.size()));
            unborn.born(awaited.child(), givenNames.get(0), day);
            unborn.rollOverIn(application, BirthDate.of(day).monthAfterCompleting(3));
            for (int i = 1; i < born.size(); i++) {
                unborn.sibling(born.get(i).child(), awaited.child(), givenNames.get(i));
                unborn.copy(application, born.get(i));
            }
            audit.add(user, "birth.report", "application " + application, born.size() + " born on " + day);
            return born;
        });
    }

    private List<ChildId> children(ChildId first, int count) {
        List<ChildId> children = new ArrayList<>(List.of(first));
        for (int i = 2; i <= count; i++) {
            ChildId next = new ChildId(first.value() + "-" + i);
            if (unborn.exists(next)) {
                throw new JobRefusedException("Das Kind " + next + " gibt es schon; bitte die Geschwister über eine"
                        + " Datei mit eigenen Nummern anlegen.");
            }
            children.add(next);
        }
        return children;
    }

    /** Promises to children whose birth nobody had reported on the day on which the care was to begin. */
    public List<UnbornStore.Promised> notBorn(TenantId tenant, LocalDate day) {
        return transactions.call(tenant, () -> notBornNow(day));
    }

    /** Frees the places of all of them; answers whose they were. Their applications wait no longer. */
    public List<UnbornStore.Promised> free(TenantId tenant, LocalDateTime at, String user) {
        return transactions.call(tenant, () -> {
            offers.lockPromises();
            List<UnbornStore.Promised> freed = notBornNow(at.toLocalDate());
            for (UnbornStore.Promised promised : freed) {
                ApplicationId application = promised.expected().application();
                offers.newestForUpdate(application)
                        .filter(Offer::isOpen)
                        .ifPresent(offer -> offers.settle(offer.revoke(at, NOT_REPORTED), user));
                unborn.removeContracts(promised.child());
                decisions.setState(application, "DECLINED");
                audit.add(user, "birth.missing", "application " + application, "place from " + promised.start());
            }
            return freed;
        });
    }

    private List<UnbornStore.Promised> notBornNow(LocalDate day) {
        return unborn.promised().stream()
                .filter(promised -> promised.expected().freesPlaceOn(day, promised.start()))
                .toList();
    }
}
