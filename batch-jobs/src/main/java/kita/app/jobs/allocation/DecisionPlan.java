package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.app.jobs.JobRefusedException;
import kita.app.store.allocation.DecisionStore.Award;
import kita.app.store.allocation.DecisionStore.LastDecision;
import kita.app.store.allocation.DecisionStore.NewDecision;
import kita.app.store.allocation.DecisionStore.Outcome;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.KitaId;

/** What is still to be decided of a proposal, given what was decided before and what has changed since. */
final class DecisionPlan {

    private final String user;
    private final int proposalNumber;
    private final DecisionBasis basis;
    private final Map<KitaId, String> kitaNames;
    private final Map<ChildId, List<Contract>> running = new HashMap<>();
    private final Map<ApplicationId, Departure> departures = new TreeMap<>();
    private final PlacesLeft placesLeft;

    private final List<NewDecision> decisions = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<String> toLookAt = new ArrayList<>();
    private int departed;

    DecisionPlan(DecisionOrder order, int proposalNumber, DecisionBasis basis, PlacesLeft placesLeft) {
        this.user = order.user();
        this.proposalNumber = proposalNumber;
        this.basis = basis;
        this.placesLeft = placesLeft;
        this.kitaNames = basis.kitaNames();
        basis.contracts()
                .forEach(contract -> running.computeIfAbsent(contract.child(), child -> new ArrayList<>())
                        .add(contract));
        order.departures().forEach(departure -> departures.put(departure.application(), departure));
    }

    /** Each applicant with its placement, in order; refuses the whole if a departure makes no sense. */
    void plan(List<Applicant> applicants, List<Placement> placements) {
        for (int i = 0; i < applicants.size(); i++) {
            Applicant applicant = applicants.get(i);
            Departure departure = departures.remove(applicant.id());
            if (departure == null) {
                planAsProposed(applicant, placements.get(i));
            } else {
                planDeparture(applicant, departure);
            }
        }
        if (!departures.isEmpty()) {
            throw new JobRefusedException(
                    "Die Anmeldungen " + departures.keySet() + " stehen nicht in diesem Vorschlag.");
        }
        List<String> exceeded = placesLeft.exceeded();
        if (!exceeded.isEmpty()) {
            throw new JobRefusedException(
                    "Dafür reichen die freien Plätze nicht (mehr):\n" + String.join("\n", exceeded)
                            + "\nBitte neu vergeben („kita allocate“) oder abweichend entscheiden.");
        }
    }

    private void planAsProposed(Applicant applicant, Placement placement) {
        Standing standing = basis.standings().get(applicant.id());
        Optional<LastDecision> before = lastOf(applicant);
        if (standing.isPromised() || before.isPresent() && isSettled(standing, before.get())) {
            return;
        }
        if (!standing.isWaiting()) {
            toLookAt.add(
                    applicant.id() + ": inzwischen zurückgezogen oder anders entschieden; es wird nichts vergeben.");
            return;
        }
        if (applicant.isPinned()) {
            toLookAt.add(applicant.id()
                    + ": Das Platzangebot, mit dem der Vorschlag rechnet, gilt nicht mehr; es wird nichts entschieden."
                    + " Bitte neu vergeben.");
            return;
        }
        if (basis.changed().contains(applicant.id())) {
            staysPut(applicant);
            toLookAt.add(
                    applicant.id() + ": Die Anmeldung hat sich geändert, seit der Vorschlag gerechnet wurde; es wird "
                            + "noch nichts entschieden. Bitte ansehen und neu vergeben oder einzeln entscheiden (--override).");
            return;
        }
        Optional<Seat> seat = Outcomes.newSeat(applicant, placement);
        if (seat.isEmpty() && before.isPresent() && !before.get().outcome().isAward()) {
            staysPut(applicant);
            return; // goes on waiting; nobody is refused twice
        }
        if (seat.isPresent() && basis.hasDeclined(applicant.id(), seat.get().kita())) {
            staysPut(applicant);
            toLookAt.add(applicant.id() + ": Die Eltern haben einen Platz in der Kita "
                    + seat.get().kita() + " schon abgelehnt; er wird nicht noch einmal angeboten.");
            return;
        }
        Optional<Award> award = Outcomes.seat(applicant, placement)
                .map(given -> award(applicant, given, PresentPlaces.rankOf(applicant, given.kita())));
        add(
                applicant,
                standing,
                Outcomes.of(applicant, placement),
                seat,
                award,
                Optional.empty(),
                basis.reasons().get(applicant.id()));
    }

    /**
     * Decided by this proposal or a newer one. Who waits again because an offer lapsed may get the same place by the same
     * proposal: if nothing else has changed, that is what a new allocation comes to.
     */
    private boolean isSettled(Standing standing, LastDecision before) {
        return before.proposalNumber() > proposalNumber
                || before.proposalNumber() == proposalNumber && !standing.isUndecided();
    }

