package kita.app.cli.billing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.jobs.billing.Drafts;
import kita.app.jobs.billing.RehearsalReport;
import kita.app.jobs.letters.RehearsalLetters;
import kita.app.jobs.letters.RehearsalLetters.Samples;
import kita.billing.run.BillingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The rehearsal: the whole run set beside the last one, and a few letters as they will read, for the person who is to
 * release it.
 */
@Command(
        name = "rehearse",
        description =
                "Probelauf: stellt den Lauf dem letzten gegenüber, nennt Änderungen, Gründe und Lücken und zeigt, wie die"
                        + " Briefe dazu lauten werden.")
final class BillRehearseCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private RunOption run;

    @Mixin
    private OutOption out;

    BillRehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        BillingRun draft = run.in(session);
        Drafts drafts = session.bean(Drafts.class);
        RehearsalReport report = drafts.rehearsal(draft.id());
        Path folder = out.of(draft.id().tenant(), "billing")
                .resolve("probelauf-" + draft.id().month() + "-" + draft.id().number());
        Path file = drafts.write(draft.id(), folder);
        Samples samples = session.bean(RehearsalLetters.class).write(draft.id(), folder);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", draft.id().tenant().value());
        json.put("month", draft.id().month().toString());
        json.put("run", draft.id().number());
        json.put("digest", draft.content().whole().hex());
        json.putAll(RehearsalText.json(report));
        json.put("file", file.toString());
        json.put("samples", SamplesText.names(samples));
        json.put("notMade", samples.notMade());
        output.answer(RehearsalText.german(report) + "\nAlles in " + file + SamplesText.german(report, samples), json);
    }
}
