package kita.app.cli.frame;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.json.JsonMapper;

/** How a command answers: sentences for people, or one JSON object for machines. */
public final class Output {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Ergebnis als eine JSON-Zeile ausgeben.")
    private boolean json;

    /** Prints the German text, or the record as JSON if that was asked for. */
    public void answer(String german, Object result) {
        var out = command.commandLine().getOut();
        out.println(json ? JsonMapper.shared().writeValueAsString(result) : german);
        out.flush();
    }

    /** Whether JSON was asked for. */
    public boolean isForMachines() {
        return json;
    }

    /** A line on the way to the answer; machines do not get it. */
    public synchronized void say(String german) {
        if (!json) {
            command.commandLine().getOut().println(german);
            command.commandLine().getOut().flush();
        }
    }
}
