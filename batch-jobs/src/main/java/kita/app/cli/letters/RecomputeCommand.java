package kita.app.cli.letters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.TextFile;
import kita.app.recompute.CannotRecompute;
import kita.app.recompute.CodeText;
import kita.app.recompute.ComputationFile;
import kita.app.recompute.GivenFile;
import kita.app.recompute.Recheck;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.CheckedStep;
import kita.app.recompute.Recheck.Outcome;
import kita.app.recompute.RecomputePage;
import kita.billing.notice.GermanWords;
import kita.billing.tariff.TablePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes the amounts of a fee notice once more, from nothing but its file, or from its paper and the ordinance. */
@Command(
        name = "recompute",
        description = {
            "Rechnet einen Gebührenbescheid nach, allein aus seiner PDF-Datei, ohne Datenbank und ohne Netz.",
            "Vom Papier genügen der QR-Code darauf (Foto, Scan oder gescannter Text) und die Satzung als Datei.",
            "Zeigt jeden Schritt mit seiner Fundstelle. Antwortet mit 1, wenn etwas anderes herauskommt als im Bescheid."
        })
public final class RecomputeCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(
            index = "0",
            paramLabel = "DATEI",
            description = "Der Bescheid (PDF), die Datei " + ComputationFile.NAME
                    + " daraus oder der QR-Code vom Papier: Foto (PNG, JPEG, höchstens 60 Millionen Bildpunkte), Scan"
                    + " (PDF) oder sein Text (" + CodeText.MARK + " …).")
    private Path file;

    @Option(
            names = "--tariff",
            paramLabel = "SATZUNG",
            description = "Die Satzung, wenn DATEI nur die Berechnung oder der Code ist (Vorgabe: "
                    + ComputationFile.ORDINANCE + " daneben).")
    private Path tariff;

    @Option(
            names = "--page",
            paramLabel = "SEITE",
            description =
                    "Schreibt den Rechenweg als eine Seite (HTML), in deren Tabellen das maßgebliche Feld markiert ist.")
    private Path page;

    @Override
    public Integer call() {
        try {
            GivenFile given = GivenFile.read(TextFile.bytes(file));
            Recheck recheck = Recheck.of(given.computation(), ordinance(given));
            if (page != null) {
                TextFile.write(page, RecomputePage.of(recheck));
            }
            output.answer(german(recheck), json(recheck));
            return recheck.holds() ? ExitCodes.DONE : ExitCodes.FINDINGS;
        } catch (CannotRecompute refused) {
            throw new RefusedUse(file + ": " + refused.getMessage());
        }
    }

    private String ordinance(GivenFile given) throws CannotRecompute {
        if (given.ordinance().isPresent()) {
            return given.ordinance().get();
        }
        Path beside = file.resolveSibling(ComputationFile.ORDINANCE);
        if (tariff == null && !Files.isRegularFile(beside)) {
            throw new CannotRecompute(
                    "Zum Nachrechnen fehlt die Satzung als Datei. Bitte beim Jugendamt erfragen und als "
                            + ComputationFile.ORDINANCE + " daneben legen oder mit --tariff angeben.");
        }
        return TextFile.read(tariff != null ? tariff : beside);
    }

    private static String german(Recheck recheck) {
        List<String> lines = new ArrayList<>();
        ComputationFile file = recheck.file();
        lines.add("Bescheid " + file.notice() + " vom " + GermanWords.longDay(file.date()) + ", " + file.authority()
                + ", nach: " + recheck.ordinanceTitle());
        for (CheckedLine checked : recheck.lines()) {
            lines.add("");
            lines.add(heading(recheck, checked));
            for (CheckedStep step : checked.steps()) {
                lines.add("%14s  %s  [%s]"
                        .formatted(step.amount().german(), file.names().in(step.text()), step.citation()));
                step.page().ifPresent(at -> lines.add(" ".repeat(16) + cell(at)));
            }
        }
        lines.add("");
        lines.add(recheck.count(Outcome.SAME) + " von " + recheck.lines().size() + " Beträgen nachgerechnet, "
                + recheck.count(Outcome.OTHER) + " weichen ab, " + recheck.count(Outcome.NOT_ASKED)
                + " nicht nachgerechnet.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String heading(Recheck recheck, CheckedLine checked) {
        ComputationFile.Line line = checked.line();
        return recheck.file().title(line) + ": " + line.money().german() + " im Monat, "
                + checked.outcome().german()
                + checked.why().map(why -> ". " + why).orElse("");
    }

    /** Where in its table the amount stands. */
    private static String cell(TablePage page) {
        List<String> where = new ArrayList<>(page.fixed());
        where.add(page.rows().axis() + ": " + page.rows().classes().get(page.row()));
        if (!page.columns().axis().isEmpty()) {
            where.add(page.columns().axis() + ": " + page.columns().classes().get(page.column()));
        }
        return "in der Tabelle: " + String.join("; ", where);
    }

    private static Map<String, Object> json(Recheck recheck) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", recheck.file().notice());
        json.put("holds", recheck.holds());
        json.put("lines", recheck.lines().stream().map(RecomputeCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(CheckedLine checked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("child", checked.line().child());
        json.put("charge", checked.line().charge().name());
        json.put("first", checked.line().first());
        json.put("last", checked.line().last());
        json.put("amount", checked.line().amount());
        json.put("outcome", checked.outcome().name());
        json.put("why", checked.why());
        json.put("steps", checked.steps().stream().map(RecomputeCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(CheckedStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", step.text());
        json.put("amount", step.amount().toString());
        json.put("citation", step.citation());
        json.put("cell", step.page().map(RecomputeCommand::cell));
        return json;
    }
}
