package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;

/** Makes the groups of a market and lists, best first, how each could be served. */
final class GroupCompiler {

    /**
     * Joint options that are listed for one family: three children with 26 wishes each, or four with ten. Beyond that
     * the lists of wishes are cut at the end, except for places where all are together.
     */
    static final int MOST_OPTIONS = 20_000;

    private final Market market;
    private final Map<ApplicationId, Integer> childIndex = new HashMap<>();
    private final Map<ApplicationId, Applicant> applicants = new HashMap<>();

    private GroupCompiler(Market market) {
        this.market = market;
        for (int child = 0; child < market.children.size(); child++) {
            Applicant applicant = market.children.get(child);
            applicants.put(applicant.id(), applicant);
            childIndex.put(applicant.id(), child);
        }
    }

    static void fillGroups(Market market, Problem problem) {
        new GroupCompiler(market).fill(problem);
    }

    private record Turn(DecidingGroup group, Priority first, int firstChild) {}

    private void fill(Problem problem) {
        List<Turn> turns = new ArrayList<>();
        for (Family family : problem.families()) {
            for (DecidingGroup group : FamilyPreference.groupsOf(family, applicants)) {
                Applicant first = group.members().stream()
                        .min(Comparator.comparing(Applicant::generalPriority))
                        .orElseThrow();
                turns.add(new Turn(group, first.generalPriority(), childIndex.get(first.id())));
            }
        }
        turns.sort(Comparator.comparing(Turn::first).thenComparingInt(Turn::firstChild));
        market.groups = new Group[turns.size()];
        market.groupOf = new int[market.children.size()];
        for (int turn = 0; turn < market.groups.length; turn++) {
            market.groups[turn] = group(turn, turns.get(turn).group());
        }
    }

    private Group group(int turn, DecidingGroup deciding) {
        List<Applicant> applicants = deciding.members();
        int[] members = new int[applicants.size()];
        int[] wishes = new int[members.length];
        boolean[] entitled = new boolean[members.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = childIndex.get(applicants.get(i).id());
            wishes[i] = applicants.get(i).wishes().size();
            entitled[i] = applicants.get(i).isEntitled();
            market.groupOf[members[i]] = turn;
        }
        SiblingRule rule = members.length == 1 ? SiblingRule.INDEPENDENT : deciding.rule();
        Group group = new Group(turn, deciding.family(), rule, members, wishes, entitled);
        group.serveBy(jointOptions(group, deciding));
        return group;
    }

    private JointOption[] jointOptions(Group group, DecidingGroup deciding) {
        JointRanking ranking = new JointRanking(deciding, MOST_OPTIONS);
        if (ranking.isShortened()) {
            market.shortenedFamilies++;
        }
        List<int[]> wishes = ranking.ranked();
        JointOption[] options = new JointOption[wishes.size()];
        for (int standing = 0; standing < options.length; standing++) {
            options[standing] = JointOption.ofWishes(group, market, wishes.get(standing), standing);
        }
        return options;
    }
}
