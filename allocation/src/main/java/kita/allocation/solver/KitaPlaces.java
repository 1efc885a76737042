package kita.allocation.solver;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/** Who sits at one Kita, kept up to date while OptaPlanner moves groups. */
@PlanningEntity
class KitaPlaces {

    @PlanningId
    private int kita;

    @ShadowVariable(
            variableListenerClass = RosterListener.class,
            sourceEntityClass = AwardDecision.class,
            sourceVariableName = "choice")
    private Roster roster;

    /** The id of the Kita, for people. */
    private String name;

    /** The roster by which the groups were judged last; differs only until the listener has run. */
    private Roster judged;

    KitaPlaces() {}

    KitaPlaces(int kita, String name, Roster roster) {
        this.kita = kita;
        this.name = name;
        this.roster = roster;
        this.judged = roster;
    }

    int kita() {
        return kita;
    }

    String name() {
        return name;
    }

    Roster roster() {
        return roster;
    }

    void setRoster(Roster changed) {
        roster = changed;
    }

    Roster judged() {
        return judged;
    }

    void judge(Roster by) {
        judged = by;
    }

    int overfilled() {
        return roster.overfilled();
    }

    @Override
    public String toString() {
        return "Kita " + kita;
    }
}
