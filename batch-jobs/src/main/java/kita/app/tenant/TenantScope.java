package kita.app.tenant;

import java.util.Optional;
import java.util.function.Supplier;
import kita.registry.TenantId;

/**
 * The municipality for which the current thread works. Every transaction that begins inside is told; one that begins
 * outside has none, and the database refuses its queries. Scopes do not nest with different municipalities.
 */
public final class TenantScope {

    private static final ThreadLocal<TenantId> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    /** Does the work for that municipality. A thread that already works for another is refused. */
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        TenantId outer = CURRENT.get();
        if (outer != null && !outer.equals(tenant)) {
            throw new IllegalStateException("This thread already works for another municipality");
        }
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }

    public static Optional<TenantId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The municipality, or {@link IllegalStateException} if the thread works for none. */
    public static TenantId required() {
        return current().orElseThrow(() -> new IllegalStateException("This thread works for no municipality"));
    }
}
