package kita.app.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.criteria.Lint;
import kita.allocation.criteria.LintFinding;
import kita.allocation.criteria.LintFinding.Severity;

/**
 * Checks criteria files: whether they can be read, whether their examples come out, and what {@link Lint} says. Catalogues
 * that name each other with {@code replaces} are also checked for a gap between them.
 */
public final class CriteriaCheck {

    private static final String UNREADABLE = "UNREADABLE";
    private static final String NO_EXAMPLES = "NO_EXAMPLES";

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, CriteriaDocument> documents = new LinkedHashMap<>();

    /**
     * One finding for people and machines.
     *
     * @param line counted from 1
     * @param rule {@link kita.allocation.criteria.LintRule}, UNREADABLE or NO_EXAMPLES
     * @param text German: problem, reason and remedy
     */
    public record Row(String file, int line, Severity severity, String rule, String text) {

        /** One line, as the command line prints it. */
        public String german() {
            return file + ":" + line + ": " + severity.german() + ": " + text;
        }
    }

    /**
     * What became of one file.
     *
     * @param id of the catalogue, if it could be read
     * @param examples that came out
     * @param findings ordered by line, the gravest of a line first
     */
    public record Report(String file, Optional<String> id, int examples, List<Row> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public long count(Severity severity) {
            return findings.stream().filter(row -> row.severity() == severity).count();
        }
    }

    /** Reads one more file. */
    public void add(String file, String text) {
        List<Row> found = new ArrayList<>();
        rows.put(file, found);
        try {
            CriteriaDocument document = CriteriaReader.readDocument(file, text);
            documents.put(file, document);
            Lint.of(document.catalogue()).forEach(finding -> found.add(row(file, document, finding)));
            if (document.examples().isEmpty()) {
                found.add(new Row(
                        file,
                        1,
                        Severity.WARNING,
                        NO_EXAMPLES,
                        "Der Katalog enthält kein Rechenbeispiel. Ein Tippfehler in den Regeln fiele nicht auf. "
                                + "Unter „examples“ mindestens drei Beispiele angeben."));
            }
        } catch (DocumentRefused refused) {
            refused.findings()
                    .forEach(finding -> found.add(new Row(
                            file,
                            finding.line(),
                            Severity.ERROR,
                            UNREADABLE,
                            finding.problem() + " " + finding.remedy())));
        }
    }

    /** In the order in which the files were added. */
    public List<Report> reports() {
        lookAtSuccessions();
        List<Report> reports = new ArrayList<>();
        rows.forEach((file, found) -> {
            Optional<CriteriaDocument> document = Optional.ofNullable(documents.get(file));
            found.sort(Comparator.comparingInt(Row::line).thenComparing(Row::severity));
            reports.add(new Report(
                    file,
                    document.map(read -> read.catalogue().id()),
                    document.map(read -> read.examples().size()).orElse(0),
                    found));
        });
        return reports;
    }

    private void lookAtSuccessions() {
        documents.forEach((file, newer) -> documents.values().stream()
                .filter(older -> newer.catalogue()
                        .replaces()
                        .equals(Optional.of(older.catalogue().id())))
                .flatMap(older -> Lint.succession(older.catalogue(), newer.catalogue()).stream())
                .map(finding -> row(file, newer, finding))
                .filter(row -> !rows.get(file).contains(row))
                .forEach(rows.get(file)::add));
    }

    private static Row row(String file, CriteriaDocument document, LintFinding finding) {
        return new Row(
                file,
                document.lineOf(finding.element()),
                finding.severity(),
                finding.rule().name(),
                finding.german());
    }
}
