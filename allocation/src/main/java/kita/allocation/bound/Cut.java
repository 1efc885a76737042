package kita.allocation.bound;

import java.util.Arrays;

/** One of the least cuts of a greatest flow: the nodes on the source's side, the others on the sink's. */
final class Cut {

    private static final int NOT_REACHED = -1;
    private static final int BEGINNING = -2;

    private final FlowNetwork network;
    private final boolean[] onSourceSide;
    private final int[] arcOnTheWay;

    private Cut(FlowNetwork network, boolean[] onSourceSide, int[] arcOnTheWay) {
        this.network = network;
        this.onSourceSide = onSourceSide;
        this.arcOnTheWay = arcOnTheWay;
    }

    /** On the source's side stand all nodes to which it could send one more unit. */
    static Cut reachedFrom(FlowNetwork network, int source) {
        int[] arcOnTheWay = search(network, source, 0);
        boolean[] side = new boolean[network.nodes()];
        for (int node = 0; node < side.length; node++) {
            side[node] = arcOnTheWay[node] != NOT_REACHED;
        }
        return new Cut(network, side, arcOnTheWay);
    }

    /** On the sink's side stand all nodes that could send it one more unit. */
    static Cut reaching(FlowNetwork network, int sink) {
        int[] arcOnTheWay = search(network, sink, 1);
        boolean[] side = new boolean[network.nodes()];
        for (int node = 0; node < side.length; node++) {
            side[node] = arcOnTheWay[node] == NOT_REACHED;
        }
        return new Cut(network, side, arcOnTheWay);
    }

    /** @param against 1 to go against the arcs, 0 to go along them */
    private static int[] search(FlowNetwork network, int start, int against) {
        int[] arcOnTheWay = new int[network.nodes()];
        Arrays.fill(arcOnTheWay, NOT_REACHED);
        arcOnTheWay[start] = BEGINNING;
        int[] queue = new int[network.nodes()];
        int end = 0;
        queue[end++] = start;
        for (int at = 0; at < end; at++) {
            for (int arc = network.firstArc(queue[at]); arc >= 0; arc = network.nextArc(arc)) {
                int to = network.head(arc);
                if (arcOnTheWay[to] == NOT_REACHED && network.left(arc ^ against) > 0) {
                    arcOnTheWay[to] = arc;
                    queue[end++] = to;
                }
            }
        }
        return arcOnTheWay;
    }

    boolean isOnSourceSide(int node) {
        return onSourceSide[node];
    }

    boolean isCrossedBy(int arc) {
        return onSourceSide[network.head(arc ^ 1)] && !onSourceSide[network.head(arc)];
    }

    /** Whether a way with room was found between the node and the end at which the search began. */
    boolean knowsWay(int node) {
        return arcOnTheWay[node] != NOT_REACHED;
    }

    /**
     * The arc through which the node was found when the cut was made, seen in the direction of the search; its tail lies
     * nearer to where the search began. A negative number for the beginning itself.
     */
    int arcOnTheWay(int node) {
        return arcOnTheWay[node];
    }
}
