package kita.app.cli.allocation;

import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.offers.Openings;
import kita.app.jobs.offers.PostponedOpening;
import kita.registry.KitaId;
import kita.registry.Month;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A Kita opens late. */
@Command(
        name = "postpone",
        description = "Verschiebt die Öffnung einer Kita samt allen Verträgen und Angeboten, die dort beginnen.")
public final class PostponeCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--kita", paramLabel = "NR", required = true, description = "Kita-Nummer.")
    private String kita;

    @Option(names = "--from", paramLabel = "JJJJ-MM", required = true, description = "Der geplante Monat der Öffnung.")
    private Month from;

    @Option(names = "--to", paramLabel = "JJJJ-MM", required = true, description = "Der neue Monat der Öffnung.")
    private Month to;

    PostponeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        PostponedOpening result =
                session.bean(Openings.class).postpone(town.in(session), new KitaId(kita), from, to, user.name());
        StringBuilder text = new StringBuilder(
                ("Die Kita %s öffnet im Monat %s: %d Gruppen, die Verträge von %,d Kindern und %,d offene Angebote"
                                + " beginnen später. Zusagen bleiben; vor der Öffnung entsteht kein Beitrag.")
                        .formatted(kita, to, result.groups(), result.children(), result.offers()));
        result.toLookAt().forEach(open -> text.append("\n  Zu klären: ").append(open));
        output.answer(text.toString(), result);
    }
}
