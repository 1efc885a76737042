package kita.app.cli;

import java.util.ArrayList;
import java.util.List;
import kita.app.jobs.offers.PromiseWatch;
import kita.registry.TenantId;

/** What a clerk should know today about places that are promised. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Session session, TenantId tenant) {
        PromiseWatch watch = session.bean(PromiseWatch.class);
        List<String> warnings = new ArrayList<>(watch.overbooked(tenant));
        warnings.addAll(watch.movedAway(tenant));
        return warnings;
    }

    /** One line each, beginning on a new one; nothing if there is nothing to say. */
    static String lines(Session session, TenantId tenant) {
        StringBuilder lines = new StringBuilder();
        of(session, tenant).forEach(warning -> lines.append("\nAchtung: ").append(warning));
        return lines.toString();
    }
}
