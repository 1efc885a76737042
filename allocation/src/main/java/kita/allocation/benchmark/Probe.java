package kita.allocation.benchmark;

/** Takes the time and the memory, which the core must not look at by itself. */
public interface Probe {

    /** From now on. */
    void start();

    /** Since the start. */
    double seconds();

    /** What the calling thread computed since the start, so that whatever else runs on the machine does not count. */
    double cpuSeconds();

    /** The most heap in use since the start, in MiB. */
    long heapMiB();
}
