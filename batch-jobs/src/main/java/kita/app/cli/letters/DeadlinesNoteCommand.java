package kita.app.cli.letters;

import java.time.LocalDate;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeStateText;
import kita.app.store.notices.NoticeEventKind;
import kita.billing.notice.NoticeState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Something happened to one notice. */
@Command(name = "note", description = "Vermerkt, was mit einem Bescheid geschehen ist, und nennt, wie er danach steht.")
final class DeadlinesNoteCommand implements Runnable {

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
    private NoticeOption notice;

    @Option(
            names = "--what",
            paramLabel = "WAS",
            required = true,
            description =
                    "posted: zur Post gegeben; came_back: unzustellbar zurück; arrived: nachweislich erst dann angekommen;"
                            + " retrieved: abgerufen; notification_disputed: Zugang der Benachrichtigung bestritten und"
                            + " nicht nachweisbar;"
                            + " contested: Widerspruch eingegangen; objection_taken_back: Widerspruch zurückgenommen;"
                            + " objection_decided: Widerspruchsbescheid zugestellt; withdrawn: Bescheid aufgehoben.")
    private NoticeEventKind what;

    @Option(names = "--on", paramLabel = "JJJJ-MM-TT", description = "An welchem Tag (Vorgabe: heute).")
    private LocalDate on;

    DeadlinesNoteCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        NoticeState state = session.bean(NoticeDesk.class)
                .note(town.in(session), notice.key(), what, on == null ? today.day() : on, today.day(), user.name());
        output.answer(
                notice + ": " + NoticeStateText.of(state) + ".",
                Map.of("notice", notice.toString(), "state", NoticeStateText.word(state)));
    }
}
