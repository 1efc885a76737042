package kita.app.cli.letters;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeStateText;
import kita.billing.notice.NoticeState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The last line about a notice was a mistake. */
@Command(
        name = "undo",
        description =
                "Nimmt den letzten Vermerk zu einem Bescheid als Irrtum zurück; beides bleibt im Register lesbar.")
final class DeadlinesUndoCommand implements Runnable {

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

    DeadlinesUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        NoticeState state =
                session.bean(NoticeDesk.class).undo(town.in(session), notice.key(), today.day(), user.name());
        output.answer(
                "Vermerk zurückgenommen. " + notice + ": " + NoticeStateText.of(state) + ".",
                Map.of("notice", notice.toString(), "state", NoticeStateText.word(state)));
    }
}
