package kita.allocation.solver;

import java.util.Arrays;

/** Which of two aims yields to the other. The municipality decides it, and the result states it. */
enum Policy {
    /** No family is passed over for a child behind it, even if one more entitled child could be placed so. */
    STABILITY_FIRST("stability-first"),
    /** One more entitled child placed is worth a family that is passed over. */
    ENTITLEMENT_FIRST("entitlement-first");

    private final String key;

    Policy(String key) {
        this.key = key;
    }

    static Policy of(String key) {
        return Arrays.stream(values())
                .filter(policy -> policy.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown policy '" + key + "'; known are stability-first and entitlement-first"));
    }
}
