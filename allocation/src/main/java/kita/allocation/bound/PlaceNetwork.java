package kita.allocation.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * The places as a network through which entitled children flow. Its greatest flow is an upper bound, because every plan
 * that keeps the limits is a flow in it: one unit per entitled child with a place, from the child to the narrowest limit
 * that counts it, along the months to the last one, and there through all limits around that one.
 *
 * <p>What the network leaves out can only let more children in: the order of the children, what families want together,
 * children without a claim, limits that cross others and those in staff minutes, that an inclusion place takes more than
 * one, the Krippe months of a child that changes to the Kindergarten during the year (it counts from the change on), and,
 * before the last month, that narrow limits share a wider one.
 */
final class PlaceNetwork {

    private final List<LimitTree> trees;
    private final int months;
    private final int firstCounted;
    private final FlowNetwork flow = new FlowNetwork();
    private final int source;
    private final int sink;
    /** By Kita: the node of its first limit in the first counted month; months and limits follow in order. */
    private final int[] firstNode;

    private final int[][] arcs;
    /** The seats whose arcs are the last ones, in their order. */
    private final List<Integer> seatsInReach = new ArrayList<>();

    private PlaceNetwork(OpenSeats seats, int firstCounted, Reach reach) {
        this.trees = List.copyOf(seats.trees().values());
        this.months = seats.months();
        this.firstCounted = firstCounted;
        this.source = flow.addNode();
        this.sink = flow.addNode();
        this.firstNode = new int[trees.size()];
        this.arcs = new int[trees.size()][];
        for (int kita = 0; kita < trees.size(); kita++) {
            addKita(kita);
        }
        int firstChild = flow.nodes();
        for (int child = 0; child < seats.children(); child++) {
            flow.addArc(source, flow.addNode(), 1);
        }
        for (int seat = 0; seat < seats.size(); seat++) {
            if (seats.isIn(seat, reach)) {
                int limit = seats.limit(seat);
                int from = Math.max(firstCounted, seats.settledFrom(seat));
                int to = limit == OpenSeats.UNCOUNTED ? sink : node(seats.kita(seat), limit, from);
                flow.addArc(firstChild + seats.child(seat), to, 1);
                seatsInReach.add(seat);
            }
        }
    }

    /** The last month alone. */
    static PlaceNetwork ofLastMonth(OpenSeats seats, Reach reach) {
        return new PlaceNetwork(seats, seats.months() - 1, reach);
    }

    /** All months, one after the other. */
    static PlaceNetwork ofAllMonths(OpenSeats seats, Reach reach) {
        return new PlaceNetwork(seats, 0, reach);
    }

    /** The seats, one for each of the last arcs. */
    List<Integer> seatsInReach() {
        return seatsInReach;
    }

    /** The greatest number of children; to be asked for once, before any question about arcs. */
    int maximise() {
        return Math.toIntExact(MaximumFlow.between(flow, source, sink));
    }

    FlowNetwork flow() {
        return flow;
    }

    int source() {
        return source;
    }

    int sink() {
        return sink;
    }

    /** The arc that carries the children of that limit in that month. */
    int arc(int kita, int limit, int month) {
        return arcs[kita][limit * counted() + month - firstCounted];
    }

    private int counted() {
        return months - firstCounted;
    }

    private void addKita(int kita) {
        LimitTree tree = trees.get(kita);
        int first = flow.nodes();
        firstNode[kita] = first;
        arcs[kita] = new int[tree.size() * counted()];
        for (int i = 0; i < arcs[kita].length; i++) {
            flow.addNode();
        }
        for (int limit = 0; limit < tree.size(); limit++) {
            for (int month = firstCounted; month < months - 1; month++) {
                int node = node(kita, limit, month);
                arcs[kita][node - first] = flow.addArc(node, node + 1, tree.free(limit, month));
            }
            int last = node(kita, limit, months - 1);
            int around = tree.parent(limit);
            int free = tree.limit(limit).freeByMonth().get(months - 1);
            arcs[kita][last - first] = flow.addArc(last, around < 0 ? sink : node(kita, around, months - 1), free);
        }
    }

    private int node(int kita, int limit, int month) {
        return firstNode[kita] + limit * counted() + month - firstCounted;
    }
}
