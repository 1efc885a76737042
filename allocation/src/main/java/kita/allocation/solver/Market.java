package kita.allocation.solver;

import java.util.Arrays;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Problem;
import kita.registry.KitaId;

/**
 * The problem as arrays. Children stand in the order of the problem, Kitas in the order of their ids, groups in the
 * order of their turn. A cell is one limit of a Kita in one month; within a Kita it is found by its offset, limit x
 * months + month. Behind the limits each Kita has one row of cells without any place, for months in which it has no
 * group for a child.
 */
final class Market {

    final Policy policy;
    final List<Applicant> children;
    final KitaId[] kitas;
    /** Free units, by Kita and offset. */
    final int[][] free;
    /** Whether somebody might take more than one unit of a cell, by Kita. */
    final boolean[] heavy;
    /** The Kitas on a child's list, by child and wish. */
    final int[][] wishKita;
    /** The child's place in line there, 0 in front; each of its wishes has one. */
    final int[][] wishPlace;
    /** What the wish takes. */
    final Need[][] wishNeed;
    /** The line at a Kita: the child at each place. */
    final int[][] line;
    /** The wish with which the child stands at each place in the line. */
    final int[][] lineWish;

    /** Kitas within reach that the child did not name, nearest first. */
    final int[][] officeKita;

    final int[][] officeMetres;
    final Need[][] officeNeed;

    Group[] groups;
    /** The group of a child. */
    int[] groupOf;
    /** Families whose joint options were too many to list. */
    int shortenedFamilies;

    Market(Problem problem, KitaId[] kitas) {
        int count = problem.applicants().size();
        this.policy = Policy.of(problem.policy());
        this.children = problem.applicants();
        this.kitas = kitas;
        this.free = new int[kitas.length][];
        this.heavy = new boolean[kitas.length];
        this.wishKita = new int[count][];
        this.wishPlace = new int[count][];
        this.wishNeed = new Need[count][];
        this.line = new int[kitas.length][];
        this.lineWish = new int[kitas.length][];
        this.officeKita = new int[count][];
        this.officeMetres = new int[count][];
        this.officeNeed = new Need[count][];
    }

    /** The numbers of the applications that decide together. */
    List<String> applicationsOf(Group group) {
        return Arrays.stream(group.members)
                .mapToObj(member -> children.get(member).id().value())
                .toList();
    }

    /** What the child at that place in line takes. */
    Need needAt(int kita, int place) {
        return wishNeed[line[kita][place]][lineWish[kita][place]];
    }

    /** The position of the Kita among those that the office may offer to the child. */
    int officeIndex(int child, int kita) {
        for (int offer = 0; offer < officeKita[child].length; offer++) {
            if (officeKita[child][offer] == kita) {
                return offer;
            }
        }
        throw new IllegalStateException(
                "Applicant " + children.get(child).id() + " cannot be offered a place at " + kitas[kita]);
    }
}
