package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.offer.Comparison;
import kita.allocation.offer.Comparison.Before;
import kita.allocation.offer.Excess;
import kita.allocation.offer.Figure;
import kita.allocation.offer.GuardFigures;
import kita.allocation.offer.GuardLimits;
import kita.allocation.offer.HoursClasses;
import kita.allocation.offer.PromisedPlace;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.snapshot.CapacityBasis;
import kita.allocation.snapshot.CapacityProfiles;
import kita.allocation.snapshot.RegistryExtract;
import kita.app.documents.Municipality;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.DecisionStore.LastDecision;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.app.store.allocation.GuardStore;
import kita.app.store.allocation.ProposalStore;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/** The guard before anything is sent (Schutzprüfung): compares a proposal with promises and with earlier releases. */
@Component
class GuardCheck {

    private final TownDocuments documents;
    private final DecisionStore decisions;
    private final GuardStore store;

    GuardCheck(TownDocuments documents, DecisionStore decisions, GuardStore store) {
        this.documents = documents;
        this.decisions = decisions;
        this.store = store;
    }

    /** Refused with {@link JobRefusedException} beyond a limit, unless there is a reason to release it all the same. */
    GuardStore.Finding check(
            ProposalStore.StoredProposal stored,
            AllocationWork.Checked checked,
            RegistryExtract extract,
            Optional<String> override) {
        Municipality municipality = documents.municipality();
        GuardLimits limits = municipality.guard();
        List<Applicant> applicants = checked.problem().applicants();
        List<Placement> placements = checked.proposal().placements();
        GuardFigures figures = GuardFigures.of(comparisons(applicants, placements, extract))
                .with(Figure.BEYOND_PLACES, beyondPlaces(checked.problem(), municipality.allocation(), extract));
        Map<Integer, int[]> hours = hours(applicants, placements);
        HoursClasses now = classes(limits, hours);
        Optional<HoursClasses> before = store.hoursOfReleases().stream()
                .map(json -> classes(limits, AllocationJson.hours(json)))
                .filter(now::isComparableWith)
                .findFirst();
        List<Excess> excesses = limits.exceededBy(figures, now, before);
        if (!excesses.isEmpty() && override.isEmpty()) {
            throw new JobRefusedException(refusal(stored.number(), excesses));
        }
        Optional<String> reason = excesses.isEmpty() ? Optional.empty() : override;
        return new GuardStore.Finding(
                stored, AllocationJson.text(byKey(figures)), AllocationJson.text(hours), excesses.size(), reason);
    }

    void keep(GuardStore.Finding finding, String user) {
        store.keep(finding, user);
    }

    private static String refusal(int number, List<Excess> excesses) {
        StringBuilder text = new StringBuilder("Die Schutzprüfung hält Vorschlag Nr. " + number
                + " an, weil er mehr ändert als erlaubt. Es ist nichts entschieden.");
        excesses.forEach(excess -> text.append("\n  - ").append(excess.sentence()));
        return text.append("\nIst das so gewollt, gibt eine zweite Person ihn mit Begründung frei: ")
                .append("./kita decide … --override-guard \"Begründung\"")
                .toString();
    }

    private List<Comparison> comparisons(
            List<Applicant> applicants, List<Placement> placements, RegistryExtract extract) {
        Map<ApplicationId, PromisedPlace> promises = decisions.promises();
        Map<ApplicationId, LastDecision> last = decisions.lastDecisions();
        Map<ApplicationId, Standing> standings = decisions.standings();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < applicants.size(); i++) {
            Applicant applicant = applicants.get(i);
            Placement placement = placements.get(i);
            Optional<PromisedPlace> promise = Optional.ofNullable(promises.get(applicant.id()))
                    .or(() -> held(applicant, placement))
                    .or(() -> heldAgainstOffice(applicant, placement, standings.get(applicant.id()), extract));
            Before before = promise.<Before>map(Before.Promised::new)
                    .orElseGet(() -> last.containsKey(applicant.id()) ? new Before.WithoutPlace() : new Before.New());
            comparisons.add(new Comparison(
                    applicant.id(),
                    applicant.family(),
                    before,
                    Outcomes.seat(applicant, placement).map(seat -> Outcomes.promised(applicant, seat))));
        }
        return comparisons;
    }

    /** Open promises where by now more children are than places: before more is sent, a person says what becomes of them. */
    private List<String> beyondPlaces(Problem problem, Municipality.Allocation award, RegistryExtract extract) {
        CapacityBasis after =
                CapacityBasis.afterPromises(extract, problem.firstMonth(), problem.months(), award.places());
        return CapacityProfiles.of(extract, documents.criteria().schoolEntry(), after).overbooked().stream()
                .flatMap(overbooked -> overbooked.promised().stream())
                .map(ApplicationId::value)
                .distinct()
                .toList();
    }

    /** A place that the child has already and would lose to something that it did not ask for. */
    private static Optional<PromisedPlace> held(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish) {
            return Optional.empty();
        }
        return applicant.wishes().stream()
                .filter(wish -> wish.claim().isSecured())
                .findFirst()
                .map(wish -> Outcomes.promised(applicant, wish.seat()));
    }

    /** A child in care that asked for other Kitas keeps its own unless it gets one of them: the office must not move it. */
    private static Optional<PromisedPlace> heldAgainstOffice(
            Applicant applicant, Placement placement, Standing standing, RegistryExtract extract) {
        if (!(placement instanceof Placement.ByOffice)) {
            return Optional.empty();
        }
        ChildId child = standing.child();
        Month start = applicant.start();
        return extract.contracts().stream()
                .filter(contract ->
                        contract.child().equals(child) && contract.period().contains(start.firstDay()))
                .findFirst()
                .map(contract -> new PromisedPlace(
                        contract.kita(), contract.form(), start, contract.hours(), contract.places()));
    }

    private static Map<Integer, int[]> hours(List<Applicant> applicants, List<Placement> placements) {
        Map<Integer, int[]> hours = new TreeMap<>();
        for (int i = 0; i < applicants.size(); i++) {
            int[] tally = hours.computeIfAbsent(applicants.get(i).hours().weekly(), weekly -> new int[2]);
            tally[0]++;
            if (!(placements.get(i) instanceof Placement.None)) {
                tally[1]++;
            }
        }
        return hours;
    }

    private static HoursClasses classes(GuardLimits limits, Map<Integer, int[]> hours) {
        HoursClasses classes = HoursClasses.empty(limits.hoursBounds());
        for (Map.Entry<Integer, int[]> entry : hours.entrySet()) {
            classes = classes.plus(entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
        }
        return classes;
    }

    private static Map<String, List<String>> byKey(GuardFigures figures) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            byKey.put(figure.key(), figures.cases().get(figure));
        }
        return byKey;
    }
}
