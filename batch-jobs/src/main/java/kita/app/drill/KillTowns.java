package kita.app.drill;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.bench.BenchFacts;
import kita.app.database.ServerAddress;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;

/**
 * The municipalities whose month is broken off: a large one that is worked on in parts side by side, and small ones that
 * follow. Pages are small, so that there are many commits to be hit between.
 */
final class KillTowns {

    /** Town to contracts; in the order in which they are billed. */
    static final Map<TenantId, Integer> CONTRACTS = contracts();

    private static final int PAGE = 20;
    private static final int FAMILIES_A_PART = 100;

    private KillTowns() {}

    private static Map<TenantId, Integer> contracts() {
        Map<TenantId, Integer> contracts = new LinkedHashMap<>();
        contracts.put(new TenantId("uebung-gross"), 600);
        contracts.put(new TenantId("uebung-klein"), 90);
        contracts.put(new TenantId("uebung-winzig"), 6);
        return contracts;
    }

    static Stage stage(Path home) {
        return Stage.open(
                home,
                ServerAddress.EMBEDDED,
                Map.of("kita.billing.page", PAGE, "kita.part.households", FAMILIES_A_PART));
    }

    static void foundIn(Path home) {
        try (Stage stage = stage(home)) {
            CONTRACTS.forEach((town, contracts) -> stage.bean(BenchFacts.class).found(town, contracts));
        }
    }

    /** Files of that town below the folder. */
    static Path files(Path out, TenantId town) {
        return out.resolve(town.value());
    }
}
