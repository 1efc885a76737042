package kita.allocation.solver;

import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/** What one group gets: the planning entity of OptaPlanner. */
@PlanningEntity
class AwardDecision {

    @PlanningId
    private int index;

    private Group group;

    /** Numbers of the applications, for people. */
    private List<String> applications;

    @ValueRangeProvider(id = "options")
    private List<JointOption> options;

    @PlanningVariable(valueRangeProviderRefs = "options")
    private JointOption choice;

    /** Whether the group could be served better by displacing only children behind it. */
    @ShadowVariable(
            variableListenerClass = BlockingListener.class,
            sourceEntityClass = KitaPlaces.class,
            sourceVariableName = "roster")
    @ShadowVariable(variableListenerClass = BlockingListener.class, sourceVariableName = "choice")
    private Boolean blocking;

    @PlanningPin
    private boolean nothingToDecide;

    /** The choice that the rosters know; differs from {@link #choice} only until the listener has run. */
    private JointOption seated;

    AwardDecision() {}

    AwardDecision(Group group, List<String> applications, List<JointOption> options, JointOption choice) {
        this.applications = applications;
        this.index = group.index;
        this.group = group;
        this.options = options;
        this.choice = choice;
        this.seated = choice;
        this.blocking = false;
        this.nothingToDecide = options.size() < 2;
    }

    List<String> applications() {
        return applications;
    }

    Group group() {
        return group;
    }

    List<JointOption> options() {
        return options;
    }

    JointOption choice() {
        return choice;
    }

    void choose(JointOption option) {
        choice = option;
    }

    JointOption seated() {
        return seated;
    }

    void seat(JointOption option) {
        seated = option;
    }

    boolean isBlocking() {
        return blocking;
    }

    void setBlocking(Boolean value) {
        blocking = value;
    }

    boolean hasNothingToDecide() {
        return nothingToDecide;
    }

    boolean mightTake(JointOption option) {
        return option != choice;
    }

    @Override
    public String toString() {
        return "group " + index;
    }
}
