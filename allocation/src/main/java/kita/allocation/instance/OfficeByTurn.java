package kita.allocation.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;

/**
 * The plain way to give out what is left over: entitled children without a place in the order of their priority, each
 * the nearest free place within reach; a family that stays together or not at all, one Kita for all of them.
 */
public final class OfficeByTurn {

    private final Instance instance;
    private final Seating seating;

    public OfficeByTurn(Instance instance, Seating seating) {
        this.instance = instance;
        this.seating = seating;
    }

    public void run() {
        Map<ApplicationId, Integer> numbers = new HashMap<>();
        for (int child = 0; child < instance.children(); child++) {
            numbers.put(instance.child(child).id(), child);
        }
        List<List<Integer>> turns = new ArrayList<>();
        for (Family family : instance.problem().families()) {
            List<Integer> members = family.members().stream().map(numbers::get).toList();
            boolean together = family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL;
            if (together && members.stream().allMatch(this::isSeeking)) {
                turns.add(members);
            } else if (!together) {
                members.stream().filter(this::isSeeking).map(List::of).forEach(turns::add);
            }
        }
        turns.sort(Comparator.comparing(
                        (List<Integer> turn) -> instance.child(turn.get(0)).generalPriority())
                .thenComparing(turn -> turn.get(0)));
        turns.forEach(this::offer);
    }

    private boolean isSeeking(int child) {
        Applicant applicant = instance.child(child);
        return applicant.isEntitled() && seating.of(child) == null;
    }

    private void offer(List<Integer> turn) {
        for (Option first : instance.options(turn.get(0))) {
            if (!first.isWish()) {
                List<Option> joint = new ArrayList<>();
                for (int child : turn) {
                    Arrays.stream(instance.options(child))
                            .filter(option -> !option.isWish() && option.kita() == first.kita())
                            .findFirst()
                            .ifPresent(joint::add);
                }
                if (joint.size() == turn.size() && seating.fits(joint)) {
                    joint.forEach(seating::seat);
                    return;
                }
            }
        }
    }
}
