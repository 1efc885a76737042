package kita.app.cli.billing;

import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.billing.BillingRuns;
import kita.billing.run.BillingRun;
import kita.billing.run.ReleaseNote;
import kita.billing.run.RunRefusedException;
import kita.billing.run.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The release by a second person, bound to what that person has seen. */
@Command(name = "release", description = "Gibt einen vorbereiteten Lauf frei. Das muss eine zweite Person tun.")
final class BillReleaseCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private RunOption run;

    @Mixin
    private UserOption user;

    @Option(
            names = "--digest",
            paramLabel = "PRÜFSUMME",
            required = true,
            description = "Die Prüfsumme, die beim Vorbereiten ausgegeben wurde.")
    private String digest;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Schriftliche Begründung; nötig, wenn der Lauf Grenzen der Kommune überschreitet.")
    private String reason;

    @Option(
            names = "--collect-at-once",
            description = "Lässt zu, dass eine Lastschrift mehr Monate einzieht als üblich.")
    private boolean atOnce;

    @Option(
            names = "--spread",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Verteilt Lastschriften über mehr als einen Monat auf N Fälligkeiten, je Fälligkeit eine Datei.")
    private int spread;

    BillReleaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        BillingRun prepared = run.in(session);
        BillingRun.Released released = session.bean(BillingRuns.class)
                .release(
                        prepared.id(),
                        new UserName(user.name()),
                        DigestText.read(digest, "./kita bill prepare"),
                        note());
        long spreadDebits = session.bean(BillingRuns.class).spreadDebits(released.id());
        output.answer(
                "Lauf " + released.id() + " ist freigegeben von " + released.releasedBy() + "."
                        + (spreadDebits == 0
                                ? ""
                                : " " + GermanCount.of(spreadDebits, "Lastschrift wird", "Lastschriften werden")
                                        + " in " + spread + " Raten eingezogen."),
                Map.of(
                        "run", released.id().number(),
                        "month", released.id().month().toString(),
                        "releasedBy", released.releasedBy().value(),
                        "digest", released.content().whole().hex(),
                        "spreadDebits", spreadDebits));
    }

    private ReleaseNote note() {
        try {
            return new ReleaseNote(
                    Optional.ofNullable(reason),
                    atOnce ? ReleaseNote.Months.SEVERAL_AT_ONCE : ReleaseNote.Months.AS_USUAL,
                    spread);
        } catch (RunRefusedException wrong) {
            throw new RefusedUse(wrong.getMessage());
        }
    }
}
