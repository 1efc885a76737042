package kita.app.cli.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.AllocationText;
import kita.app.cli.words.Warnings;
import kita.app.jobs.allocation.AllocationJob;
import kita.app.jobs.allocation.AllocationOrder;
import kita.app.jobs.allocation.AllocationResult;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a proposal for who gets which place. It changes nothing until somebody decides. */
@Command(name = "allocate", description = "Rechnet einen Vergabevorschlag mit Gründen und Prüfzertifikat.")
public final class AllocateCommand implements Runnable {

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
        output.answer(AllocationText.german(result) + Warnings.lines(session, tenant), json(tenant, result));
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
