package kita.allocation.benchmark;

import java.util.Arrays;

/** Ways to allocate that are measured against each other, in the order in which they run. */
public enum Method {
    /** This product; it runs first, because others are given its time. */
    KITA("kita"),
    /** The textbook. */
    DEFERRED_ACCEPTANCE("deferred-acceptance"),
    /** As many as possible, OR-Tools. */
    MIN_COST_FLOW("min-cost-flow"),
    /** A weighted sum, OptaPlanner. */
    OPTAPLANNER_DEFAULT("optaplanner-default"),
    /** The fewest blocking families, OR-Tools; small problems alone. */
    CP_SAT("cp-sat");

    private final String key;

    Method(String key) {
        this.key = key;
    }

    /** The name on the command line and in the result. */
    public String key() {
        return key;
    }

    /** Refuses an unknown name with {@link IllegalArgumentException}. */
    public static Method of(String key) {
        return Arrays.stream(values())
                .filter(method -> method.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unbekanntes Verfahren „" + key + "“."));
    }
}
