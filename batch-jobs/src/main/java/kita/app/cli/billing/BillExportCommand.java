package kita.app.cli.billing;

import java.nio.file.Path;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.jobs.billing.BillingRuns;
import kita.billing.run.BillingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the files of a released run; again the same bytes, never a second collection. */
@Command(name = "export", description = "Schreibt Lastschriften, Sollstellungen und Laufbericht eines Laufs.")
final class BillExportCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private RunOption run;

    @Mixin
    private OutOption out;

    BillExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        BillingRun released = run.in(session);
        Path folder = session.bean(BillingRuns.class)
                .export(released.id(), out.of(released.id().tenant(), "billing"));
        output.answer(
                "Lauf " + released.id() + " ist ausgegeben: " + folder,
                Map.of("run", released.id().number(), "folder", folder.toString()));
    }
}
