package kita.app.cli.words;

import kita.app.cli.frame.GermanCount;
import kita.app.jobs.intake.IntakeReport;

/** How an intake of files is told. */
public final class IntakeText {

    private IntakeText() {}

    /** A line per file, and what needs a person's help. */
    public static String german(IntakeReport report) {
        StringBuilder text = new StringBuilder();
        for (IntakeReport.FileReport file : report.files()) {
            text.append("%-20s %,8d gelesen, %,8d neu, %,8d geändert, %,8d gleich, %,4d abgelehnt%s%n"
                    .formatted(
                            file.file(),
                            file.read(),
                            file.inserted(),
                            file.changed(),
                            file.unchanged(),
                            file.rejected(),
                            file.recognised() ? " (bekannte Datei)" : ""));
        }
        text.append(report.changedRows() == 0 ? "Nichts hat sich geändert." : "Eingelesen.");
        if (report.rejectedRows() > 0) {
            text.append(" %d Zeilen brauchen Ihre Hilfe: %s".formatted(report.rejectedRows(), report.errorsFile()));
        }
        if (!report.doubleClaims().isEmpty()) {
            text.append("%n%s; siehe Blatt „Widersprüche“."
                    .formatted(GermanCount.of(
                            report.doubleClaims().size(),
                            "Kind wird von zwei Haushalten genannt",
                            "Kinder werden von zwei Haushalten genannt")));
        }
        return text.toString();
    }
}
