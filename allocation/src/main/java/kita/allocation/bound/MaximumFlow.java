package kita.allocation.bound;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The greatest flow from a source to a sink (Dinic 1970). That it is the greatest is not taken on trust: what can no
 * longer be reached from the source is cut off by full arcs, and their capacities must add up to the flow (Ford and
 * Fulkerson 1956). A difference stops the program.
 */
final class MaximumFlow {

    private static final int UNSEEN = -1;

    private final FlowNetwork network;
    private final int source;
    private final int sink;
    private final int[] level;
    private final int[] current;
    private final int[] queue;
    private final int[] path;

    private MaximumFlow(FlowNetwork network, int source, int sink) {
        this.network = network;
        this.source = source;
        this.sink = sink;
        this.level = new int[network.nodes()];
        this.current = new int[network.nodes()];
        this.queue = new int[network.nodes()];
        this.path = new int[network.nodes()];
    }

    /** Leaves the flow in the network and returns its amount, which was proved by the cut. */
    static long between(FlowNetwork network, int source, int sink) {
        MaximumFlow search = new MaximumFlow(network, source, sink);
        while (search.layer()) {
            search.fill();
        }
        long flow = outOf(network, source);
        long cut = capacityOut(network, reachableFrom(network, source));
        if (flow != cut) {
            throw new IllegalStateException("The flow of " + flow + " is not proved by its cut of " + cut);
        }
        return flow;
    }

    /** All nodes to which the source could send one more unit. */
    static BitSet reachableFrom(FlowNetwork network, int source) {
        BitSet reached = new BitSet(network.nodes());
        int[] queue = new int[network.nodes()];
        int end = 0;
        queue[end++] = source;
        reached.set(source);
        for (int at = 0; at < end; at++) {
            for (int arc = network.firstArc(queue[at]); arc >= 0; arc = network.nextArc(arc)) {
                int to = network.head(arc);
                if (network.left(arc) > 0 && !reached.get(to)) {
                    reached.set(to);
                    queue[end++] = to;
                }
            }
        }
        return reached;
    }

    private static long outOf(FlowNetwork network, int source) {
        long flow = 0;
        for (int arc = network.firstArc(source); arc >= 0; arc = network.nextArc(arc)) {
            flow += (arc & 1) == 0 ? network.flow(arc) : -network.flow(arc ^ 1);
        }
        return flow;
    }

    private static long capacityOut(FlowNetwork network, BitSet side) {
        long capacity = 0;
        for (int arc = 0; arc < network.arcs(); arc += 2) {
            if (side.get(network.head(arc ^ 1)) && !side.get(network.head(arc))) {
                capacity += network.capacity(arc);
            }
        }
        return capacity;
    }

    /** Numbers the nodes by their distance from the source; says whether the sink is still within reach. */
    private boolean layer() {
        Arrays.fill(level, UNSEEN);
        level[source] = 0;
        int end = 0;
        queue[end++] = source;
        for (int at = 0; at < end && level[sink] == UNSEEN; at++) {
            int node = queue[at];
            for (int arc = network.firstArc(node); arc >= 0; arc = network.nextArc(arc)) {
                int to = network.head(arc);
                if (network.left(arc) > 0 && level[to] == UNSEEN) {
                    level[to] = level[node] + 1;
                    queue[end++] = to;
                }
            }
        }
        return level[sink] != UNSEEN;
    }

    /** Sends all it can along shortest paths. */
    private void fill() {
        for (int node = 0; node < network.nodes(); node++) {
            current[node] = network.firstArc(node);
        }
        int length = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                node = send(length);
                length = level[node];
            } else if (current[node] < 0) {
                if (node == source) {
                    return;
                }
                level[node] = UNSEEN;
                node = network.head(path[--length] ^ 1);
            } else {
                int arc = current[node];
                int to = network.head(arc);
                if (network.left(arc) > 0 && level[to] == level[node] + 1) {
                    path[length++] = arc;
                    node = to;
                } else {
                    current[node] = network.nextArc(arc);
                }
            }
        }
    }

    /** Sends along the path and returns the node from which to go on: the tail of the first arc that is full now. */
    private int send(int length) {
        int amount = Integer.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            amount = Math.min(amount, network.left(path[i]));
        }
        int goOn = source;
        for (int i = length - 1; i >= 0; i--) {
            network.push(path[i], amount);
            if (network.left(path[i]) == 0) {
                goOn = network.head(path[i] ^ 1);
            }
        }
        return goOn;
    }
}
