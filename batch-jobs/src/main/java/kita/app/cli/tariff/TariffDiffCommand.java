package kita.app.cli.tariff;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.TextFile;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Findings;
import kita.app.documents.TariffDiff;
import kita.app.documents.TariffDiff.Line;
import kita.app.documents.TariffReader;
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
        List<String> invalid = Stream.of(before, after)
                .filter(file -> !isOrdinance(file))
                .map(Path::toString)
                .toList();
        output.answer(german(lines, invalid), json(lines, invalid));
    }

    private static boolean isOrdinance(Path file) {
        try {
            TariffReader.read(file.toString(), TextFile.read(file));
            return true;
        } catch (DocumentRefused refused) {
            return false;
        }
    }

    private static YamlNode open(Path file) {
        Findings findings = new Findings(file.toString());
        YamlNode root = YamlDocument.open(TextFile.read(file), findings);
        if (!findings.isEmpty()) {
            throw new RefusedUse(findings.inOrder().get(0).german());
        }
        return root;
    }

    private static String german(List<Line> lines, List<String> invalid) {
        StringBuilder text = new StringBuilder();
        invalid.forEach(file -> text.append(
                "Achtung: %s ist keine gültige Satzung; „kita tariff check“ sagt, warum.%n".formatted(file)));
        if (lines.isEmpty()) {
            return text.append("Kein Unterschied.").toString();
        }
        lines.stream()
                .filter(line -> line.example().isEmpty())
                .forEach(line -> text.append(line.german()).append(System.lineSeparator()));
        long examples = lines.stream()
                .flatMap(line -> line.example().stream())
                .distinct()
                .count();
        if (examples > 0) {
            text.append("Beispiele neu, geändert oder gelöscht: %d.%n".formatted(examples));
        }
        Map<String, Long> cells = TariffDiff.cells(lines);
        return text.append("%s; Tabellenfelder: %d teurer, %d billiger."
                        .formatted(
                                GermanCount.of(lines.size(), "Unterschied", "Unterschiede"),
                                cells.get("dearer"),
                                cells.get("cheaper")))
                .toString();
    }

    private static Map<String, Object> json(List<Line> lines, List<String> invalid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invalid", invalid);
        json.put("differences", lines.size());
        json.putAll(TariffDiff.cells(lines));
        json.put("lines", lines);
        return json;
    }
}
