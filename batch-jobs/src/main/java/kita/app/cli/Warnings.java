package kita.app.cli;

import java.util.ArrayList;
import java.util.List;
import kita.app.jobs.offers.PromiseWatch;
import kita.registry.TenantId;

/** What a clerk should know today about places that are promised. */
final class Warnings {

    private static final int SHOWN = 5;

    private Warnings() {}

    static List<String> of(Session session, TenantId tenant) {
        PromiseWatch watch = session.bean(PromiseWatch.class);
        List<String> warnings = new ArrayList<>();
        addFirst(
                warnings,
                watch.overbooked(tenant),
                "überbelegte Gruppen; alle stehen in proposal.xlsx, Blatt Klärfälle.");
        addFirst(warnings, watch.movedAway(tenant), "weggezogene Kinder; alle zeigt ./kita offers list.");
        return warnings;
    }

    private static void addFirst(List<String> warnings, List<String> some, String others) {
        some.stream().limit(SHOWN).forEach(warnings::add);
        if (some.size() > SHOWN) {
            warnings.add((some.size() - SHOWN) + " weitere " + others);
        }
    }

    /** One line each, beginning on a new one; nothing if there is nothing to say. */
    static String lines(Session session, TenantId tenant) {
        StringBuilder lines = new StringBuilder();
        of(session, tenant).forEach(warning -> lines.append("\nAchtung: ").append(warning));
        return lines.toString();
    }
}
