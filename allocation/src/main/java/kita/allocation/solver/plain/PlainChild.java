package kita.allocation.solver.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.instance.Option;
import kita.allocation.proposal.Applicant;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** One child; the search decides which of its seats it gets, or none. */
@PlanningEntity(difficultyComparatorClass = FirstInLineIsHardest.class)
class PlainChild {

    @PlanningId
    private int number;

    private Applicant applicant;

    /** Its turn by general priority, 0 in front. */
    private int turn;

    @ValueRangeProvider(id = "targets")
    private List<Target> targets;

    @PlanningVariable(valueRangeProviderRefs = "targets", nullable = true)
    private Target target;

    private Map<Target, Option> seats;

    @PlanningPin
    private boolean secured;

    PlainChild() {}

    PlainChild(int number, Applicant applicant, int turn, Option[] options) {
        this.number = number;
        this.applicant = applicant;
        this.turn = turn;
        int held = applicant.securedRank();
        this.secured = held > 0;
        this.seats = new LinkedHashMap<>();
        for (Option option : options) {
            int variant = 0;
            while (seats.putIfAbsent(new Target(option.kita(), variant), option) != null) {
                variant++;
            }
            if (secured && option.rank() == held) {
                this.target = new Target(option.kita(), variant);
            }
        }
        this.targets = List.copyOf(seats.keySet());
    }

    int number() {
        return number;
    }

    Applicant applicant() {
        return applicant;
    }

    int turn() {
        return turn;
    }

    /** Null for a child without one. */
    Option seat() {
        return target == null ? null : seats.get(target);
    }
}
