package kita.app.cli.billing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.GermanDay;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.ledger.BalanceFiles;
import kita.app.jobs.ledger.LedgerBalances.Sums;
import kita.app.store.money.Balances.Kind;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The balances of all accounts on a day. */
@Command(
        name = "balances",
        description =
                "Saldenliste an einem beliebigen Tag: Personenkonten, Produktkonten, Bank und die übrigen; zusammen null."
                        + " Als Tabelle (XLSX) und als CSV.")
final class LedgerBalancesCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(names = "--at", paramLabel = "JJJJ-MM-TT", description = "Stand am Ende dieses Tages (Vorgabe: heute).")
    private LocalDate at;

    LedgerBalancesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        LocalDate day = at == null ? today.day() : at;
        Path folder = out.of(tenant, "ledger");
        Sums sums = session.bean(BalanceFiles.class).write(tenant, day, folder);
        StringBuilder text = new StringBuilder("Salden am %s, %s:%n"
                .formatted(GermanDay.of(day), GermanCount.of(sums.payers(), "Personenkonto", "Personenkonten")));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day.toString());
        json.put("payers", sums.payers());
        for (Kind kind : Kind.values()) {
            text.append("  %-28s %18s%n".formatted(kind.german(), sums.of(kind).german()));
            json.put(kind.name(), sums.of(kind).toString());
        }
        text.append("  %-28s %18s%n".formatted("zusammen", kita.money.Money.ZERO.german()));
        json.put("digest", sums.digest().hex());
        json.put("folder", folder.toString());
        output.answer(text.append("Listen: ").append(folder).toString(), json);
    }
}
