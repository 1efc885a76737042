package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.Counts;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.ProgressListener;
import kita.allocation.solver.SolverSettings;
import kita.registry.ApplicationId;

/**
 * What another rule or more places would mean for the same children (Was wäre, wenn): both problems are solved with the
 * same seed and the two results are set side by side. Nothing is stored.
 */
public final class WhatIf {

    private WhatIf() {}

    /** How a child fares afterwards, compared with before. */
    public enum Change {
        WINS_PLACE,
        LOSES_PLACE,
        BETTER_PLACE,
        WORSE_PLACE,
        SAME
    }

    /**
     * @param groups to which groups of criteria a child belongs, in German
     * @throws kita.allocation.proposal.InvalidProblemException if one of the problems is not sound
     */
    static WhatIfResult compare(
            List<String> changes, Problem before, Problem after, long seed, Map<ApplicationId, List<String>> groups) {
        List<Placement> then = solve(after, seed);
        List<Placement> now = solve(before, seed);
        Map<ApplicationId, Change> byChild = new TreeMap<>();
        Map<ApplicationId, Integer> standing = standings(after, then);
        for (int i = 0; i < before.applicants().size(); i++) {
            Applicant child = before.applicants().get(i);
            int had = value(now.get(i));
            int has = standing.getOrDefault(child.id(), NO_PLACE);
            byChild.put(child.id(), change(had, has));
        }
        return new WhatIfResult(changes, counts(before, now), counts(after, then), byChild, byGroup(byChild, groups));
    }

    private static final int NO_PLACE = Integer.MAX_VALUE;
    private static final int BY_OFFICE = NO_PLACE - 1;

    /** Smaller is better: the rank of the wish, then a place by the office, then none. */
    private static int value(Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return byWish.wishRank();
        }
        return placement instanceof Placement.ByOffice ? BY_OFFICE : NO_PLACE;
    }

    private static Map<ApplicationId, Integer> standings(Problem problem, List<Placement> placements) {
        Map<ApplicationId, Integer> standings = new TreeMap<>();
        for (int i = 0; i < placements.size(); i++) {
            standings.put(problem.applicants().get(i).id(), value(placements.get(i)));
        }
        return standings;
    }

    private static Change change(int had, int has) {
        if (had == has) {
            return Change.SAME;
        }
        if (had == NO_PLACE) {
            return Change.WINS_PLACE;
        }
        if (has == NO_PLACE) {
            return Change.LOSES_PLACE;
        }
        return has < had ? Change.BETTER_PLACE : Change.WORSE_PLACE;
    }

    private static List<WhatIfResult.Group> byGroup(
            Map<ApplicationId, Change> byChild, Map<ApplicationId, List<String>> groups) {
        Map<String, List<Change>> changes = new TreeMap<>();
        byChild.forEach((child, change) -> groups.getOrDefault(child, List.of())
                .forEach(group -> changes.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(change)));
        List<WhatIfResult.Group> table = new ArrayList<>();
        changes.forEach((name, all) -> table.add(new WhatIfResult.Group(
                name, all.size(), count(all, Change.WINS_PLACE), count(all, Change.LOSES_PLACE))));
        return table;
    }

    private static int count(List<Change> all, Change wanted) {
        return (int) all.stream().filter(change -> change == wanted).count();
    }

    private static List<Placement> solve(Problem problem, long seed) {
        return new AllocationSolver()
                .solve(problem, SolverSettings.withSeed(seed), ProgressListener.SILENT)
                .placements();
    }

    private static Counts counts(Problem problem, List<Placement> placements) {
        Verdict verdict = new Checker(problem, "").judge(new Proposal("", 0, placements));
        return verdict.counts();
    }
}
