package kita.app.cli.town;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.UserOption;
import kita.app.cli.words.IntakeText;
import kita.app.cli.words.SiblingView;
import kita.app.cli.words.Warnings;
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
public final class ImportCommand implements Runnable {

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
                IntakeText.german(report) + german(followed) + Warnings.lines(session, report.tenant()),
                json(report, followed));
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
