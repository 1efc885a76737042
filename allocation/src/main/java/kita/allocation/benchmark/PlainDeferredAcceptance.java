package kita.allocation.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import kita.allocation.instance.Instance;
import kita.allocation.instance.OfficeByTurn;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Priority;

/**
 * Deferred acceptance as it stands in textbooks (Gale and Shapley 1962): every child asks down its list, every Kita
 * keeps those with the highest priority who fit into its months and turns the others away for good. Siblings are
 * strangers to each other. What is left over is given out by turn.
 */
final class PlainDeferredAcceptance {

    private final Instance instance;
    private final Seating seating;
    private final int[] next;
    private final List<List<Option>> kept = new ArrayList<>();

    PlainDeferredAcceptance(Instance instance) {
        this.instance = instance;
        this.seating = new Seating(instance);
        this.next = new int[instance.children()];
        for (int kita = 0; kita < instance.kitas(); kita++) {
            kept.add(new ArrayList<>());
        }
    }

    Seating run() {
        Deque<Integer> asking = new ArrayDeque<>();
        for (int child = 0; child < instance.children(); child++) {
            asking.add(child);
        }
        while (!asking.isEmpty()) {
            int child = asking.poll();
            Option[] options = instance.options(child);
            if (next[child] < options.length && options[next[child]].isWish()) {
                asking.addAll(ask(options[next[child]++]));
            }
        }
        new OfficeByTurn(instance, seating).run();
        return seating;
    }

    /** Returns the children who have to ask elsewhere. */
    private List<Integer> ask(Option option) {
        List<Option> line = kept.get(option.kita());
        for (Option other : line) {
            seating.unseat(other.child());
        }
        line.add(option);
        line.sort(Comparator.comparing(this::priority));
        List<Integer> rejected = new ArrayList<>();
        line.removeIf(one -> {
            boolean fits = seating.fits(one);
            if (fits) {
                seating.seat(one);
            } else {
                rejected.add(one.child());
            }
            return !fits;
        });
        return rejected;
    }

    private Priority priority(Option option) {
        return instance.child(option.child()).wishes().get(option.rank() - 1).priority();
    }
}
