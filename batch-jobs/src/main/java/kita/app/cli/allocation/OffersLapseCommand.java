package kita.app.cli.allocation;

import java.util.List;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.offers.AnswerResult;
import kita.app.jobs.offers.Offers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Frees the places of offers that nobody answered in time. */
@Command(name = "lapse", description = "Lässt alle Angebote verfallen, deren Frist vorbei ist.")
final class OffersLapseCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private AtOption at;

    OffersLapseCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<AnswerResult> lapsed = session.bean(Offers.class).lapse(town.in(session), at.moment(), user.name());
        StringBuilder text = new StringBuilder(
                lapsed.isEmpty()
                        ? "Kein offenes Angebot ist über seine Frist."
                        : "%,d Angebote sind verfallen, ihre Plätze wieder frei:".formatted(lapsed.size()));
        lapsed.forEach(result -> text.append("\n  ")
                .append(OfferView.german(result.offer()))
                .append(result.goesOnWaiting() ? "; die Anmeldung wartet weiter" : "; die Anmeldung ist erledigt"));
        output.answer(
                text.toString(),
                lapsed.stream().map(result -> OfferView.json(result.offer())).toList());
    }
}
