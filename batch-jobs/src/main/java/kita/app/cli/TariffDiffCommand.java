package kita.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.documents.Findings;
import kita.app.documents.TariffDiff;
import kita.app.documents.TariffDiff.Line;
import kita.app.documents.YamlDocument;
import kita.app.documents.YamlNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What differs between two ordinances. */
@Command(
        name = "diff",
        description = {
            "Zeigt, worin sich zwei Satzungen unterscheiden, Wert für Wert.",
            "Verschobene Zeilen zählen nicht, eine andere Reihenfolge der Regeln schon."
        })
final class TariffDiffCommand implements Runnable {

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "VORHER", description = "Die bisherige Satzung.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NACHHER", description = "Die neue Satzung.")
    private Path after;

    @Override
    public void run() {
        List<Line> lines = TariffDiff.between(open(before), open(after));
        output.answer(german(lines), json(lines));
    }

    private static YamlNode open(Path file) {
        Findings findings = new Findings(file.toString());
        YamlNode root = YamlDocument.open(TextFile.read(file), findings);
        if (!findings.isEmpty()) {
            throw new RefusedUse(findings.inOrder().get(0).german());
        }
        return root;
    }

    private static String german(List<Line> lines) {
        if (lines.isEmpty()) {
            return "Kein Unterschied.";
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.german()).append(System.lineSeparator()));
        Map<String, Long> cells = TariffDiff.cells(lines);
        return text.append("%d Unterschiede; Tabellenfelder: %d teurer, %d billiger."
                        .formatted(lines.size(), cells.get("dearer"), cells.get("cheaper")))
                .toString();
    }

    private static Map<String, Object> json(List<Line> lines) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("differences", lines.size());
        json.putAll(TariffDiff.cells(lines));
        json.put("lines", lines);
        return json;
    }
}
