package kita.app.intake;

import java.util.List;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.app.intake.DoubleClaim.Claim;
import kita.app.intake.DoubleClaim.Place;
import kita.registry.Period;
import org.apache.poi.ss.usermodel.Sheet;

/** The sheet of errors.xlsx on which a clerk settles to whom a child belongs: both claims side by side. */
final class DoubleClaimSheet {

    private static final List<String> HEADERS = List.of(
            "Kind-Nr",
            "zählt in Haushalt",
            "Zeitraum",
            "steht in",
            "auch genannt von Haushalt",
            "Zeitraum",
            "steht in",
            "Was zu tun ist");
    private static final List<Integer> WIDTHS = List.of(16, 18, 26, 34, 26, 26, 34, 80);
    private static final String REMEDY =
            "Klären, wo das Kind lebt, und die Zeit im anderen Haushalt beenden. Nur für die"
                    + " Sachbearbeitung: keiner Familie die Nummer der anderen nennen.";

    private DoubleClaimSheet() {}

    static void fill(Sheet sheet, Styles styles, List<DoubleClaim> claims) {
        Table table = Table.withHeader(sheet, styles, HEADERS, WIDTHS);
        for (DoubleClaim claim : claims) {
            table.row(
                    claim.child().value(),
                    claim.counts().household().value(),
                    german(claim.counts().period()),
                    place(claim.counts()),
                    claim.refused().household().value(),
                    german(claim.refused().period()),
                    place(claim.refused()),
                    REMEDY);
        }
    }

    private static String place(Claim claim) {
        return claim.row().map(Place::toString).orElse("schon gespeichert");
    }

    private static String german(Period period) {
        String from = Values.german(period.from());
        return period.isOpenEnded() ? "ab " + from : from + " bis " + Values.german(period.to());
    }
}
