package kita.allocation.solver;

import org.optaplanner.core.api.domain.variable.VariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Moves children between rosters when a decision changes. Public only because OptaPlanner creates it. */
public class RosterListener implements VariableListener<AwardPlan, AwardDecision> {

    @Override
    public void beforeVariableChanged(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        // The decision itself remembers where it was seated.
    }

    @Override
    public void afterVariableChanged(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        JointOption old = decision.seated();
        JointOption now = decision.choice();
        if (old == now) {
            return;
        }
        AwardPlan plan = director.getWorkingSolution();
        int[] members = decision.group().members;
        for (int i = 0; i < members.length; i++) {
            if (old.kita[i] == now.kita[i] && old.wish[i] == now.wish[i]) {
                continue;
            }
            if (old.kita[i] != JointOption.NOWHERE) {
                KitaPlaces places = plan.places(old.kita[i]);
                set(director, places, places.roster().without(members[i], old.place[i], old.need[i]));
            }
            if (now.kita[i] != JointOption.NOWHERE) {
                KitaPlaces places = plan.places(now.kita[i]);
                set(director, places, places.roster().with(members[i], now.place[i], now.need[i]));
            }
        }
        decision.seat(now);
    }

    private static void set(ScoreDirector<AwardPlan> director, KitaPlaces places, Roster roster) {
        director.beforeVariableChanged(places, "roster");
        places.setRoster(roster);
        director.afterVariableChanged(places, "roster");
    }

    @Override
    public void beforeEntityAdded(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        // Decisions are never added during the search.
    }

    @Override
    public void afterEntityAdded(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        // Decisions are never added during the search.
    }

    @Override
    public void beforeEntityRemoved(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        // Decisions are never removed during the search.
    }

    @Override
    public void afterEntityRemoved(ScoreDirector<AwardPlan> director, AwardDecision decision) {
        // Decisions are never removed during the search.
    }
}
