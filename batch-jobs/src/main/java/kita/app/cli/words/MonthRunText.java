package kita.app.cli.words;

import kita.app.jobs.billing.PrepareOutcome;
import kita.billing.run.RunTotals;
import kita.registry.Month;

/** How a prepared month run is told. */
public final class MonthRunText {

    private MonthRunText() {}

    /** Its sums, and the digest that the release asks for. */
    public static String german(Month month, PrepareOutcome outcome) {
        if (outcome.run().isEmpty()) {
            return "Bis " + month + " fehlt nichts: 0 neue Buchungen.";
        }
        var content = outcome.run().get().content();
        RunTotals totals = content.totals();
        return """
                Lauf %s: %,d neue Buchungen über %s.
                %,d Lastschriften über %s, %,d Rechnungen über %s, fällig am %td.%<tm.%<tY.
                Prüfsumme für die Freigabe: %s""".formatted(
                        content.run(),
                        totals.entries(),
                        totals.posted().german(),
                        totals.debits(),
                        totals.debited().german(),
                        totals.invoices(),
                        totals.invoiced().german(),
                        content.dueDate(),
                        content.whole().hex());
    }
}
