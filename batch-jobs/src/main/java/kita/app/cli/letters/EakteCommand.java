package kita.app.cli.letters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.eakte.FileHandover;
import kita.app.jobs.eakte.FileHandover.HandedOver;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issued notices for the electronic file of the authority. */
@Command(
        name = "eakte",
        description =
                "Gibt alle Bescheide, die noch nicht abgegeben sind, an die eAkte ab: je Bescheid das PDF und eine"
                        + " XML-Datei nach dem Vorbild von xdomea (nicht gegen das amtliche Schema geprüft).")
public final class EakteCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(
            names = "--again",
            paramLabel = "NR",
            description = "Schreibt nur die Dateien dieser früheren Abgabe noch einmal, Byte für Byte gleich.")
    private Integer again;

    EakteCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        Path folder = out.of(tenant, "eakte");
        FileHandover handover = session.bean(FileHandover.class);
        Optional<HandedOver> done = again == null
                ? handover.handOver(tenant, today.day(), user.name(), folder)
                : Optional.of(handover.again(tenant, again, folder));
        output.answer(
                done.map(EakteCommand::german).orElse("Alle Bescheide sind schon an die eAkte abgegeben."),
                done.map(EakteCommand::json).orElse(Map.of("notices", 0)));
    }

    private static String german(HandedOver done) {
        return "Abgabe Nr. " + done.number() + " vom " + done.day() + ": "
                + GermanCount.of(done.notices(), "Bescheid", "Bescheide") + " in " + done.folder();
    }

    private static Map<String, Object> json(HandedOver done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notices", done.notices());
        json.put("handover", done.number());
        json.put("on", done.day().toString());
        json.put("folder", done.folder().toString());
        return json;
    }
}
