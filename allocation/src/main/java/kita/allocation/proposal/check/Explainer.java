package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Gives the reasons of a feasible proposal per child and wish, from the lines that the checker drew: the town must be able
 * to show that every place went to a child that ranked higher (OVG NRW 12 B 930/17).
 */
public final class Explainer {

    private final Occupancy occupancy;
    private final Set<ApplicationId> passedOver = new HashSet<>();

    /** The verdict must be the one on this proposal, and find it feasible. */
    public Explainer(Problem problem, Proposal proposal, Verdict verdict) {
        Map<ApplicationId, Applicant> applicants = new HashMap<>();
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        occupancy = new Occupancy(problem, proposal, applicants);
        verdict.blockingFamilies().forEach(family -> passedOver.addAll(family.members()));
    }

    /** One explanation per wish, in the order of the wishes. */
    public List<WishExplanation> explain(Applicant applicant, Placement placement) {
        int held = Placements.wishRankOf(placement);
        List<WishExplanation> explanations = new ArrayList<>();
        for (int i = 0; i < applicant.wishes().size(); i++) {
            explanations.add(explain(applicant, applicant.wishes().get(i), i + 1, held));
        }
        return explanations;
    }

    private WishExplanation explain(Applicant applicant, Wish wish, int rank, int held) {
        if (rank == held) {
            return wish.claim().isSecured()
                    ? plain(wish, rank, WishExplanation.Result.KEPT, "Das Kind behält seinen Platz in dieser Kita.")
                    : plain(wish, rank, WishExplanation.Result.AWARDED, "Der Platz wird in dieser Kita vergeben.");
        }
        if (held > 0 && rank > held) {
            return plain(wish, rank, WishExplanation.Result.NOT_NEEDED, "Ein Wunsch weiter vorn wird erfüllt.");
        }
        Optional<Demand> obstacle = firstObstacle(applicant, wish, held);
        if (obstacle.isPresent()) {
            return refused(wish, rank, obstacle.get());
        }
        if (passedOver.contains(applicant.id())) {
            String sentence =
                    "Nach der Reihenfolge stünde dem Kind hier ein Platz zu; der Vorschlag übergeht es. Diese "
                            + "Entscheidung muss eine Person treffen.";
            return plain(wish, rank, WishExplanation.Result.PASSED_OVER, sentence);
        }
        String sentence =
                "Für dieses Kind allein wäre hier Platz, nicht aber zusammen mit seinen Geschwistern, wie es die "
                        + "Eltern wünschen.";
        return plain(wish, rank, WishExplanation.Result.SIBLINGS, sentence);
    }

    private static WishExplanation plain(Wish wish, int rank, WishExplanation.Result result, String sentence) {
        return new WishExplanation(rank, wish.kita(), result, wish.priority(), Optional.empty(), sentence);
    }

    private static WishExplanation refused(Wish wish, int rank, Demand obstacle) {
        CutOff line = obstacle.line().cutOff();
        String where = line.label() + ", " + monthText(line.month());
        int ahead = obstacle.line().aheadOf(wish.priority());
        if (line.free() < obstacle.units()) {
            String sentence = line.free() == 0
                    ? "Hier ist kein Platz frei (" + where + ")."
                    : "Hier ist nicht genug frei (" + where + "): das Kind braucht " + obstacle.units() + ", frei sind "
                            + line.free() + ".";
            return new WishExplanation(
                    rank, wish.kita(), WishExplanation.Result.NO_PLACES, wish.priority(), Optional.of(line), sentence);
        }
        Priority last = obstacle.line().lastAheadOf(wish.priority()).orElseThrow();
        String places = ahead < line.free()
                ? "Von " + line.free() + " freien Plätzen gehen " + ahead
                : line.free() == 1 ? "Den einen freien Platz" : "Alle " + line.free() + " freien Plätze";
        String verb = ahead < line.free() ? " an Kinder" : " erhalten Kinder";
        String sentence = places + " (" + where + ")" + verb
                + ", die nach den Vergabekriterien vorgehen; das letzte von ihnen "
                + (last.isSecured() ? "hat seinen Platz schon sicher" : "steht in " + standing(last))
                + ", dieses Kind in " + standing(wish.priority())
                + (isTie(last, wish.priority())
                        ? "; bei diesem Gleichstand entschieden die Regeln für Gleichstand."
                        : ".");
        return new WishExplanation(
                rank, wish.kita(), WishExplanation.Result.OUTRANKED, wish.priority(), Optional.of(line), sentence);
    }

    private static boolean isTie(Priority one, Priority two) {
        return one.rank() == two.rank() && one.points() == two.points();
    }

    private static String standing(Priority priority) {
        return "Rangstufe " + priority.rank() + " mit " + priority.points()
                + (priority.points() == 1 ? " Punkt" : " Punkten");
    }

    /** The first line that has no room for the child behind those ahead of it; what it has itself is not in its way. */
    private Optional<Demand> firstObstacle(Applicant applicant, Wish wish, int held) {
        Optional<Wish> own = held == JointOutcome.NO_WISH_PLACE
                ? Optional.empty()
                : Optional.of(applicant.wishes().get(held - 1));
        return occupancy.demandsOf(applicant, wish.seat()).stream()
                .filter(demand -> {
                    Line line = demand.line();
                    int ownUnits = own.filter(has -> has.priority().isAheadOf(wish.priority()))
                            .map(has -> occupancy.unitsIn(line, applicant, has.seat()))
                            .orElse(0);
                    return line.aheadOf(wish.priority()) - ownUnits + demand.units() > line.free();
                })
                .findFirst();
    }

    /**
     * For a child without a place: every Kita within reach and why it has none (Nachweis der Kapazitätserschöpfung).
     *
     * @param names what a Kita is called
     */
    public List<String> shortage(Applicant applicant, Function<KitaId, String> names) {
        List<String> sentences = new ArrayList<>();
        for (OfficeOption option : applicant.officeOptions()) {
            sentences.add(names.apply(option.kita()) + ", " + kilometres(option.distanceMetres()) + " entfernt: "
                    + whyNotFree(applicant, option.kita()));
        }
        return sentences;
    }

    private String whyNotFree(Applicant applicant, KitaId kita) {
        return occupancy.demandsOf(applicant, applicant.officeSeatAt(kita)).stream()
                .map(demand -> demand.line().cutOff())
                .filter(line -> line.left() == 0)
                .findFirst()
                .map(line -> "kein Platz mehr frei (" + line.label() + ", " + monthText(line.month()) + ").")
                .orElse("ein Platz ist frei, reicht aber nicht für das Kind oder nicht für alle Geschwister.");
    }

    private static String kilometres(int metres) {
        return String.format(Locale.GERMANY, "%d,%d km", metres / 1000, metres % 1000 / 100);
    }

    private static String monthText(Month month) {
        return String.format(Locale.GERMANY, "%02d/%d", month.number(), month.year());
    }
}
