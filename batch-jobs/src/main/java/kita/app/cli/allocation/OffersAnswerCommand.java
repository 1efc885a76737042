package kita.app.cli.allocation;

import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.AnswerResult;
import kita.app.jobs.offers.Offers;
import kita.registry.ApplicationId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes in what parents say to an offer. */
@Command(name = "answer", description = "Nimmt die Antwort der Eltern auf ein Platzangebot auf.")
final class OffersAnswerCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private AtOption at;

    @Option(names = "--application", paramLabel = "NR", required = true, description = "Anmelde-Nummer.")
    private String application;

    @ArgGroup(multiplicity = "1")
    private Word word;

    /** Exactly one of the two. */
    static final class Word {
        @Option(names = "--accept", required = true, description = "Die Eltern nehmen den Platz an.")
        private boolean accept;

        @Option(names = "--decline", required = true, description = "Die Eltern lehnen den Platz ab.")
        private boolean decline;
    }

    OffersAnswerCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        AnswerResult result = session.bean(Offers.class)
                .answer(
                        town.in(session),
                        new ApplicationId(application),
                        word.accept ? Answer.ACCEPT : Answer.DECLINE,
                        at.moment(),
                        user.name());
        output.answer(
                german(result),
                Map.of(
                        "offer", OfferView.json(result.offer()),
                        "contracts", result.contracts(),
                        "goesOnWaiting", result.goesOnWaiting()));
    }

    static String german(AnswerResult result) {
        String offer = OfferView.german(result.offer());
        if (result.contracts() > 0) {
            return offer + "\nDer Vertrag ist geschlossen.";
        }
        return offer + "\nDer Platz ist wieder frei; die Anmeldung "
                + (result.goesOnWaiting() ? "bleibt auf der Warteliste." : "ist erledigt.");
    }
}
