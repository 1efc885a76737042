package kita.app.cli.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.SiblingView;
import kita.app.jobs.siblings.SiblingDesk;
import kita.app.jobs.siblings.SiblingDesk.Residence;
import kita.app.store.billing.SiblingConfirmation;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A child is in care here and has siblings there. */
@Command(
        name = "confirm",
        description = "Bestätigt einer anderen Kommune, dass ein Kind hier betreut wird; ohne Namen und ohne Betrag.")
final class SiblingConfirmCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--child", paramLabel = "NR", required = true, description = "Kind-Nummer hier.")
    private String child;

    @Option(names = "--to", paramLabel = "KOMMUNE", required = true, description = "Kommune der Geschwister.")
    private String to;

    @Option(
            names = "--household",
            paramLabel = "NR",
            required = true,
            description = "Haushalt-Nummer dort, wie die Eltern sie angeben.")
    private String household;

    @Option(
            names = "--until",
            paramLabel = "JJJJ-MM-TT",
            description = "Letzter Tag der Bestätigung (Vorgabe: 31. Juli des Kita-Jahres).")
    private LocalDate until;

    @Option(
            names = "--alternating",
            description = "Das Kind lebt abwechselnd in zwei Haushalten (Wechselmodell) und zählt in beiden.")
    private boolean alternating;

    SiblingConfirmCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<SiblingConfirmation> confirmed = session.bean(SiblingDesk.class)
                .confirm(
                        town.in(session),
                        new ChildId(child),
                        new TenantId(to),
                        new HouseholdId(household),
                        alternating ? Residence.ALTERNATING : Residence.ONE_HOUSEHOLD,
                        Optional.ofNullable(until),
                        today.day(),
                        user.name());
        StringBuilder text = new StringBuilder("Bestätigt:");
        confirmed.forEach(one -> text.append("\n  ").append(SiblingView.german(one)));
        output.answer(text.toString(), confirmed.stream().map(SiblingView::json).toList());
    }
}
