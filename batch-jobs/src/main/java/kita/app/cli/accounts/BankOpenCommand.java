package kita.app.cli.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanDay;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.money.BankDesk;
import kita.app.store.money.CashBook.Suspended;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What nobody could assign yet. */
@Command(name = "open", description = "Zeigt, was in Verwahrung liegt und wem niemand es zuordnen konnte.")
final class BankOpenCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    BankOpenCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Suspended> open = session.bean(BankDesk.class).suspended(town.in(session));
        StringBuilder text = new StringBuilder("In Verwahrung: ").append(open.size());
        open.forEach(one -> text.append("\n  Nr. %d vom %s: %s  %s"
                .formatted(
                        one.number(),
                        GermanDay.of(one.booking().on()),
                        one.booking().amount().negated().german(),
                        one.booking().note().orElse(""))));
        output.answer(text.toString(), open.stream().map(BankOpenCommand::json).toList());
    }

    private static Map<String, Object> json(Suspended one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("booking", one.number());
        json.put("on", one.booking().on().toString());
        json.put("received", one.booking().amount().negated().toString());
        json.put("why", one.booking().note().orElse(""));
        return json;
    }
}
