package kita.app.cli.frame;

import picocli.CommandLine.Option;

/** Who is responsible for what the command does. Two-person rules compare these names. */
public final class UserOption {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Wer das tut (Vorgabe: ${DEFAULT-VALUE}).")
    private String name;

    /** The name; an empty one is refused. */
    public String name() {
        if (name.isBlank()) {
            throw new RefusedUse("Der Name bei --user darf nicht leer sein.");
        }
        return name.strip();
    }
}
