package kita.allocation.bound;

import java.util.Arrays;

/**
 * Finds paths with room for one more in a network whose flow was the greatest before arcs were widened. As long as it is
 * known what the source reaches, a widened arc can only add to that. After a path was sent, a short search around the
 * widened arcs mostly finds the next; only if it does not, the whole network is searched.
 */
final class WidenedPaths {

    private static final int NONE = -1;
    private static final int[] NONE_FOUND = {};

    private final FlowNetwork network;
    private final int source;
    private final int sink;
    private final Cut nearSource;
    private final NearbyPath nearby;
    private final int[] queue;
    private final int[] arcOnTheWay;
    private final int[] seenIn;
    private int[] arcs = new int[64];
    private int size;
    /** Arcs from here on were widened after it was last proved that no path is left. */
    private int firstNew;

    private int search;
    private State state = State.CUT_AND_MORE;

    /** What is known to be reached from the source. */
    private enum State {
        /** Its side of the cut, and what was seen in the search. */
        CUT_AND_MORE,
        /** What was seen in the search. */
        SEEN_ALONE,
        /** Nothing: a path was sent. */
        UNKNOWN
    }

    WidenedPaths(FlowNetwork network, int source, int sink, Cut nearSource, Cut nearSink) {
        this.network = network;
        this.source = source;
        this.sink = sink;
        this.nearSource = nearSource;
        this.nearby = new NearbyPath(network, source, nearSource, nearSink);
        this.queue = new int[network.nodes()];
        this.arcOnTheWay = new int[network.nodes()];
        this.seenIn = new int[network.nodes()];
        forget();
    }

    /** To be told of each arc that was widened. */
    void widened(int arc) {
        if (size == arcs.length) {
            arcs = Arrays.copyOf(arcs, 2 * size);
        }
        arcs[size++] = arc;
    }

    /** The network is again what it was. */
    void forget() {
        size = 0;
        firstNew = 0;
        search++;
        state = State.CUT_AND_MORE;
    }

    /** Arcs of a path with room for one more, which is then sent; null if there is none. */
    int[] next() {
        int[] path = state == State.UNKNOWN ? nearWidened() : NONE_FOUND;
        if (path.length == 0) {
            path = state == State.UNKNOWN ? fromTheSource() : overNewArcs();
        }
        firstNew = size;
        if (path.length == 0) {
            return null;
        }
        state = State.UNKNOWN;
        return path;
    }

    private int[] nearWidened() {
        for (int i = size - 1; i >= 0; i--) {
            if (network.left(arcs[i]) > 0) {
                int[] path = nearby.over(arcs[i]);
                if (path.length > 0) {
                    return path;
                }
            }
        }
        return NONE_FOUND;
    }

    private int[] overNewArcs() {
        int end = 0;
        for (int i = firstNew; i < size; i++) {
            int to = network.head(arcs[i]);
            if (isReached(network.head(arcs[i] ^ 1)) && !isReached(to) && network.left(arcs[i]) > 0) {
                reach(to, arcs[i]);
                queue[end++] = to;
            }
        }
        return explore(end);
    }

    private int[] fromTheSource() {
        search++;
        state = State.SEEN_ALONE;
        reach(source, NONE);
        queue[0] = source;
        return explore(1);
    }

    private int[] explore(int filled) {
        int end = filled;
        for (int at = 0; at < end && !isReached(sink); at++) {
            for (int arc = network.firstArc(queue[at]); arc >= 0; arc = network.nextArc(arc)) {
                int to = network.head(arc);
                if (network.left(arc) > 0 && !isReached(to)) {
                    reach(to, arc);
                    queue[end++] = to;
                }
            }
        }
        return isReached(sink) ? wayToTheSink() : NONE_FOUND;
    }

    private boolean isReached(int node) {
        return seenIn[node] == search || state == State.CUT_AND_MORE && nearSource.isOnSourceSide(node);
    }

    private void reach(int node, int arc) {
        seenIn[node] = search;
        arcOnTheWay[node] = arc;
    }

    private int[] wayToTheSink() {
        int length = 0;
        int node = sink;
        while (node != source) {
            int arc = seenIn[node] == search ? arcOnTheWay[node] : nearSource.arcOnTheWay(node);
            queue[length++] = arc;
            node = network.head(arc ^ 1);
        }
        return Arrays.copyOf(queue, length);
    }
}
