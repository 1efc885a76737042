package kita.app.cli.frame;

import java.nio.file.Path;
import kita.registry.TenantId;
import picocli.CommandLine.Option;

/** Where files go: below it one folder per municipality. */
public final class OutOption {

    @Option(
            names = "--out",
            paramLabel = "ORDNER",
            defaultValue = "kita-out",
            description = "Wohin die Dateien kommen, darin je Kommune ein Ordner (Vorgabe: ${DEFAULT-VALUE}).")
    private Path folder;

    /** The folder of this municipality for one kind of files. */
    public Path of(TenantId town, String room) {
        return folder.resolve(town.value()).resolve(room).toAbsolutePath();
    }
}
