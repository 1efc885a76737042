package kita.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.jobs.intake.Intake;
import kita.app.jobs.intake.IntakeReport;
import kita.app.jobs.siblings.SiblingDesk;
import kita.app.jobs.siblings.SiblingDesk.Followed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the files of a municipality. */
@Command(name = "import", description = "Liest die Dateien einer Kommune ein (Tabellen, Satzung, Vergabekriterien).")
final class ImportCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "ORDNER", description = "Der Ordner mit municipality.yaml und den Tabellen.")
    private Path folder;

    @Option(
            names = "--errors",
            paramLabel = "DATEI",
            description = "Wohin die Fehlerliste kommt (Vorgabe: errors.xlsx im Ordner).")
    private Path errors;

    @Mixin
    private UserOption user;

    @Mixin
    private Today today;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Path errorsFile = errors == null ? folder.resolve("errors.xlsx") : errors;
        IntakeReport report = session.bean(Intake.class).take(folder, errorsFile);
        List<Followed> followed =
                session.bean(SiblingDesk.class).followContracts(report.tenant(), today.day(), user.name());
        output.answer(
                german(report) + german(followed) + Warnings.lines(session, report.tenant()), json(report, followed));
    }

    static String german(IntakeReport report) {
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

    private static String german(List<Followed> followed) {
        StringBuilder text = new StringBuilder();
        followed.forEach(one -> text.append("%nGeschwisterbescheinigung %s. %s"
                .formatted(
                        SiblingView.german(one.before()),
                        one.now().isEmpty()
                                ? "Der Vertrag ist weggefallen; sie ist widerrufen."
                                : "Der Vertrag hat sich geändert, jetzt gilt "
                                        + one.now().stream()
                                                .map(SiblingView::german)
                                                .collect(Collectors.joining(" und "))
                                        + ".")));
        return text.toString();
    }

    private static Map<String, Object> json(IntakeReport report, List<Followed> followed) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("town", report.tenant().value());
        result.put("changedRows", report.changedRows());
        result.put("rejectedRows", report.rejectedRows());
        result.put("doubleClaims", report.doubleClaims().size());
        result.put(
                "siblingConfirmationsRevoked",
                followed.stream().map(one -> one.before().number()).toList());
        result.put("files", report.files());
        result.put("newDocuments", report.newDocuments());
        result.put("errorsFile", report.errorsFile().toString());
        return result;
    }
}
