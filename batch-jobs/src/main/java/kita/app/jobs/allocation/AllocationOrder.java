package kita.app.jobs.allocation;

import java.nio.file.Path;
import kita.registry.TenantId;

/**
 * What is asked of an allocation.
 *
 * @param seed of the lot and of the search
 * @param user who prepares the proposal; somebody else must release it
 * @param folder where the four files go
 */
public record AllocationOrder(TenantId tenant, long seed, String user, Path folder) {

    public AllocationOrder {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A proposal is prepared by somebody");
        }
    }
}
