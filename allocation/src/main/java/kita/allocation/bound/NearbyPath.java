package kita.allocation.bound;

import java.util.Arrays;

/**
 * Looks for a path over one arc, from the arc to both ends. On each side the ways that the cut remembers lead on, as far
 * as they were not used up since, so the search ends soon; it gives up after a few hundred nodes.
 */
final class NearbyPath {

    private static final int NODES = 400;
    private static final int[] NONE = {};

    private final FlowNetwork network;
    private final int source;
    private final Cut nearSource;
    private final Cut nearSink;
    private final int[] queue = new int[NODES];
    private final int[] arcOnTheWay;
    private final int[] seenIn;
    private final int[] brokenIn;
    /** By node: how many arcs lead to it on the path, if it stands there in this search. */
    private final int[] position;

    private final int[] standsIn;
    private int[] way = new int[64];
    private int length;
    private int search;

    NearbyPath(FlowNetwork network, int source, Cut nearSource, Cut nearSink) {
        this.network = network;
        this.source = source;
        this.nearSource = nearSource;
        this.nearSink = nearSink;
        this.arcOnTheWay = new int[network.nodes()];
        this.seenIn = new int[network.nodes()];
        this.brokenIn = new int[network.nodes()];
        this.position = new int[network.nodes()];
        this.standsIn = new int[network.nodes()];
    }

    /** Arcs in order, without a node that comes twice; none if none was found nearby. The arc must have room. */
    int[] over(int middle) {
        length = 0;
        if (!walk(network.head(middle ^ 1), nearSource, 1)) {
            return NONE;
        }
        reverseFrom(0);
        add(middle);
        return walk(network.head(middle), nearSink, 0) ? withoutRounds() : NONE;
    }

    /**
     * Adds the arcs from the node to where the cut begins, in this order.
     *
     * @param back 1 to go against the arcs, 0 to go along them
     */
    private boolean walk(int from, Cut cut, int back) {
        search++;
        seenIn[from] = search;
        queue[0] = from;
        int end = 1;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            if (isIntact(node, cut, back)) {
                addWay(from, node, back);
                for (int arc = cut.arcOnTheWay(node); arc >= 0; arc = cut.arcOnTheWay(network.head(arc ^ 1))) {
                    add(arc ^ 1 - back);
                }
                return true;
            }
            for (int arc = network.firstArc(node); arc >= 0 && end < NODES; arc = network.nextArc(arc)) {
                int next = network.head(arc);
                if (network.left(arc ^ back) > 0 && seenIn[next] != search) {
                    seenIn[next] = search;
                    arcOnTheWay[next] = arc;
                    queue[end++] = next;
                }
            }
        }
        return false;
    }

    /** Whether the way that the cut remembers still has room. */
    private boolean isIntact(int from, Cut cut, int back) {
        int node = from;
        while (brokenIn[node] != search && cut.knowsWay(node)) {
            int arc = cut.arcOnTheWay(node);
            if (arc < 0) {
                return true;
            }
            if (network.left(arc ^ 1 - back) == 0) {
                break;
            }
            node = network.head(arc ^ 1);
        }
        int broken = from;
        while (broken != node) {
            brokenIn[broken] = search;
            broken = network.head(cut.arcOnTheWay(broken) ^ 1);
        }
        brokenIn[node] = search;
        return false;
    }

    private void addWay(int from, int to, int back) {
        int first = length;
        for (int node = to; node != from; node = network.head(arcOnTheWay[node] ^ 1)) {
            add(arcOnTheWay[node] ^ back);
        }
        reverseFrom(first);
    }

    private void reverseFrom(int first) {
        for (int i = first, j = length - 1; i < j; i++, j--) {
            int arc = way[i];
            way[i] = way[j];
            way[j] = arc;
        }
    }

    private void add(int arc) {
        if (length == way.length) {
            way = Arrays.copyOf(way, 2 * length);
        }
        way[length++] = arc;
    }

    /** The two halves may meet; then what lies between is left out, the widened arc perhaps with it. */
    private int[] withoutRounds() {
        search++;
        standsIn[source] = search;
        position[source] = 0;
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int arc = way[i];
            int to = network.head(arc);
            if (standsIn[to] == search) {
                for (int off = position[to]; off < kept; off++) {
                    standsIn[network.head(way[off])] = 0;
                }
                kept = position[to];
            } else {
                way[kept++] = arc;
                standsIn[to] = search;
                position[to] = kept;
            }
        }
        return Arrays.copyOf(way, kept);
    }
}
