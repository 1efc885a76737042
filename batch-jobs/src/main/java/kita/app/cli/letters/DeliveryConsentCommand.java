package kita.app.cli.letters;

import java.time.LocalDate;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.delivery.ConsentDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A person agrees to get notices by retrieval. */
@Command(
        name = "consent",
        description = "Vermerkt, dass eine Person in die Bekanntgabe zum Abruf einwilligt. Sie kann das jederzeit"
                + " widerrufen (delivery revoke).")
final class DeliveryConsentCommand implements Runnable {

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

    DeliveryConsentCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        LocalDate on = day.or(today.day());
        session.bean(ConsentDesk.class).consent(town.in(session), guardian.id(), on, today.day(), user.name());
        output.answer(
                "Einwilligung der Person " + guardian.id() + " vermerkt, " + on + ".",
                Map.of("guardian", guardian.id().value(), "consentedOn", on.toString()));
    }
}
