package kita.app.cli;

import picocli.CommandLine;

/** Entry of the program. Help and mistakes in use are answered without starting Spring. */
public final class Kita {

    private Kita() {}

    public static void main(String[] arguments) {
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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setUsageHelpWidth(110);
    }
}
