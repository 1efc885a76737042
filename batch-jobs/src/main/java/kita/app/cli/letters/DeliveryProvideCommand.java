package kita.app.cli.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.delivery.RetrievalRun;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Notices of those who consented, for the portal. */
@Command(
        name = "provide",
        description =
                "Stellt alle Bescheide, die noch nicht zur Post gegeben sind und deren Empfänger eingewilligt haben, für"
                        + " das Portal bereit und vermerkt den Tag der Benachrichtigung; am vierten Tag danach gelten sie"
                        + " als bekannt gegeben (§ 37 Abs. 2a SGB X). Vor dem Druckauftrag (./kita mailing) aufrufen.")
final class DeliveryProvideCommand implements Runnable {

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
    private DayOption day;

    @Mixin
    private OutOption out;

    DeliveryProvideCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        LocalDate on = day.or(today.day());
        RetrievalRun.Result result = session.bean(RetrievalRun.class)
                .provide(tenant, on, today.day(), user.name(), out.of(tenant, "notices"));
        List<String> folders = result.folders().stream().map(Path::toString).toList();
        output.answer(
                GermanCount.of(result.provided(), "Bescheid", "Bescheide") + " zum Abruf bereitgestellt, " + on + "."
                        + folders.stream().map(folder -> "\n  " + folder).collect(Collectors.joining()),
                Map.of(
                        "provided",
                        result.provided(),
                        "on",
                        on.toString(),
                        "folders",
                        folders,
                        "written",
                        result.written().stream().map(Path::toString).toList()));
    }
}
