package kita.app.cli;

import java.util.Locale;
import kita.app.cli.frame.Session;
import kita.registry.Month;
import picocli.CommandLine;

/** Entry of the program. Help and mistakes in use are answered without starting Spring. */
public final class Kita {

    private Kita() {}

    public static void main(String[] arguments) {
        // Whoever reads this reads German, wherever the machine stands. Nothing but printing depends on it.
        Locale.setDefault(Locale.GERMANY);
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try (Session session = new Session()) {
            return commandLine(session).execute(arguments);
        }
    }

    static CommandLine commandLine(Session session) {
        return new CommandLine(new KitaCommand(), new CommandFactory(session))
                .setResourceBundle(GermanHelp.bundle())
                .setParameterExceptionHandler(new Mistakes())
                .setExecutionExceptionHandler(new Failures(session))
                .registerConverter(Month.class, Month::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setUsageHelpWidth(110);
    }
}
