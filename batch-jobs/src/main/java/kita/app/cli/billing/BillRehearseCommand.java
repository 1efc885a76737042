package kita.app.cli.billing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.jobs.billing.Drafts;
import kita.app.jobs.billing.RehearsalReport;
import kita.billing.run.BillingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The rehearsal: the whole run set beside the last one, for the person who is to release it. */
@Command(
        name = "rehearse",
        description = "Probelauf: stellt den Lauf dem letzten gegenüber und nennt Änderungen, Gründe und Lücken.")
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
        Path file = drafts.write(
                draft.id(),
                out.of(draft.id().tenant(), "billing")
                        .resolve("probelauf-" + draft.id().month() + "-"
                                + draft.id().number()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", draft.id().tenant().value());
        json.put("month", draft.id().month().toString());
        json.put("run", draft.id().number());
        json.put("digest", draft.content().whole().hex());
        json.putAll(RehearsalText.json(report));
        json.put("file", file.toString());
        output.answer(RehearsalText.german(report) + "\nAlles in " + file, json);
    }
}
