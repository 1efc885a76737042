package kita.app.cli.allocation;

import java.util.List;
import kita.allocation.offer.Offer;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.words.UnbornText;
import kita.app.jobs.offers.Births;
import kita.app.jobs.offers.Offers;
import kita.app.jobs.offers.PromiseWatch;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The offers of a municipality, and promises that a person should look at. */
@Command(name = "list", description = "Zeigt die Platzangebote, die auf Antwort warten.")
final class OffersListCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Option(names = "--all", description = "Auch die erledigten Angebote zeigen.")
    private boolean all;

    OffersListCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        List<Offer> offers = session.bean(Offers.class).all(tenant).stream()
                .filter(offer -> all || offer.isOpen())
                .toList();
        StringBuilder text = new StringBuilder(
                offers.isEmpty()
                        ? "Es wartet kein Angebot auf Antwort."
                        : "%,d %s:".formatted(offers.size(), all ? "Angebote" : "offene Angebote"));
        offers.forEach(offer -> text.append("\n  ").append(OfferView.german(offer)));
        for (String open : session.bean(PromiseWatch.class).movedAway(tenant)) {
            text.append("\n  Zu klären: ").append(open);
        }
        session.bean(Births.class)
                .notBorn(tenant, today.day())
                .forEach(promised -> text.append("\n  Zu klären: ").append(UnbornText.german(promised)));
        output.answer(text.toString(), offers.stream().map(OfferView::json).toList());
    }
}
