package kita.app.cli.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.register.NoticeDesk;
import kita.app.store.notices.NoticeRegister.Extent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All notices of a print run went to the post. */
@Command(
        name = "posted",
        description =
                "Vermerkt, dass alle bis zu einem Tag erlassenen Bescheide zur Post gegeben wurden, außer denen, die zum Abruf"
                        + " bereitgestellt sind. Ab dem vierten Tag"
                        + " danach gelten sie als bekannt gegeben (§ 37 Abs. 2 SGB X).")
final class DeadlinesPostedCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    @Option(names = "--on", paramLabel = "JJJJ-MM-TT", description = "Tag der Aufgabe zur Post (Vorgabe: heute).")
    private LocalDate on;

    @Option(
            names = "--issued-until",
            paramLabel = "JJJJ-MM-TT",
            description = "Nur Bescheide, die bis zu diesem Tag erlassen wurden (Vorgabe: Tag der Aufgabe).")
    private LocalDate until;

    @Option(
            names = "--last",
            paramLabel = "BESCHEID",
            description =
                    "Nur Bescheide bis zu dieser Nummer, wie der Druckauftrag sie nennt: Was danach erlassen wurde,"
                            + " liegt noch im Haus.")
    private String last;

    DeadlinesPostedCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        LocalDate day = on == null ? today.day() : on;
        Extent extent = new Extent(
                until == null ? day : until, Optional.ofNullable(last).map(NoticeOption::key));
        int posted = session.bean(NoticeDesk.class).posted(town.in(session), extent, day, today.day(), user.name());
        output.answer(
                GermanCount.of(posted, "Bescheid", "Bescheide") + " als zur Post gegeben vermerkt, " + day + ".",
                Map.of("posted", posted, "on", day.toString()));
    }
}
