package kita.app.cli.town;

import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Throws everything away. Never without an explicit yes. */
@Command(name = "reset", description = "Löscht alle Daten aller Kommunen dieser Installation.")
public final class ResetCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Option(names = "--yes", description = "Ja, wirklich alles löschen.")
    private boolean yes;

    ResetCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (!yes) {
            throw new RefusedUse("Das löscht alle Daten in " + session.home() + " (oder auf dem Server aus KITA_DB_URL)"
                    + " unwiderruflich. Wenn das gewollt ist: ./kita reset --yes");
        }
        try (Database database = Database.open(session.home(), System.getenv())) {
            database.reset();
        }
        output.answer("Alles gelöscht.", java.util.Map.of("reset", true));
    }
}
