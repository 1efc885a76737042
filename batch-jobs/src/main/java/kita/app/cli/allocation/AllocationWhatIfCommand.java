package kita.app.cli.allocation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.jobs.allocation.MorePlaces;
import kita.app.jobs.allocation.WhatIfJob;
import kita.app.jobs.allocation.WhatIfOrder;
import kita.app.jobs.allocation.WhatIfResult;
import kita.registry.TenantId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What other criteria, more places or another policy would mean. It changes nothing. */
@Command(
        name = "whatif",
        description = {
            "Was wäre, wenn: andere Vergabekriterien, mehr Plätze oder ein anderer Vorrang.",
            "Zeigt, wer gewinnt und wer verliert, auch nach Gruppen. In der Datenbank ändert sich nichts."
        })
final class AllocationWhatIfCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @ArgGroup(multiplicity = "1")
    private Source source;

    /** Either a municipality or a file. */
    static final class Source {
        @Option(names = "--town", paramLabel = "KOMMUNE", description = "Kommune, deren letzte Vergabe zugrunde liegt.")
        private String town;

        @Option(names = "--problem", paramLabel = "DATEI", description = "Statt einer Kommune ein Vergabeproblem.")
        private Path problem;
    }

    @Option(names = "--criteria", paramLabel = "DATEI", description = "Andere Vergabekriterien (nur mit --town).")
    private Path criteria;

    @Option(
            names = "--more-places",
            paramLabel = "KITA:FORM:ANZAHL",
            description = "Mehr Plätze (negativ: weniger), zum Beispiel K7:Krippe:5; mehrfach möglich.")
    private List<String> morePlaces = List.of();

    @Option(names = "--policy", paramLabel = "VORRANG", description = "stability-first oder entitlement-first.")
    private String policy;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert bei --problem (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    AllocationWhatIfCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        WhatIfOrder order = new WhatIfOrder(
                Optional.ofNullable(criteria),
                morePlaces.stream().map(MorePlaces::parse).toList(),
                Optional.ofNullable(policy));
        WhatIfResult result = source.problem != null
                ? WhatIfJob.onFile(source.problem, order, seed)
                : session.bean(WhatIfJob.class).onTown(new TenantId(source.town), order);
        output.answer(result.german(), json(result));
    }

    private static Map<String, Object> json(WhatIfResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", result.changes());
        json.put("before", result.before());
        json.put("after", result.after());
        json.put("winners", result.winners());
        json.put("losers", result.losers());
        json.put("better", result.better());
        json.put("worse", result.worse());
        json.put("groups", result.byGroup());
        return json;
    }
}
