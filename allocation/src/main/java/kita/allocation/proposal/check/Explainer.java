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
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Gives the reasons of a feasible proposal per child and wish, from the lines that the checker drew: the town must be able
 * to show that every place went to a child that ranked higher (OVG NRW 12 B 930/17).
 */
public final class Explainer {

    private final Problem problem;
    private final Map<Cell, CutOff> lines = new HashMap<>();
    private final Set<ApplicationId> passedOver = new HashSet<>();

    public Explainer(Problem problem, Verdict verdict) {
        this.problem = problem;
        verdict.cutOffs().forEach(line -> lines.put(new Cell(line.kita(), line.form(), line.month()), line));
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
            return plain(wish, rank, WishExplanation.Result.AWARDED, "Der Platz wird in dieser Kita vergeben.");
        }
        if (held > 0 && rank > held) {
            return plain(wish, rank, WishExplanation.Result.NOT_NEEDED, "Ein Wunsch weiter vorn wird erfüllt.");
        }
        Optional<CutOff> obstacle = firstObstacle(applicant, wish);
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

    private static WishExplanation refused(Wish wish, int rank, CutOff line) {
        String where = line.form().german() + ", " + monthText(line.month());
        if (line.free() == 0) {
            String sentence = "Hier ist kein Platz frei (" + where + ").";
            return new WishExplanation(
                    rank, wish.kita(), WishExplanation.Result.NO_PLACES, wish.priority(), Optional.of(line), sentence);
        }
        Priority last = line.lastByWish().orElseThrow();
        String places = line.free() == 1 ? "Den einen freien Platz" : "Alle " + line.free() + " freien Plätze";
        String sentence =
                places + " (" + where + ") erhalten Kinder, die nach den Vergabekriterien vorgehen; das letzte von "
                        + "ihnen steht in " + standing(last) + ", dieses Kind in " + standing(wish.priority())
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

    /** The first month in which the line is full and the child behind it. */
    private Optional<CutOff> firstObstacle(Applicant applicant, Wish wish) {
        for (Month month = applicant.start(); !month.isAfter(problem.lastMonth()); month = month.next()) {
            CutOff line = lineOf(applicant, wish.kita(), month);
            boolean behind = line.isFull()
                    && (line.free() == 0 || line.lastByWish().orElseThrow().isAheadOf(wish.priority()));
            if (behind) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private CutOff lineOf(Applicant applicant, KitaId kita, Month month) {
        Cell cell = new Cell(kita, applicant.formIn(month), month);
        CutOff line = lines.get(cell);
        return line != null ? line : new CutOff(kita, cell.form(), month, 0, 0, 0, Optional.empty());
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
        for (Month month = applicant.start(); !month.isAfter(problem.lastMonth()); month = month.next()) {
            CutOff line = lineOf(applicant, kita, month);
            if (line.left() == 0) {
                return "kein Platz mehr frei (" + line.form().german() + ", " + monthText(month) + ").";
            }
        }
        return "ein Platz ist frei, wird aber für Kinder offen gehalten, die diese Kita wünschen, oder reicht nicht für alle "
                + "Geschwister.";
    }

    private static String kilometres(int metres) {
        return String.format(Locale.GERMANY, "%d,%d km", metres / 1000, metres % 1000 / 100);
    }

    private static String monthText(Month month) {
        return String.format(Locale.GERMANY, "%02d/%d", month.number(), month.year());
    }
}
