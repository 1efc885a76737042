package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Ranking;
import kita.allocation.criteria.Reason;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.check.CutOff;
import kita.allocation.proposal.check.Explainer;
import kita.allocation.proposal.check.Remedies;
import kita.allocation.proposal.check.Remedy;
import kita.allocation.proposal.check.WishExplanation;
import kita.allocation.proposal.check.WishExplanation.Result;
import kita.allocation.snapshot.Snapshot;
import kita.registry.ApplicationId;
import kita.registry.CareHours;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;

/** Puts the reasons of each application together from the criteria, the proposal and the checker's lines. */
final class ReasonsAssembler {

    private static final Set<Result> REFUSALS = EnumSet.of(Result.NO_PLACES, Result.OUTRANKED, Result.SIBLINGS);
    private static final String OTHER_OPTIONS =
            " Auch mit dem späteren Beginn oder den geringeren Stunden, die Sie genannt haben, war hier kein Platz"
                    + " möglich.";

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final Explainer explainer;
    private final Remedies remedies;
    private final String problemDigest;
    private final Map<KitaId, String> kitaNames = new HashMap<>();

    ReasonsAssembler(Snapshot snapshot, Catalogue catalogue, List<Kita> kitas, AllocationWork.Checked checked) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.explainer = new Explainer(snapshot.problem(), checked.proposal(), checked.verdict());
        this.remedies = new Remedies(snapshot.problem(), checked.proposal(), this::name);
        this.problemDigest = checked.problemDigest();
        kitas.forEach(kita -> kitaNames.put(kita.id(), kita.name()));
    }

    /** One entry per applicant, ordered by id. */
    Map<ApplicationId, ApplicationReasons> all(Proposal proposal) {
        Problem problem = snapshot.problem();
        Map<ApplicationId, ApplicationReasons> reasons = new LinkedHashMap<>();
        for (int i = 0; i < problem.applicants().size(); i++) {
            Applicant applicant = problem.applicants().get(i);
            reasons.put(applicant.id(), of(applicant, proposal.placements().get(i)));
        }
        return reasons;
    }

    private ApplicationReasons of(Applicant applicant, Placement placement) {
        Snapshot.Standing standing = snapshot.standings().get(applicant.id());
        List<ApplicationReasons.WishReason> wishes = new ArrayList<>();
        List<WishExplanation> explanations = explainer.explain(applicant, placement);
        for (KitaId kita : standing.byWish().keySet()) {
            wishes.add(wish(wishes.size() + 1, kita, standing.byWish().get(kita), explanations));
        }
        Optional<Seat> awarded = placement instanceof Placement.ByWish byWish
                ? Optional.of(applicant.wishes().get(byWish.wishRank() - 1).seat())
                : Optional.empty();
        Month start = awarded.map(Seat::start).orElse(applicant.start());
        CareHours hours = awarded.map(Seat::hours).orElse(applicant.hours());
        boolean lacksItsDue = placement instanceof Placement.None && applicant.isEntitled();
        List<String> shortage = lacksItsDue ? explainer.shortage(applicant, this::name) : List.of();
        return new ApplicationReasons(
                applicant.id().value(),
                Outcomes.of(applicant, placement).name(),
                sentences(applicant, placement, standing, shortage),
                wishes,
                applicant.isEntitled() ? Optional.of(applicant.entitlement().german()) : Optional.empty(),
                placement instanceof Placement.ByOffice offer ? Optional.of(offer.distanceMetres()) : Optional.empty(),
                catalogue.title(),
                catalogue.decision().citation(),
                place(applicant, placement),
                start,
                applicant.formIn(start).german(),
                hours.daily(),
                hours.weekly(),
                grounds(standing.general()),
                shortage,
                remedies(applicant, placement),
                Optional.empty(),
                problemDigest);
    }

    /** What would have helped; nobody who keeps a place is told what else would have been possible. */
    private List<String> remedies(Applicant applicant, Placement placement) {
        return placement instanceof Placement.ByWish
                ? List.of()
                : remedies.of(applicant).stream().map(Remedy::sentence).toList();
    }

    private List<String> sentences(
            Applicant applicant, Placement placement, Snapshot.Standing standing, List<String> shortage) {
        List<String> sentences = new ArrayList<>();
        if (PresentPlaces.isKept(applicant, placement)) {
            sentences.add("Ihr Kind behält den Platz, den es schon hat. Für den gewünschten Wechsel ist in keiner der"
                    + " gewünschten Kitas ein Platz frei, der Ihrem Kind nach der Reihenfolge zusteht.");
            sentences.addAll(told(standing.general()));
        } else if (placement instanceof Placement.ByWish byWish) {
            sentences.addAll(told(rankingAt(standing, byWish.kita())));
        } else if (placement instanceof Placement.ByOffice) {
            sentences.add(
                    "Keine der gewünschten Kitas hat einen Platz frei, der Ihrem Kind nach der Reihenfolge zusteht. "
                            + "Diese Kita liegt in zumutbarer Entfernung und hat einen Platz frei.");
            sentences.addAll(told(standing.general()));
        } else {
            sentences.addAll(told(standing.general()));
            if (!applicant.isEntitled()) {
                sentences.add("Zum gewünschten Beginn besteht noch kein Rechtsanspruch auf einen Platz.");
            } else if (shortage.isEmpty()) {
                sentences.add("In zumutbarer Entfernung gibt es keine weitere Kita mit dieser Betreuungsform.");
            }
            sentences.addAll(shortage);
        }
        return sentences;
    }

    /** A place that the child holds already was not asked for, so the criteria give it no line of its own. */
    private static Ranking rankingAt(Snapshot.Standing standing, KitaId kita) {
        return standing.byWish().getOrDefault(kita, standing.general());
    }

    /** What counted and what was not proven; the rules for ties say nothing to parents unless there is one. */
    private static List<String> told(Ranking ranking) {
        return ranking.reasons().stream()
                .filter(reason -> reason.kind() != Reason.Kind.TIE_BREAK)
                .map(Reason::sentence)
                .toList();
    }

    private Optional<ApplicationReasons.Place> place(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(new ApplicationReasons.Place(
                    byWish.kita(), name(byWish.kita()), PresentPlaces.rankOf(applicant, byWish.kita())));
        }
        if (placement instanceof Placement.ByOffice byOffice) {
            return Optional.of(new ApplicationReasons.Place(byOffice.kita(), name(byOffice.kita()), Optional.empty()));
        }
        return Optional.empty();
    }

    /**
     * The answer about one Kita, which may stand for several options: what was awarded or kept there, or else what came
     * of the option asked for in the first place.
     */
    private ApplicationReasons.WishReason wish(
            int rank, KitaId kita, Ranking ranking, List<WishExplanation> explanations) {
        List<WishExplanation> here = explanations.stream()
                .filter(explanation -> explanation.kita().equals(kita))
                .toList();
        WishExplanation told = here.stream()
                .filter(explanation -> explanation.result() == Result.AWARDED)
                .findFirst()
                .or(() -> here.stream().findFirst())
                .orElseGet(() -> behindThePromise(kita, ranking));
        boolean allRefused =
                here.size() > 1 && here.stream().allMatch(explanation -> REFUSALS.contains(explanation.result()));
        Optional<Priority> last = told.decisive().flatMap(CutOff::lastByWish);
        return new ApplicationReasons.WishReason(
                rank,
                told.sentence() + (allRefused ? OTHER_OPTIONS : ""),
                kita,
                name(kita),
                told.result().name(),
                told.own().rank(),
                told.own().points(),
                last.map(Priority::rank),
                last.map(Priority::points),
                grounds(ranking));
    }

    private static WishExplanation behindThePromise(KitaId kita, Ranking ranking) {
        return new WishExplanation(
                1,
                kita,
                Result.NOT_NEEDED,
                ranking.priority(),
                Optional.empty(),
                "Ein Platz, der weiter vorn gewünscht ist, ist schon zugesagt.");
    }

    private static List<ApplicationReasons.Ground> grounds(Ranking ranking) {
        return ranking.reasons().stream()
                .map(reason -> new ApplicationReasons.Ground(
                        reason.kind().name(),
                        reason.criterion(),
                        reason.sentence(),
                        reason.points(),
                        reason.citation()))
                .toList();
    }

    private String name(KitaId kita) {
        return kitaNames.getOrDefault(kita, kita.value());
    }
}
