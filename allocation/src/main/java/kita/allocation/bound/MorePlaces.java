package kita.allocation.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * What wider arcs would add to a greatest flow. Widens them, sends along one more path after the other, and leaves the
 * network as it was. Both ends of the greatest flow's cuts are known from the start, and no more can be gained than the
 * arcs across them were widened by; so most questions are answered without a search through the whole network.
 */
final class MorePlaces {

    private final FlowNetwork network;
    private final WidenedPaths paths;
    private final Cut nearSource;
    private final Cut nearSink;
    private final List<int[]> sent = new ArrayList<>();
    private final List<Wider> widened = new ArrayList<>();

    /** Expects a greatest flow in the network. */
    MorePlaces(FlowNetwork network, int source, int sink) {
        this.network = network;
        this.nearSource = Cut.reachedFrom(network, source);
        this.nearSink = Cut.reaching(network, sink);
        this.paths = new WidenedPaths(network, source, sink, nearSource, nearSink);
    }

    /** An arc and how much more it could carry. */
    record Wider(int arc, int by) {}

    /** Widens the arcs, in addition to what was widened since the last {@link #restore}. */
    void widen(List<Wider> arcs) {
        for (Wider wider : arcs) {
            network.widen(wider.arc(), wider.by());
            paths.widened(wider.arc());
        }
        widened.addAll(arcs);
    }

    /** Units that the greatest flow gains in all since the last {@link #restore}, counted up to the given number. */
    int gain(int atMost) {
        int most = Math.min(atMost, Math.min(widenedAcross(nearSource), widenedAcross(nearSink)));
        while (sent.size() < most) {
            int[] path = paths.next();
            if (path == null) {
                break;
            }
            push(path, 1);
            sent.add(path);
        }
        return sent.size();
    }

    /** Makes the network what it was before. */
    void restore() {
        sent.forEach(path -> push(path, -1));
        widened.forEach(wider -> network.widen(wider.arc(), -wider.by()));
        sent.clear();
        widened.clear();
        paths.forget();
    }

    private void push(int[] path, int amount) {
        for (int arc : path) {
            network.push(arc, amount);
        }
    }

    /** No flow can gain more than every cut gains. */
    private int widenedAcross(Cut cut) {
        int across = 0;
        for (Wider wider : widened) {
            across += cut.isCrossedBy(wider.arc()) ? wider.by() : 0;
        }
        return across;
    }
}
