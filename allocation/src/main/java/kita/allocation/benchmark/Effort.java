package kita.allocation.benchmark;

/**
 * What a method cost.
 *
 * @param seconds by the clock on the wall
 * @param cpuSeconds of the thread that solved; less than {@code seconds} on a busy machine
 * @param heapMiB the most heap in use
 */
public record Effort(double seconds, double cpuSeconds, long heapMiB) {

    static Effort of(Probe probe) {
        return new Effort(probe.seconds(), probe.cpuSeconds(), probe.heapMiB());
    }
}
