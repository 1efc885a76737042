package kita.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.graph.MaxFlow;
import java.util.List;
import java.util.Random;
import kita.allocation.exact.OrTools;
import org.junit.jupiter.api.Test;

class MaximumFlowTest {

    private record Arc(int from, int to, int capacity) {}

    @Test
    void the_flow_is_the_least_cut_of_all_cuts() {
        for (int seed = 0; seed < 3_000; seed++) {
            int nodes = 2 + seed % 8;
            Arc[] arcs = arcs(new Random(seed), nodes, 3 * nodes);
            assertThat(flow(network(nodes, arcs), nodes)).as("seed %d", seed).isEqualTo(leastCut(nodes, arcs));
        }
    }

    @Test
    void the_flow_is_what_or_tools_finds() {
        OrTools.load();
        for (int seed = 0; seed < 40; seed++) {
            int nodes = 200 + 40 * seed;
            Arc[] arcs = arcs(new Random(seed), nodes, 4 * nodes);
            MaxFlow oracle = new MaxFlow();
            for (Arc arc : arcs) {
                oracle.addArcWithCapacity(arc.from(), arc.to(), arc.capacity());
            }
            assertThat(oracle.solve(0, nodes - 1)).isEqualTo(MaxFlow.Status.OPTIMAL);
            assertThat(flow(network(nodes, arcs), nodes)).as("seed %d", seed).isEqualTo(oracle.getOptimalFlow());
        }
    }

    @Test
    void wider_arcs_add_what_a_new_search_finds_and_leave_the_flow_as_it_was() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int nodes = 4 + seed % 20;
            Arc[] arcs = arcs(random, nodes, 3 * nodes);
            FlowNetwork network = network(nodes, arcs);
            long before = flow(network, nodes);
            int chosen = random.nextInt(arcs.length);
            int places = 1 + random.nextInt(5);
            MorePlaces more = new MorePlaces(network, 0, nodes - 1);
            more.widen(List.of(new MorePlaces.Wider(2 * chosen, places)));
            int gain = more.gain(places);
            more.restore();
            Arc old = arcs[chosen];
            assertThat(flow(network, nodes)).as("seed %d, as before", seed).isEqualTo(before);
            arcs[chosen] = new Arc(old.from(), old.to(), old.capacity() + places);
            assertThat(before + gain).as("seed %d", seed).isEqualTo(flow(network(nodes, arcs), nodes));
        }
    }

    private static Arc[] arcs(Random random, int nodes, int count) {
        Arc[] arcs = new Arc[count];
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(nodes - 1);
            int to = 1 + random.nextInt(nodes - 1);
            arcs[i] = new Arc(from, from == to ? nodes - 1 : to, random.nextInt(6));
        }
        return arcs;
    }

    private static FlowNetwork network(int nodes, Arc[] arcs) {
        FlowNetwork network = new FlowNetwork();
        for (int node = 0; node < nodes; node++) {
            network.addNode();
        }
        for (Arc arc : arcs) {
            network.addArc(arc.from(), arc.to(), arc.capacity());
        }
        return network;
    }

    private static long flow(FlowNetwork network, int nodes) {
        return MaximumFlow.between(network, 0, nodes - 1);
    }

    private static long leastCut(int nodes, Arc[] arcs) {
        long least = Long.MAX_VALUE;
        for (int side = 0; side < 1 << nodes; side++) {
            if ((side & 1) == 1 && (side >> (nodes - 1) & 1) == 0) {
                long cut = 0;
                for (Arc arc : arcs) {
                    cut += (side >> arc.from() & 1) == 1 && (side >> arc.to() & 1) == 0 ? arc.capacity() : 0;
                }
                least = Math.min(least, cut);
            }
        }
        return least;
    }
}
