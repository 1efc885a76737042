package kita.app.cli.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.words.SiblingView;
import kita.app.jobs.siblings.SiblingDesk;
import kita.app.store.billing.SiblingConfirmation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a municipality has confirmed, and what was confirmed to it. */
@Command(
        name = "list",
        description = "Zeigt die Geschwisterbescheinigungen, die eine Kommune erhalten oder erteilt hat.")
final class SiblingListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    SiblingListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        SiblingDesk.Confirmations confirmations =
                session.bean(SiblingDesk.class).of(town.in(session));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "received",
                confirmations.received().stream().map(SiblingView::json).toList());
        json.put(
                "issued", confirmations.issued().stream().map(SiblingView::json).toList());
        output.answer(
                lines("Erhalten", confirmations.received()) + "\n" + lines("Erteilt", confirmations.issued()), json);
    }

    private static String lines(String heading, List<SiblingConfirmation> confirmations) {
        StringBuilder text = new StringBuilder(heading).append(": ").append(confirmations.size());
        confirmations.forEach(one -> text.append("\n  ").append(SiblingView.german(one)));
        return text.toString();
    }
}
