package kita.app.cli.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.delivery.ConsentDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A person does not agree any more to get notices by retrieval. */
@Command(
        name = "revoke",
        description = "Vermerkt, dass eine Person ihre Einwilligung widerruft. Von diesem Tag an gehen Bescheide wieder"
                + " mit der Post; was vorher bereitgestellt war, bleibt es.")
final class DeliveryRevokeCommand implements Runnable {

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
    private GuardianOption guardian;

    @Mixin
    private DayOption day;

    DeliveryRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        LocalDate on = day.or(today.day());
        List<String> without =
                session.bean(ConsentDesk.class).revoke(town.in(session), guardian.id(), on, today.day(), user.name());
        String look = without.isEmpty()
                ? ""
                : "\nSeit diesem Tag ohne Einwilligung bereitgestellt: " + String.join(", ", without)
                        + ". Bitte mit deadlines undo zurücknehmen und mit der Post schicken.";
        output.answer(
                "Widerruf der Person " + guardian.id() + " vermerkt, " + on + "." + look,
                Map.of("guardian", guardian.id().value(), "revokedOn", on.toString(), "withoutConsent", without));
    }
}
