package kita.app.jobs.offers;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kita.allocation.offer.Offer;
import kita.allocation.offer.OfferRefusedException;
import kita.app.documents.Municipality;
import kita.app.documents.Municipality.AfterNo;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.allocation.ContractOpening;
import kita.app.jobs.allocation.Promise;
import kita.app.store.AuditTrail;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.app.store.allocation.OfferStore;
import kita.app.store.allocation.PromiseQueries;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Offers after they are made. Each method is one transaction that nobody else's change of promises in the municipality
 * runs beside, so two clicks at once have an order, and the second meets what the first left. Refused with {@link
 * JobRefusedException}, whose sentence tells the present state.
 */
@Service
public class Offers {

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final OfferStore offers;
    private final DecisionStore decisions;
    private final PromiseQueries promises;
    private final ContractOpening opening;
    private final AuditTrail audit;

    Offers(
            TenantTransactions transactions,
            TownDocuments documents,
            OfferStore offers,
            DecisionStore decisions,
            PromiseQueries promises,
            ContractOpening opening,
            AuditTrail audit) {
        this.transactions = transactions;
        this.documents = documents;
        this.offers = offers;
        this.decisions = decisions;
        this.promises = promises;
        this.opening = opening;
        this.audit = audit;
    }

    /** All offers, those of one application in the order in which they were made. */
    public List<Offer> all(TenantId tenant) {
        return transactions.call(tenant, offers::all);
    }

    /** @param at when the answer arrived, local time */
    public AnswerResult answer(
            TenantId tenant, ApplicationId application, Answer answer, LocalDateTime at, String user) {
        return transactions.call(tenant, () -> {
            offers.lockPromises();
            Offer offer = newest(application);
            if (offer.isOpen() && !standing(application).isOffered()) {
                throw new JobRefusedException("Die Anmeldung " + application
                        + " ist inzwischen zurückgezogen oder anders entschieden; das Angebot gilt nicht mehr.");
            }
            return answer == Answer.ACCEPT ? accept(offer, at, user) : decline(offer, at, user);
        });
    }

    /** All offers whose last day is over lapse; answers those that did. */
    public List<AnswerResult> lapse(TenantId tenant, LocalDateTime at, String user) {
        return transactions.call(tenant, () -> {
            offers.lockPromises();
            AfterNo next = terms().map(Municipality.Offers::lapsed).orElse(AfterNo.WAITING);
            List<AnswerResult> lapsed = new ArrayList<>();
            for (Offer offer : offers.open()) {
                if (offer.isOverdue(at)) {
                    lapsed.add(free(offer.lapse(at), next, user));
                }
            }
            return lapsed;
        });
    }

    /** The parents take their application back; an open offer goes with it, a contract is another matter. */
    public void withdraw(TenantId tenant, ApplicationId application, LocalDateTime at, String user) {
        transactions.run(tenant, () -> {
            offers.lockPromises();
            Standing standing = standing(application);
            if (standing.state().equals("WITHDRAWN")) {
                throw new JobRefusedException("Die Anmeldung " + application + " ist schon zurückgezogen.");
            }
            if (standing.isPromised() && !standing.isOffered()) {
                throw new JobRefusedException("Zur Anmeldung " + application
                        + " besteht ein Vertrag. Zurückziehen lässt sie sich nicht mehr; der Vertrag ist zu beenden.");
            }
            offers.newestForUpdate(application)
                    .filter(Offer::isOpen)
                    .ifPresent(offer ->
                            offers.settle(changed(offer, it -> it.revoke(at, "Anmeldung zurückgezogen")), user));
            decisions.setState(application, "WITHDRAWN");
            audit.add(user, "application.withdraw", "application " + application, at.toString());
        });
    }

    private AnswerResult accept(Offer offer, LocalDateTime at, String user) {
        Offer accepted = changed(offer, it -> it.accept(at));
        if (promises.hasContractFrom(offer.child(), offer.seat().start())) {
            throw new JobRefusedException("Zur Anmeldung " + offer.application()
                    + " kann kein Vertrag geschlossen werden: Das Kind hat ab dem Beginn oder später schon einen"
                    + " Vertrag. Bitte zuerst klären.");
        }
        Promise promise = new Promise(
                offer.application(), offer.number(), offer.child(), promises.birthDateOf(offer.child()), offer.seat());
        int contracts = opening.open(List.of(promise));
        offers.settle(accepted, user);
        decisions.setState(offer.application(), "PLACED");
        return new AnswerResult(accepted, contracts, false);
    }

    private AnswerResult decline(Offer offer, LocalDateTime at, String user) {
        Offer declined = changed(offer, it -> it.decline(at));
        return free(declined, terms().map(Municipality.Offers::declined).orElse(AfterNo.OUT), user);
    }

    private AnswerResult free(Offer settled, AfterNo next, String user) {
        offers.settle(settled, user);
        decisions.setState(settled.application(), next == AfterNo.OUT ? "DECLINED" : "SUBMITTED");
        return new AnswerResult(settled, 0, next == AfterNo.WAITING);
    }

    private static Offer changed(Offer offer, Function<Offer, Offer> change) {
        try {
            return change.apply(offer);
        } catch (OfferRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private Offer newest(ApplicationId application) {
        standing(application);
        return offers.newestForUpdate(application)
                .orElseThrow(
                        () -> new JobRefusedException("Zur Anmeldung " + application + " gibt es kein Platzangebot."));
    }

    private Standing standing(ApplicationId application) {
        return Optional.ofNullable(decisions.standings().get(application))
                .orElseThrow(() -> new JobRefusedException("Die Anmeldung " + application + " gibt es nicht."));
    }

    private Optional<Municipality.Offers> terms() {
        return documents.municipality().offers();
    }
}
