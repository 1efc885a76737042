package kita.app.cli.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.DecisionText;
import kita.app.jobs.allocation.DecisionJob;
import kita.app.jobs.allocation.DecisionOrder;
import kita.app.jobs.allocation.DecisionResult;
import kita.app.jobs.allocation.Departure;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Releases a proposal, as it is or with single departures from it. */
@Command(name = "decide", description = "Gibt einen Vergabevorschlag frei und schließt die Verträge.")
public final class DecideCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--proposal", paramLabel = "NR", description = "Nummer des Vorschlags (Vorgabe: der neueste).")
    private Integer proposal;

    @Option(
            names = "--override",
            paramLabel = "ANMELDUNG=KITA",
            description = "Abweichend entscheiden: Kita-Nummer, oder „none“ für keinen Platz. Mehrfach möglich.")
    private Map<String, String> overrides = Map.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Warum abgewichen wird; bei --override nötig.")
    private String reason;

    @Option(
            names = "--override-guard",
            paramLabel = "BEGRÜNDUNG",
            description = "Trotz Halt der Schutzprüfung freigeben, und warum. Die Begründung wird aufbewahrt.")
    private String guardOverride;

    @Mixin
    private Today today;

    DecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (guardOverride != null && guardOverride.isBlank()) {
            throw new RefusedUse("Wer die Schutzprüfung übergeht, muss es begründen: --override-guard \"…\"");
        }
        DecisionOrder order = new DecisionOrder(
                town.in(session),
                user.name(),
                Optional.ofNullable(proposal),
                departures(),
                today.day(),
                Optional.ofNullable(guardOverride).map(String::strip));
        DecisionResult result = session.bean(DecisionJob.class).run(order);
        output.answer(DecisionText.german(result), result);
    }

    private List<Departure> departures() {
        if (!overrides.isEmpty() && (reason == null || reason.isBlank())) {
            throw new RefusedUse("Wer vom Vorschlag abweicht, muss es begründen: --reason \"…\"");
        }
        List<Departure> departures = new ArrayList<>();
        overrides.forEach((application, kita) -> departures.add(new Departure(
                new ApplicationId(application),
                kita.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(new KitaId(kita)),
                reason)));
        return departures;
    }
}
