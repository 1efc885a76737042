package kita.allocation.bound;

import java.util.Arrays;

/**
 * A network of nodes and arcs with whole capacities, on plain arrays. Each arc stands beside its reverse ({@code arc ^
 * 1}), and only what is left of each capacity is kept: what the reverse has left is the flow.
 */
final class FlowNetwork {

    /** More than any flow here can be, and safe to add to. */
    static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private static final int NONE = -1;

    private int nodes;
    private int arcs;
    private int[] firstArc = new int[1024];
    private int[] nextArc = new int[4096];
    private int[] head = new int[4096];
    private int[] left = new int[4096];

    int addNode() {
        if (nodes == firstArc.length) {
            firstArc = Arrays.copyOf(firstArc, 2 * nodes);
        }
        firstArc[nodes] = NONE;
        return nodes++;
    }

    /** Returns the number of the arc. */
    int addArc(int from, int to, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("A capacity must not be negative: " + capacity);
        }
        if (arcs == head.length) {
            head = Arrays.copyOf(head, 2 * arcs);
            left = Arrays.copyOf(left, 2 * arcs);
            nextArc = Arrays.copyOf(nextArc, 2 * arcs);
        }
        put(from, to, capacity);
        put(to, from, 0);
        return arcs - 2;
    }

    private void put(int from, int to, int capacity) {
        head[arcs] = to;
        left[arcs] = capacity;
        nextArc[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    int nodes() {
        return nodes;
    }

    int arcs() {
        return arcs;
    }

    /** The first arc that leaves the node, forward or reverse, or a negative number. */
    int firstArc(int node) {
        return firstArc[node];
    }

    int nextArc(int arc) {
        return nextArc[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    /** What the arc can still carry. */
    int left(int arc) {
        return left[arc];
    }

    int flow(int arc) {
        return left[arc ^ 1];
    }

    int capacity(int arc) {
        return left[arc] + left[arc ^ 1];
    }

    /** Sends so much more through the arc; a negative amount takes it back. */
    void push(int arc, int amount) {
        left[arc] -= amount;
        left[arc ^ 1] += amount;
    }

    /** Widens the arc, or narrows it again. */
    void widen(int arc, int by) {
        left[arc] += by;
    }
}
