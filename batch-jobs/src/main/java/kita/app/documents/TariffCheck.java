package kita.app.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.tariff.Citation;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.HourRatesRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.lint.TariffFinding;
import kita.billing.tariff.lint.TariffLint;

/** Checks fee ordinances for people at a desk: whether they can be read and proved, and what is questionable in them. */
public final class TariffCheck {

    private TariffCheck() {}

    /**
     * One finding for people and machines.
     *
     * @param line counted from 1
     * @param severity ERROR for what makes the ordinance unusable, else as {@link TariffFinding.Severity}
     * @param check {@link TariffFinding.Check}, or UNREADABLE
     * @param text German: problem and remedy
     */
    public record Row(String file, int line, String severity, String check, String text) {

        /** One line, as the command line prints it. */
        public String german() {
            String word = switch (severity) {
                case "ERROR" -> "Fehler";
                case "WARNING" -> "Warnung";
                default -> "Hinweis";
            };
            return file + ":" + line + ": " + word + ": " + text;
        }
    }

    /**
     * What became of one file.
     *
     * @param id of the ordinance, if it could be read
     * @param examples that came out
     * @param cells how many table cells of each status, by the German word of the status
     * @param settings the lines of each status of versions, rules, axes, counts and settings, by the German word
     * @param findings ordered by line
     */
    public record Report(
            String file,
            Optional<String> id,
            int examples,
            Map<String, Integer> cells,
            Map<String, List<Integer>> settings,
            List<Row> findings) {

        public Report {
            findings = List.copyOf(findings);
        }

        public long count(String severity) {
            return findings.stream()
                    .filter(row -> row.severity().equals(severity))
                    .count();
        }
    }

    public static Report check(String file, String text) {
        try {
            TariffDocument document = TariffReader.readDocument(file, text);
            List<Row> rows = new ArrayList<>();
            for (TariffFinding finding : TariffLint.of(document.tariff(), document.examples())) {
                rows.add(new Row(
                        file,
                        line(document, finding),
                        finding.severity().name(),
                        finding.check().name(),
                        finding.german()));
            }
            rows.sort(Comparator.comparingInt(Row::line));
            return new Report(
                    file,
                    Optional.of(document.tariff().id()),
                    document.examples().size(),
                    cells(document),
                    settings(document),
                    rows);
        } catch (DocumentRefused refused) {
            List<Row> rows = refused.findings().stream()
                    .map(finding -> new Row(
                            file, finding.line(), "ERROR", "UNREADABLE", finding.problem() + " " + finding.remedy()))
                    .toList();
            return new Report(file, Optional.empty(), 0, Map.of(), Map.of(), rows);
        }
    }

    /** A file that cannot even be opened as text; the reason is the only finding. */
    public static Report unreadable(String file, String german) {
        Row row = new Row(file, 1, "ERROR", "UNREADABLE", german);
        return new Report(file, Optional.empty(), 0, Map.of(), Map.of(), List.of(row));
    }

    private static int line(TariffDocument document, TariffFinding finding) {
        String key = finding.rule()
                .map(rule -> TariffDocument.ruleKey(finding.version(), rule))
                .orElse(TariffDocument.versionKey(finding.version()));
        return document.line(key);
    }

    /** How far the values can be trusted; what is not official must be checked before anybody is charged by it. */
    private static Map<String, Integer> cells(TariffDocument document) {
        Map<Citation.Status, Integer> counts = new EnumMap<>(Citation.Status.class);
        for (TariffVersion version : document.tariff().versions()) {
            for (Rule rule : version.rules()) {
                for (FeeTable.Cell cell : cells(rule)) {
                    counts.merge(cell.citation().status(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().german(), Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }

    private static Map<String, List<Integer>> settings(TariffDocument document) {
        Map<String, List<Integer>> settings = new LinkedHashMap<>();
        for (Citation.Status status : Citation.Status.values()) {
            List<Integer> lines = document.trust().getOrDefault(status, List.of());
            if (!lines.isEmpty()) {
                settings.put(status.german(), lines.stream().sorted().toList());
            }
        }
        return settings;
    }

    private static List<FeeTable.Cell> cells(Rule rule) {
        if (rule instanceof TableRule table) {
            return table.table().cells();
        }
        return rule instanceof HourRatesRule rates ? rates.rates().cells() : List.of();
    }
}
