package kita.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.cli.frame.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A mistake in use: one line that says what is wrong, and where the help is. */
final class Mistakes implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println("kita: " + sentence(mistake) + " Hilfe: ./" + name + " --help");
        err.flush();
        return ExitCodes.WRONG_USE;
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof MissingParameterException missing) {
            return "Es fehlt: "
                    + missing.getMissing().stream().map(Mistakes::label).collect(Collectors.joining(", ")) + ".";
        }
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            String unknown = "Unbekannt: " + String.join(" ", unmatched.getUnmatched()) + ".";
            return suggestions.isEmpty()
                    ? unknown
                    : unknown + " Gemeint vielleicht: " + String.join(", ", suggestions) + "?";
        }
        if (mistake.getArgSpec() != null && mistake.getValue() != null) {
            return "„" + mistake.getValue() + "“ passt nicht für " + label(mistake.getArgSpec()) + "."
                    + choices(mistake.getArgSpec());
        }
        return mistake.getMessage();
    }

    /** What may stand there, where that is a short list. */
    private static String choices(ArgSpec argument) {
        Object[] constants = argument.auxiliaryTypes()[0].getEnumConstants();
        return constants == null
                ? ""
                : Stream.of(constants)
                        .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", " Möglich: ", "."));
    }

    private static String label(ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }
}
