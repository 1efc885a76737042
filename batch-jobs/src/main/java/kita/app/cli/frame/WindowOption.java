package kita.app.cli.frame;

import kita.app.jobs.TownDocuments;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.Option;

/** Over which months something is computed. */
public final class WindowOption {

    private static final int YEAR = 12;

    @Option(
            names = "--from",
            paramLabel = "JJJJ-MM",
            description = "Erster Monat (Vorgabe: der erste, den die Kommune hier abrechnet).")
    private Month first;

    @Option(names = "--to", paramLabel = "JJJJ-MM", description = "Letzter Monat (Vorgabe: zwölf Monate).")
    private Month last;

    /** A window that begins with this month; without one, where the municipality begins to bill here. */
    public static WindowOption of(Month first) {
        WindowOption window = new WindowOption();
        window.first = first;
        return window;
    }

    /** This last month, if {@link #last} does not refuse it. */
    public static Month until(Month from, Month to) {
        WindowOption window = new WindowOption();
        window.last = to;
        return window.last(from);
    }

    /** The first month: as it was asked for, or the first that the municipality bills here. */
    public Month first(Session session, TenantId tenant) {
        if (first != null) {
            return first;
        }
        TownDocuments documents = session.bean(TownDocuments.class);
        return session.bean(TenantTransactions.class)
                .call(tenant, () -> documents.municipality().firstBilledMonth());
    }

    /** A window that ends before it starts, or is longer than ten years, is refused. */
    public Month last(Month from) {
        Month to = last == null ? from.plus(YEAR - 1) : last;
        if (to.isBefore(from) || from.monthsUntil(to) >= 10 * YEAR) {
            throw new RefusedUse("Von " + from + " bis " + to + " ist kein Zeitraum von einem bis 120 Monaten.");
        }
        return to;
    }
}
