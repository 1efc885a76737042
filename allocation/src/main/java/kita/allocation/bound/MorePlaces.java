package kita.allocation.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What wider arcs would add to a greatest flow. Widens them, looks for one more path after the other, and leaves the
 * network as it was. The search goes from both ends and gives up as soon as one of them is stuck, so it stays near the
 * arcs in question.
 */
final class MorePlaces {

    private static final int FROM_SOURCE = 1;
    private static final int FROM_SINK = 2;

    private final FlowNetwork network;
    private final int source;
    private final int sink;
    private final int[] arcOnTheWay;
    private final byte[] side;
    private final List<Integer> touched = new ArrayList<>();
    private final List<int[]> sent = new ArrayList<>();
    private final List<Wider> widened = new ArrayList<>();

    MorePlaces(FlowNetwork network, int source, int sink) {
        this.network = network;
        this.source = source;
        this.sink = sink;
        this.arcOnTheWay = new int[network.nodes()];
        this.side = new byte[network.nodes()];
    }

    /** An arc and how much more it could carry. */
    record Wider(int arc, int by) {}

    /** Widens the arcs, in addition to what was widened since the last {@link #restore}. */
    void widen(List<Wider> arcs) {
        arcs.forEach(wider -> network.widen(wider.arc(), wider.by()));
        widened.addAll(arcs);
    }

    /** Units that the greatest flow gains in all since the last {@link #restore}, counted up to the given number. */
    int gain(int atMost) {
        while (sent.size() < atMost) {
            int[] path = onePath();
            if (path == null) {
                break;
            }
            for (int arc : path) {
                network.push(arc, 1);
            }
            sent.add(path);
        }
        return sent.size();
    }

    /** Makes the network what it was before. */
    void restore() {
        for (int[] path : sent) {
            for (int arc : path) {
                network.push(arc, -1);
            }
        }
        widened.forEach(wider -> network.widen(wider.arc(), -wider.by()));
        sent.clear();
        widened.clear();
    }

    /** Arcs of a path from the source to the sink with room for one more, in any order; null if there is none. */
    private int[] onePath() {
        touched.forEach(node -> side[node] = 0);
        touched.clear();
        Deque<Integer> forward = new ArrayDeque<>();
        Deque<Integer> backward = new ArrayDeque<>();
        meet(source, FROM_SOURCE, -1, forward);
        meet(sink, FROM_SINK, -1, backward);
        while (!forward.isEmpty() && !backward.isEmpty()) {
            int bridge = forward.size() <= backward.size() ? stepForward(forward) : stepBackward(backward);
            if (bridge >= 0) {
                return pathOver(bridge);
            }
        }
        return null;
    }

    private void meet(int node, int from, int arc, Deque<Integer> frontier) {
        side[node] = (byte) from;
        arcOnTheWay[node] = arc;
        touched.add(node);
        frontier.add(node);
    }

    /** Returns the arc that joins the two sides, or a negative number. */
    private int stepForward(Deque<Integer> frontier) {
        int node = frontier.poll();
        for (int arc = network.firstArc(node); arc >= 0; arc = network.nextArc(arc)) {
            int to = network.head(arc);
            if (network.left(arc) > 0) {
                if (side[to] == FROM_SINK) {
                    return arc;
                }
                if (side[to] == 0) {
                    meet(to, FROM_SOURCE, arc, frontier);
                }
            }
        }
        return -1;
    }

    private int stepBackward(Deque<Integer> frontier) {
        int node = frontier.poll();
        for (int reverse = network.firstArc(node); reverse >= 0; reverse = network.nextArc(reverse)) {
            int arc = reverse ^ 1;
            int from = network.head(reverse);
            if (network.left(arc) > 0) {
                if (side[from] == FROM_SOURCE) {
                    return arc;
                }
                if (side[from] == 0) {
                    meet(from, FROM_SINK, arc, frontier);
                }
            }
        }
        return -1;
    }

    private int[] pathOver(int bridge) {
        int[] path = new int[touched.size() + 1];
        int length = 0;
        path[length++] = bridge;
        for (int arc = arcOnTheWay[network.head(bridge ^ 1)]; arc >= 0; arc = arcOnTheWay[network.head(arc ^ 1)]) {
            path[length++] = arc;
        }
        for (int arc = arcOnTheWay[network.head(bridge)]; arc >= 0; arc = arcOnTheWay[network.head(arc)]) {
            path[length++] = arc;
        }
        return Arrays.copyOf(path, length);
    }
}