    private void planDeparture(Applicant applicant, Departure departure) {
        Standing standing = basis.standings().get(applicant.id());
        Optional<LastDecision> before = lastOf(applicant);
        if (before.isPresent()
                && before.get().kita().equals(departure.kita())
                && (standing.isPromised()
                        || standing.isWaiting() && departure.kita().isEmpty())) {
            return;
        }
        if (!standing.isWaiting()) {
            throw new JobRefusedException("Über " + applicant.id() + " kann nicht abweichend entschieden werden: Die "
                    + "Anmeldung hat schon einen Platz oder ist zurückgezogen.");
        }
        departure.kita().filter(kita -> !kitaNames.containsKey(kita)).ifPresent(kita -> {
            throw new JobRefusedException("Die Kita " + kita + " gibt es nicht.");
        });
        Optional<Seat> seat = departure.kita().map(kita -> seatAt(applicant, kita));
        Optional<Award> award =
                seat.map(given -> award(applicant, given, PresentPlaces.rankOf(applicant, given.kita())));
        Outcome outcome = award.isEmpty()
                ? Outcome.REFUSED
                : award.get().wishRank().isPresent() ? Outcome.PLACED_BY_WISH : Outcome.PLACED_BY_OFFICE;
        ApplicationReasons departing = AllocationJson.reasons(basis.reasons().get(applicant.id()))
                .departingBy(
                        outcome.name(),
                        award.map(this::place),
                        award.flatMap(given -> metres(applicant, given)),
                        new ApplicationReasons.Departure(user, departure.reason()));
        departed++;
        add(applicant, standing, outcome, seat, award, Optional.of(departure.reason()), AllocationJson.text(departing));
    }

    private void add(
            Applicant applicant,
            Standing standing,
            Outcome outcome,
            Optional<Seat> seat,
            Optional<Award> award,
            Optional<String> departure,
            String reasonsJson) {
        int number = lastOf(applicant).map(before -> before.number() + 1).orElse(1);
        if (outcome == Outcome.KEPT) {
            staysPut(applicant);
        } else if (seat.isPresent()) {
            if (hasLaterContract(applicant, standing)) {
                staysPut(applicant);
                toLookAt.add(applicant.id()
                        + ": Das Kind hat ab dem Beginn oder später schon einen Vertrag; bitte zuerst " + "klären.");
                return;
            }
            promises.add(new Promise(
                    applicant.id(),
                    number,
                    standing.child(),
                    applicant.birthDate(),
                    Outcomes.promised(applicant, seat.get())));
            placesLeft.promise(applicant, seat.get());
        }
        decisions.add(new NewDecision(applicant.id(), number, outcome, award, departure, reasonsJson));
    }

    /** A place that the child holds and does not leave now is not free for others. */
    private void staysPut(Applicant applicant) {
        if (applicant.securedRank() != JointOutcome.NO_WISH_PLACE && !applicant.isPinned()) {
            placesLeft.promise(
                    applicant,
                    applicant.wishes().get(applicant.securedRank() - 1).seat());
        }
    }

    private Optional<LastDecision> lastOf(Applicant applicant) {
        return Optional.ofNullable(basis.last().get(applicant.id()));
    }

    private boolean hasLaterContract(Applicant applicant, Standing standing) {
        return running.getOrDefault(standing.child(), List.of()).stream()
                .anyMatch(contract ->
                        !contract.period().from().isBefore(applicant.start().firstDay()));
    }

    /** What the clerk's own choice of a Kita means: the first of the child's wishes there, or the place as asked for. */
    private static Seat seatAt(Applicant applicant, KitaId kita) {
        return applicant.wishes().stream()
                .filter(wish -> wish.kita().equals(kita))
                .findFirst()
                .map(Wish::seat)
                .orElseGet(() -> applicant.officeSeatAt(kita));
    }

    private static Award award(Applicant applicant, Seat seat, Optional<Integer> wishRank) {
        return new Award(seat.kita(), applicant.formIn(seat.start()), seat.start(), seat.hours(), wishRank);
    }

    private ApplicationReasons.Place place(Award award) {
        return new ApplicationReasons.Place(award.kita(), kitaNames.get(award.kita()), award.wishRank());
    }

    private static Optional<Integer> metres(Applicant applicant, Award award) {
        return applicant.officeOptions().stream()
                .filter(option -> option.kita().equals(award.kita()))
                .map(OfficeOption::distanceMetres)
                .findFirst();
    }

    List<NewDecision> decisions() {
        return decisions;
    }

    /** The same, with the day until which parents may answer in the reasons of each award. */
    List<NewDecision> decisionsToAnswerBy(LocalDate lastDay) {
        return decisions.stream()
                .map(decision -> !decision.isNewPlace() ? decision : answerBy(lastDay, decision))
                .toList();
    }

    private static NewDecision answerBy(LocalDate lastDay, NewDecision decision) {
        ApplicationReasons reasons =
                AllocationJson.reasons(decision.reasonsJson()).offeredUntil(lastDay);
        return new NewDecision(
                decision.application(),
                decision.number(),
                decision.outcome(),
                decision.award(),
                decision.overrideReason(),
                AllocationJson.text(reasons));
    }

    List<Promise> promises() {
        return promises;
    }

    /** @param contracts opened by these decisions, beside the offers made */
    DecisionResult result(int contracts, int offers) {
        int placed = (int) decisions.stream().filter(NewDecision::isNewPlace).count();
        return new DecisionResult(
                proposalNumber, placed, decisions.size() - placed, contracts, offers, departed, toLookAt);
    }
}
