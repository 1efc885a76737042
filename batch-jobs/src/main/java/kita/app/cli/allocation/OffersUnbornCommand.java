package kita.app.cli.allocation;

import java.util.List;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TownOption;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.UnbornText;
import kita.app.jobs.offers.Births;
import kita.app.store.allocation.UnbornStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Frees the places of children who were not born by the start. */
@Command(
        name = "unborn",
        description = "Macht die Plätze frei, deren Betreuung beginnt, ohne dass die Geburt gemeldet ist.")
final class OffersUnbornCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private UserOption user;

    @Mixin
    private AtOption at;

    OffersUnbornCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<UnbornStore.Promised> freed = session.bean(Births.class).free(town.in(session), at.moment(), user.name());
        StringBuilder text = new StringBuilder(
                freed.isEmpty()
                        ? "Kein zugesagter Platz wartet auf ein Kind, dessen Geburt nicht gemeldet ist."
                        : "%,d Plätze sind wieder frei, die Anmeldungen erledigt:".formatted(freed.size()));
        freed.forEach(promised -> text.append("\n  ").append(UnbornText.german(promised)));
        output.answer(
                text.toString(),
                freed.stream()
                        .map(promised -> promised.expected().application().value())
                        .toList());
    }
}
