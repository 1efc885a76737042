package kita.app.drill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All drills, in the order of their numbers. */
public final class Drills {

    public static final List<Drill> ALL = List.of(
            new KillDrill(),
            new StartsDrill(),
            new FaultsDrill(),
            new DatabaseDrill(),
            new TwiceDrill(),
            new HistoriesDrill(),
            new LedgerDrill(),
            new ImmutableDrill(),
            new FourEyesDrill(),
            new HostileFilesDrill(),
            new FormulasDrill(),
            new RandomBytesDrill());

    private Drills() {}

    /** By name or number, in small or capital letters. */
    public static Optional<Drill> find(String nameOrNumber) {
        String asked = nameOrNumber.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(drill -> drill.name().equals(asked)
                        || drill.number().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }
}
