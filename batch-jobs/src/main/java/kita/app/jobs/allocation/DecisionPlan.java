package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
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
import kita.registry.Kita;
import kita.registry.KitaId;

/** What is still to be decided of a proposal, given what was decided before and what has changed since. */
final class DecisionPlan {

    private final String user;
    private final Map<ApplicationId, Standing> standings;
    private final Map<ApplicationId, LastDecision> last;
    private final Map<ApplicationId, String> reasons;
    private final Map<KitaId, String> kitaNames = new HashMap<>();
    private final Map<ChildId, List<Contract>> running = new HashMap<>();
    private final Map<ApplicationId, Departure> departures = new TreeMap<>();
    private final PlacesLeft placesLeft;

    private final List<NewDecision> decisions = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Contract> firstContracts = new ArrayList<>();
    private final List<String> toLookAt = new ArrayList<>();
    private int departed;

    DecisionPlan(
            DecisionOrder order,
            List<Kita> kitas,
            List<Contract> runningContracts,
            Map<ApplicationId, Standing> standings,
            Map<ApplicationId, LastDecision> last,
            Map<ApplicationId, String> reasons,
            PlacesLeft placesLeft) {
        this.user = order.user();
        this.standings = standings;
        this.last = last;
        this.reasons = reasons;
        this.placesLeft = placesLeft;
        kitas.forEach(kita -> kitaNames.put(kita.id(), kita.name()));
        runningContracts.forEach(contract -> running.computeIfAbsent(contract.child(), child -> new ArrayList<>())
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
        Standing standing = standings.get(applicant.id());
        if (last.containsKey(applicant.id())) {
            return;
        }
        if (!standing.isWaiting()) {
            toLookAt.add(
                    applicant.id() + ": inzwischen zurückgezogen oder anders entschieden; es wird nichts vergeben.");
            return;
        }
        Optional<Seat> seat = seatOf(applicant, placement);
        Optional<Award> award =
                seat.map(given -> award(applicant, given, PresentPlaces.rankOf(applicant, given.kita())));
        add(
                applicant,
                standing,
                Outcomes.of(applicant, placement),
                seat,
                award,
                Optional.empty(),
                reasons.get(applicant.id()));
    }

    private void planDeparture(Applicant applicant, Departure departure) {
        Standing standing = standings.get(applicant.id());
        Optional<LastDecision> before = Optional.ofNullable(last.get(applicant.id()));
        if (before.isPresent() && before.get().kita().equals(departure.kita())) {
            return;
        }
        if (!standing.isWaiting() && !standing.isRefused()) {
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
        ApplicationReasons departing = AllocationJson.reasons(reasons.get(applicant.id()))
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
        if (outcome == Outcome.KEPT) {
            placesLeft.promise(applicant, seat.orElseThrow());
        } else if (seat.isPresent()) {
            if (hasLaterContract(applicant, standing)) {
                toLookAt.add(applicant.id()
                        + ": Das Kind hat ab dem Beginn oder später schon einen Vertrag; bitte zuerst " + "klären.");
                return;
            }
            List<Contract> opened = NewContracts.of(standing, applicant, seat.get());
            firstContracts.add(opened.get(0));
            contracts.addAll(opened);
            placesLeft.promise(applicant, seat.get());
        }
        int number = Optional.ofNullable(last.get(applicant.id()))
                .map(before -> before.number() + 1)
                .orElse(1);
        decisions.add(new NewDecision(applicant.id(), number, outcome, award, departure, reasonsJson));
    }

    private boolean hasLaterContract(Applicant applicant, Standing standing) {
        return running.getOrDefault(standing.child(), List.of()).stream()
                .anyMatch(contract ->
                        !contract.period().from().isBefore(applicant.start().firstDay()));
    }

    private static Optional<Seat> seatOf(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(applicant.wishes().get(byWish.wishRank() - 1).seat());
        }
        return placement instanceof Placement.ByOffice byOffice
                ? Optional.of(applicant.officeSeatAt(byOffice.kita()))
                : Optional.empty();
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

    List<Contract> contracts() {
        return contracts;
    }

    /** The first contract of each child, before which a running one ends. */
    List<Contract> firstContracts() {
        return firstContracts;
    }

    DecisionResult result(int proposalNumber) {
        int placed = (int) decisions.stream().filter(NewDecision::isNewPlace).count();
        return new DecisionResult(
                proposalNumber, placed, decisions.size() - placed, contracts.size(), departed, toLookAt);
    }
}
