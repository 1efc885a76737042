package kita.allocation.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;

/** What the office has to give out and to whom: those without a place by wish, and the cells beside those with one. */
final class LeftOver {

    private final Instance instance;
    private final Seating byWish;
    private final Map<ApplicationId, Integer> numbers = new HashMap<>();

    LeftOver(Instance instance, List<Placement> placements) {
        this.instance = instance;
        this.byWish = new Seating(instance);
        for (int child = 0; child < instance.children(); child++) {
            numbers.put(instance.child(child).id(), child);
            if (placements.get(child) instanceof Placement.ByWish wish) {
                for (Option option : instance.options(child)) {
                    if (option.rank() == wish.wishRank()) {
                        byWish.seat(option);
                    }
                }
            }
        }
    }

    int left(int cell) {
        return byWish.left(cell);
    }

    /** Seats that are given or not given together: of one child, or of a family that stays together. */
    List<List<Option>> bundles() {
        List<List<Option>> bundles = new ArrayList<>();
        for (Family family : instance.problem().families()) {
            List<Integer> members = family.members().stream().map(numbers::get).toList();
            boolean together = family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL;
            if (together && members.stream().allMatch(this::isSeeking)) {
                addTogether(bundles, members);
            } else if (!together) {
                members.stream().filter(this::isSeeking).forEach(member -> addTogether(bundles, List.of(member)));
            }
        }
        return bundles;
    }

    private boolean isSeeking(int child) {
        return byWish.of(child) == null && instance.child(child).isEntitled();
    }

    private void addTogether(List<List<Option>> bundles, List<Integer> members) {
        for (Option first : instance.options(members.get(0))) {
            List<Option> bundle = new ArrayList<>();
            for (int member : members) {
                for (Option option : instance.options(member)) {
                    if (!option.isWish() && option.kita() == first.kita()) {
                        bundle.add(option);
                        break;
                    }
                }
            }
            if (!first.isWish() && bundle.size() == members.size() && byWish.fits(bundle)) {
                bundles.add(bundle);
            }
        }
    }
}
