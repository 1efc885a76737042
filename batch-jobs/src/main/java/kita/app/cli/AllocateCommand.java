package kita.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.jobs.allocation.AllocationJob;
import kita.app.jobs.allocation.AllocationOrder;
import kita.app.jobs.allocation.AllocationResult;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a proposal for who gets which place. It changes nothing until somebody decides. */
@Command(name = "allocate", description = "Rechnet einen Vergabevorschlag mit Gründen und Prüfzertifikat.")
final class AllocateCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private OutOption out;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert für Los und Suche; gleicher Startwert, gleicher Vorschlag"
                    + " (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    AllocateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        AllocationResult result = session.bean(AllocationJob.class)
                .run(new AllocationOrder(tenant, seed, user.name(), out.of(tenant, "allocation")));
        output.answer(german(result) + Warnings.lines(session, tenant), json(tenant, result));
    }

    static String german(AllocationResult result) {
        var counts = result.counts();
        return """
                Vorschlag Nr. %d%s: %,d von %,d Kindern haben einen Platz (%,d nach Wunsch, %,d vom Amt angeboten).
                Ohne Platz trotz Rechtsanspruch: %,d. Familien, die besser bedient werden könnten: %d. Zurückgestellt: %d.
                Dateien: %s
                Freigeben durch eine zweite Person: ./kita decide --town … --user …""".formatted(
                        result.proposalNumber(),
                        result.storage() == AllocationResult.Storage.KNOWN ? " (unverändert)" : "",
                        counts.placed(),
                        counts.applicants(),
                        counts.byWish(),
                        counts.byOffice(),
                        counts.unplacedEntitled(),
                        result.blockingFamilies(),
                        result.setAside(),
                        result.folder());
    }

    private static Map<String, Object> json(TenantId tenant, AllocationResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("proposal", result.proposalNumber());
        json.put("problemDigest", result.problemDigest());
        json.put("proposalDigest", result.proposalDigest());
        json.put("new", result.storage() == AllocationResult.Storage.NEW);
        json.put("counts", result.counts());
        json.put("blockingFamilies", result.blockingFamilies());
        json.put("setAside", result.setAside());
        json.put("folder", result.folder().toString());
        return json;
    }
}
