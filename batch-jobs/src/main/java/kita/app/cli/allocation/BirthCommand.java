package kita.app.cli.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kita.allocation.offer.ExpectedChild;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.offers.Births;
import kita.registry.ApplicationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A child that was applied for before its birth is born, or twins are. */
@Command(name = "birth", description = "Meldet die Geburt eines Kindes, das vor der Geburt angemeldet wurde.")
public final class BirthCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Option(names = "--application", paramLabel = "NR", required = true, description = "Anmelde-Nummer.")
    private String application;

    @Option(names = "--born", paramLabel = "JJJJ-MM-TT", required = true, description = "Tag der Geburt.")
    private LocalDate born;

    @Option(
            names = "--name",
            paramLabel = "VORNAME",
            required = true,
            description = "Vorname; bei Zwillingen mehrmals angeben, für jedes Kind einmal.")
    private List<String> names;

    BirthCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<ExpectedChild.Born> children = session.bean(Births.class)
                .report(town.in(session), new ApplicationId(application), born, names, user.name());
        String further = children.stream()
                .skip(1)
                .map(child -> "\n  Anmeldung " + child.application() + " für das Kind " + child.child()
                        + ", mit demselben Eingang wie " + application)
                .collect(Collectors.joining());
        output.answer(
                "Die Geburt zur Anmeldung " + application + " ist gemeldet."
                        + (further.isEmpty() ? "" : " Die Geschwister sind angemeldet:" + further),
                children.stream().map(child -> child.application().value()).toList());
    }
}
