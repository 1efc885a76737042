package kita.allocation.solver.plain;

import java.util.List;
import kita.allocation.instance.Instance;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The children of an instance, in its order. */
@PlanningSolution
class PlainPlan {

    private Instance instance;

    @PlanningEntityCollectionProperty
    private List<PlainChild> children;

    @PlanningScore
    private HardSoftLongScore score;

    PlainPlan() {}

    PlainPlan(Instance instance, List<PlainChild> children) {
        this.instance = instance;
        this.children = children;
    }

    Instance instance() {
        return instance;
    }

    List<PlainChild> children() {
        return children;
    }
}
