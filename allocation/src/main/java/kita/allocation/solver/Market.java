package kita.allocation.solver;

import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Problem;
import kita.registry.CareForm;
import kita.registry.KitaId;

/**
 * The problem as arrays. Children stand in the order of the problem, Kitas in the order of their ids, groups in the
 * order of their turn. A cell is one Kita, form of care and month; within a Kita it is found by its offset, form x
 * months + month.
 */
final class Market {

    static final int FORMS = CareForm.values().length;

    final Policy policy;
    final List<Applicant> children;
    final KitaId[] kitas;
    /** Cells per Kita. */
    final int cells;
    /** Free places, by Kita and offset. */
    final int[][] free;
    /** The offsets that a child needs from its start to the end of the horizon. */
    final int[][] need;
    /** The Kitas that a child named, by child and wish. */
    final int[][] wishKita;
    /** The child's place in line there, 0 in front. */
    final int[][] wishPlace;
    /** The line at a Kita: the child at each place. */
    final int[][] line;
    /** The wish with which the child at each place stands in the line. */
    final int[][] lineWish;

    /** Kitas within reach that the child did not name, nearest first. */
    final int[][] officeKita;

    final int[][] officeMetres;

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
        this.cells = FORMS * problem.months();
        this.free = new int[kitas.length][cells];
        this.need = new int[count][];
        this.wishKita = new int[count][];
        this.wishPlace = new int[count][];
        this.line = new int[kitas.length][];
        this.lineWish = new int[kitas.length][];
        this.officeKita = new int[count][];
        this.officeMetres = new int[count][];
    }
}
