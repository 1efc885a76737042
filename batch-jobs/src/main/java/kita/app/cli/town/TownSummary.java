package kita.app.cli.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kita.money.Money;

/**
 * What the demo made of one town; the names are those of summary.json.
 *
 * @param contracts contracts on file after the decisions
 * @param postedCents sum of the postings of the run, in cents
 * @param debitCents control sum of the direct debits, in cents
 * @param notices notices issued, one PDF each
 * @param rejectedRows rows of the input that were not taken in
 */
record TownSummary(
        long applications,
        long placed,
        long unplacedEntitled,
        long blockingFamilies,
        long contracts,
        long assessedMonths,
        long postedCents,
        long debitCents,
        long debitCount,
        long parkedHouseholds,
        long notices,
        long rejectedRows) {

    /** One line per figure, one column per town. */
    static String table(Map<String, TownSummary> towns) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("%-34s".formatted(""));
        towns.keySet().forEach(town -> head.append("%18s".formatted(town)));
        lines.add(head.toString());
        lines.add(count("Anmeldungen", towns, TownSummary::applications));
        lines.add(count("  mit Platz", towns, TownSummary::placed));
        lines.add(count("  ohne Platz trotz Rechtsanspruch", towns, TownSummary::unplacedEntitled));
        lines.add(count("  blockierende Familien", towns, TownSummary::blockingFamilies));
        lines.add(count("Verträge", towns, TownSummary::contracts));
        lines.add(count("Festgesetzte Monate", towns, TownSummary::assessedMonths));
        lines.add(count("Klärfälle (Haushalte)", towns, TownSummary::parkedHouseholds));
        lines.add(money("Gebucht", towns, TownSummary::postedCents));
        lines.add(money("Lastschriften", towns, TownSummary::debitCents));
        lines.add(count("  Anzahl", towns, TownSummary::debitCount));
        lines.add(count("Bescheide", towns, TownSummary::notices));
        lines.add(count("Abgelehnte Zeilen", towns, TownSummary::rejectedRows));
        return String.join("\n", lines);
    }

    private static String count(String label, Map<String, TownSummary> towns, ToLongFunction<TownSummary> figure) {
        StringBuilder line = new StringBuilder("%-34s".formatted(label));
        towns.values().forEach(town -> line.append("%,18d".formatted(figure.applyAsLong(town))));
        return line.toString();
    }

    private static String money(String label, Map<String, TownSummary> towns, ToLongFunction<TownSummary> figure) {
        StringBuilder line = new StringBuilder("%-34s".formatted(label));
        towns.values()
                .forEach(town -> line.append(
                        "%18s".formatted(Money.cents(figure.applyAsLong(town)).german())));
        return line.toString();
    }
}
