package kita.app.cli.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.debtors.DebtorDesk;
import kita.app.store.notices.JointDebtors.JointDebtor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All of them, by numbers and without names. */
@Command(name = "list", description = "Zeigt, wer Beiträge mitschuldet.")
final class DebtorListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    DebtorListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<JointDebtor> all = session.bean(DebtorDesk.class).all(town.in(session));
        StringBuilder text = new StringBuilder(GermanCount.of(all.size(), "Vermerk", "Vermerke"));
        for (JointDebtor one : all) {
            text.append("\n  Haushalt %s: %s gemeinsam mit %s ab %s%s"
                    .formatted(
                            one.household(),
                            one.debtor(),
                            one.payer(),
                            one.period().from(),
                            one.period().isOpenEnded()
                                    ? ""
                                    : " bis " + one.period().to()));
        }
        output.answer(
                text.toString(),
                Map.of("debtors", all.stream().map(DebtorListCommand::json).toList()));
    }

    private static Map<String, Object> json(JointDebtor one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("household", one.household().value());
        json.put("payer", one.payer().value());
        json.put("person", one.debtor().value());
        json.put("from", one.period().from().toString());
        json.put("to", one.period().isOpenEnded() ? null : one.period().to().toString());
        return json;
    }
}
