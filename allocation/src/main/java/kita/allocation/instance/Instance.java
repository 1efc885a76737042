package kita.allocation.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Problem;
import kita.registry.KitaId;

/**
 * The children, what each could take, and the cells (a limit in a month) that bound it. Months that can never be the
 * tightest are left out, and so are seats that a child could not have if it were alone.
 */
public final class Instance {

    private final Problem problem;
    private final List<KitaId> kitas;
    private final int[] free;
    private final Option[][] options;

    Instance(Problem problem, List<KitaId> kitas, int[] free, Option[][] options) {
        this.problem = problem;
        this.kitas = kitas;
        this.free = free;
        this.options = options;
    }

    /** Expects a sound problem. */
    public static Instance of(Problem problem) {
        Map<KitaId, List<Limit>> limits = new LinkedHashMap<>();
        problem.limits()
                .forEach(limit -> limits.computeIfAbsent(limit.kita(), kita -> new ArrayList<>())
                        .add(limit));
        return new Compiler(problem, limits).compile();
    }

    public Problem problem() {
        return problem;
    }

    /** In the order of the problem. */
    public int children() {
        return options.length;
    }

    public Applicant child(int number) {
        return problem.applicants().get(number);
    }

    public KitaId kita(int number) {
        return kitas.get(number);
    }

    public int kitas() {
        return kitas.size();
    }

    public int cells() {
        return free.length;
    }

    /** Units that are free in the cell. */
    public int free(int cell) {
        return free[cell];
    }

    /** The child's wishes in their order, then what the office may offer, nearest first. */
    public Option[] options(int child) {
        return options[child];
    }
}
