package kita.app.cli.frame;

import java.util.Map;
import kita.app.store.StatusQueries;
import kita.registry.TenantId;
import picocli.CommandLine.Option;

/** For which municipality a command works. */
public final class TownOption {

    @Option(
            names = "--town",
            paramLabel = "KOMMUNE",
            required = true,
            description = "Schlüssel der Kommune, siehe ./kita status.")
    private String key;

    /** The municipality, or a refusal that names those there are. */
    public TenantId in(Session session) {
        Map<String, String> known = session.bean(StatusQueries.class).directory();
        if (!known.containsKey(key)) {
            throw new RefusedUse("Die Kommune „" + key + "“ ist nicht eingerichtet. "
                    + (known.isEmpty()
                            ? "Noch gibt es keine; ./kita import legt sie an."
                            : "Eingerichtet: " + String.join(", ", known.keySet()) + "."));
        }
        return new TenantId(key);
    }
}
