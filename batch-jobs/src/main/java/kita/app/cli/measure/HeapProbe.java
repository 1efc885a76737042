package kita.app.cli.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import kita.allocation.benchmark.Probe;

/** The clocks, and the peaks of the heap's parts added up. */
final class HeapProbe implements Probe {

    private static final long MIB = 1 << 20;

    private long start;
    private long cpuStart;

    @Override
    public void start() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        start = System.nanoTime();
        cpuStart = cpuNanos();
    }

    @Override
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public double cpuSeconds() {
        return (cpuNanos() - cpuStart) / 1e9;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public long heapMiB() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed() / MIB)
                .sum();
    }
}
