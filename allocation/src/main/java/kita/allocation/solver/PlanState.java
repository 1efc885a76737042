package kita.allocation.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** A plan while it is being made: the option of every group and the roster of every Kita, always in agreement. */
final class PlanState {

    private final Market market;
    private final JointOption[] choice;
    private final Roster[] rosters;

    /** Rosters as they were when the present change began; null where it touched nothing. */
    private final Roster[] beforeChange;

    private final BitSet touchedByChange = new BitSet();

    /** The journal of an attempt: what was where when it began. */
    private boolean recording;

    private final Roster[] oldRosters;
    private final JointOption[] oldChoices;
    private final BitSet touchedKitas = new BitSet();
    private final BitSet touchedGroups = new BitSet();

    PlanState(Market market) {
        this.market = market;
        this.choice = new JointOption[market.groups.length];
        this.rosters = Roster.allEmpty(market);
        this.beforeChange = new Roster[rosters.length];
        this.oldRosters = new Roster[rosters.length];
        this.oldChoices = new JointOption[choice.length];
        for (Group group : market.groups) {
            choice[group.index] = group.nothing(market);
            choose(group, group.fallback());
        }
    }

    JointOption choice(Group group) {
        return choice[group.index];
    }

    Roster roster(int kita) {
        return rosters[kita];
    }

    List<JointOption> choices() {
        return List.of(choice);
    }

    /** Moves the group from what it has to the option, whether there is room or not. */
    void choose(Group group, JointOption option) {
        if (recording && !touchedGroups.get(group.index)) {
            touchedGroups.set(group.index);
            oldChoices[group.index] = choice[group.index];
        }
        JointOption old = choice[group.index];
        for (int i = 0; i < group.members.length; i++) {
            if (old.kita[i] == option.kita[i] && old.wish[i] == option.wish[i]) {
                continue;
            }
            if (old.kita[i] != JointOption.NOWHERE) {
                put(old.kita[i], rosters[old.kita[i]].without(group.members[i], old.place[i], old.need[i]));
            }
            if (option.kita[i] != JointOption.NOWHERE) {
                put(option.kita[i], rosters[option.kita[i]].with(group.members[i], option.place[i], option.need[i]));
            }
        }
        choice[group.index] = option;
    }

    private void put(int kita, Roster roster) {
        if (!touchedByChange.get(kita)) {
            touchedByChange.set(kita);
            beforeChange[kita] = rosters[kita];
        }
        if (recording && !touchedKitas.get(kita)) {
            touchedKitas.set(kita);
            oldRosters[kita] = rosters[kita];
        }
        rosters[kita] = roster;
    }

    void beginChange() {
        touchedByChange.clear();
    }

    /** Names every Kita at which the change since {@link #beginChange} lets somebody in who was refused before. */
    void openedByChange(IntConsumer opened) {
        for (int kita = touchedByChange.nextSetBit(0); kita >= 0; kita = touchedByChange.nextSetBit(kita + 1)) {
            if (rosters[kita].isOpenerThan(beforeChange[kita])) {
                opened.accept(kita);
            }
        }
    }

    void startRecording() {
        recording = true;
        touchedKitas.clear();
        touchedGroups.clear();
    }

    List<Group> recordedGroups() {
        List<Group> groups = new ArrayList<>();
        touchedGroups.stream().forEach(index -> groups.add(market.groups[index]));
        return groups;
    }

    BitSet recordedKitas() {
        return touchedKitas;
    }

    void keep() {
        recording = false;
    }

    /** Puts everything back to where it was at {@link #startRecording}. */
    void undo() {
        touchedKitas.stream().forEach(kita -> rosters[kita] = oldRosters[kita]);
        touchedGroups.stream().forEach(index -> choice[index] = oldChoices[index]);
        recording = false;
    }
}
