package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.criteria.Lottery;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * What decided between neighbours in the lines of all Kitas (Gleichstände und Lose), as recorded in the problem, and
 * whether the lots are those that the seed draws. Secured places stand in no line.
 *
 * @param links the chain, strongest first; those that decided nothing are left out
 * @param lotsOfTheSeed applicants whose family's lot, drawn again with the seed, stands in their priority
 * @param lotPosition position of the lot in the chain of tie-breaks; 0 if it is not the same for all applicants, as in
 *     problems from elsewhere
 */
public record Ties(List<Link> links, int lotsOfTheSeed, int lotPosition) {

    public Ties {
        links = List.copyOf(links);
    }

    private record Standing(ApplicationId applicant, Priority priority) {}

    /** Reads the problem only; the seed is the one that the proposal names. */
    public static Ties of(Problem problem, long seed) {
        Lottery lottery = new Lottery(seed);
        int[] atPosition = problem.applicants().stream()
                .mapToInt(applicant ->
                        1 + applicant.generalPriority().tieBreaks().indexOf(lottery.lotOf(applicant.family())))
                .toArray();
        int drawn = 0;
        boolean isOnePosition = true;
        for (int position : atPosition) {
            drawn += position > 0 ? 1 : 0;
            isOnePosition &= position == atPosition[0];
        }
        int lotPosition = isOnePosition && drawn > 0 ? atPosition[0] : 0;
        return new Ties(links(problem, lotPosition), drawn, lotPosition);
    }

    /** Ties in rank and points, whatever decided them. */
    public int tiedPairs() {
        return links.stream()
                .filter(link -> link.kind() != Link.Kind.RANK && link.kind() != Link.Kind.POINTS)
                .mapToInt(Link::pairs)
                .sum();
    }

    /** Pairs that the lot decided. */
    public int decidedByLot() {
        return links.stream()
                .filter(link -> link.kind() == Link.Kind.LOT)
                .mapToInt(Link::pairs)
                .sum();
    }

    private static List<Link> links(Problem problem, int lotPosition) {
        Map<Integer, Integer> byDepth = new TreeMap<>();
        for (List<Standing> line : lines(problem).values()) {
            line.sort(Comparator.comparing(Standing::priority).thenComparing(Standing::applicant));
            for (int i = 1; i < line.size(); i++) {
                Standing before = line.get(i - 1);
                Standing after = line.get(i);
                if (!before.applicant().equals(after.applicant())) {
                    byDepth.merge(depth(before.priority(), after.priority()), 1, Integer::sum);
                }
            }
        }
        List<Link> links = new ArrayList<>();
        byDepth.forEach((depth, pairs) -> links.add(link(depth, pairs, lotPosition)));
        return links;
    }

    private static Map<KitaId, List<Standing>> lines(Problem problem) {
        Map<KitaId, List<Standing>> lines = new TreeMap<>();
        for (Applicant applicant : problem.applicants()) {
            applicant.wishes().stream()
                    .filter(wish -> !wish.claim().isSecured())
                    .map(wish -> Map.entry(wish.kita(), standing(applicant, wish)))
                    .distinct()
                    .forEach(entry -> lines.computeIfAbsent(entry.getKey(), kita -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return lines;
    }

    private static Standing standing(Applicant applicant, Wish wish) {
        return new Standing(applicant.id(), wish.priority());
    }

    /** 0 for rank, 1 for points, from 2 on the tie-breaks. */
    private static int depth(Priority one, Priority two) {
        if (one.rank() != two.rank()) {
            return 0;
        }
        if (one.points() != two.points()) {
            return 1;
        }
        int common = Math.min(one.tieBreaks().size(), two.tieBreaks().size());
        for (int i = 0; i < common; i++) {
            if (!one.tieBreaks().get(i).equals(two.tieBreaks().get(i))) {
                return 2 + i;
            }
        }
        return one.equals(two) ? Integer.MAX_VALUE : 2 + common;
    }

    private static Link link(int depth, int pairs, int lotPosition) {
        return switch (depth) {
            case 0 -> new Link(Link.Kind.RANK, 0, pairs);
            case 1 -> new Link(Link.Kind.POINTS, 0, pairs);
            case Integer.MAX_VALUE -> new Link(Link.Kind.NOTHING, 0, pairs);
            default -> new Link(depth - 1 == lotPosition ? Link.Kind.LOT : Link.Kind.TIE_BREAK, depth - 1, pairs);
        };
    }
}
