package kita.app.cli.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.jobs.offers.Births;
import kita.app.jobs.offers.PromiseWatch;
import kita.registry.TenantId;

/** What a clerk should know today about places that are promised. */
public final class Warnings {

    private static final int SHOWN = 5;

    private Warnings() {}

    /** What a query tells at once: children who moved away, children who are not born by the start. */
    public static List<String> quick(Session session, TenantId tenant, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        addFirst(
                warnings,
                session.bean(PromiseWatch.class).movedAway(tenant),
                "weggezogene Kinder; alle zeigt ./kita offers list.");
        List<String> unborn = session.bean(Births.class).notBorn(tenant, day).stream()
                .map(promised -> UnbornText.german(promised) + " Den Platz macht ./kita offers unborn wieder frei.")
                .toList();
        addFirst(warnings, unborn, "Kinder, deren Geburt nicht gemeldet ist; alle zeigt ./kita offers list.");
        return warnings;
    }

    /** Those, and the overbooked groups first, for which all contracts and promises are counted. */
    public static List<String> thorough(Session session, TenantId tenant, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        addFirst(
                warnings,
                session.bean(PromiseWatch.class).overbooked(tenant),
                "überbelegte Gruppen; alle stehen in proposal.xlsx, Blatt Klärfälle.");
        warnings.addAll(quick(session, tenant, day));
        return warnings;
    }

    private static void addFirst(List<String> warnings, List<String> some, String others) {
        some.stream().limit(SHOWN).forEach(warnings::add);
        if (some.size() > SHOWN) {
            warnings.add((some.size() - SHOWN) + " weitere " + others);
        }
    }

    /** The thorough ones, one line each, beginning on a new one; nothing if there is nothing to say. */
    public static String lines(Session session, TenantId tenant) {
        StringBuilder lines = new StringBuilder();
        thorough(session, tenant, new Today().day())
                .forEach(warning -> lines.append("\nAchtung: ").append(warning));
        return lines.toString();
    }
}
