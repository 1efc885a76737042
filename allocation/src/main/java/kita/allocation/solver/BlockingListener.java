package kita.allocation.solver;

import org.optaplanner.core.api.domain.variable.VariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/**
 * Keeps {@link AwardDecision#isBlocking()} true to the rosters: judges again whoever moved, and whoever stands in a line
 * that changed. Office places change no line, so moving them costs nothing here. Public only because OptaPlanner
 * creates it.
 */
public class BlockingListener implements VariableListener<AwardPlan, Object> {

    @Override
    public void beforeVariableChanged(ScoreDirector<AwardPlan> director, Object entity) {
        // Judged afterwards.
    }

    @Override
    public void afterVariableChanged(ScoreDirector<AwardPlan> director, Object entity) {
        AwardPlan plan = director.getWorkingSolution();
        if (entity instanceof AwardDecision decision) {
            judge(director, plan, decision);
        } else if (entity instanceof KitaPlaces places) {
            judgeLine(director, plan, places);
        }
    }

    private static void judgeLine(ScoreDirector<AwardPlan> director, AwardPlan plan, KitaPlaces places) {
        boolean sameLine = places.roster().hasSameLine(places.judged());
        places.judge(places.roster());
        if (sameLine) {
            return;
        }
        plan.decisionsInLine(places.kita()).forEach(decision -> judge(director, plan, decision));
    }

    private static void judge(ScoreDirector<AwardPlan> director, AwardPlan plan, AwardDecision decision) {
        Admission admission = new Admission(plan.market(), plan::roster);
        boolean blocking = admission.firstBetter(decision.group(), decision.choice()) != null;
        if (blocking != decision.isBlocking()) {
            director.beforeVariableChanged(decision, "blocking");
            decision.setBlocking(blocking);
            director.afterVariableChanged(decision, "blocking");
        }
    }

    @Override
    public void beforeEntityAdded(ScoreDirector<AwardPlan> director, Object entity) {
        // Nothing is added during the search.
    }

    @Override
    public void afterEntityAdded(ScoreDirector<AwardPlan> director, Object entity) {
        // Nothing is added during the search.
    }

    @Override
    public void beforeEntityRemoved(ScoreDirector<AwardPlan> director, Object entity) {
        // Nothing is removed during the search.
    }

    @Override
    public void afterEntityRemoved(ScoreDirector<AwardPlan> director, Object entity) {
        // Nothing is removed during the search.
    }
}
