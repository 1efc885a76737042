package kita.app.recompute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.documents.CaseWriter;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Step;
import kita.billing.notice.ChildNames;
import kita.billing.notice.Computation;
import kita.billing.notice.GermanWords;
import kita.billing.notice.NoticeHead;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.Month;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes with a notice so that it can be computed again ({@value #NAME}): keys and facts as in the ordinance's document,
 * amounts in euros with two decimals, months as 2026-08.
 *
 * @param format what this is, {@value #FORMAT}
 * @param date of the notice
 * @param ordinance SHA-256 in hex of the ordinance's document
 * @param children of the household; steps name them by id
 */
public record ComputationFile(
        String format,
        String notice,
        LocalDate date,
        String authority,
        String ordinance,
        List<NamedChild> children,
        List<Line> lines) {

    /** As it is called where it is attached. */
    public static final String NAME = "berechnung.json";

    /** The document of the ordinance as it is called where it is attached. */
    public static final String ORDINANCE = "satzung.yaml";

    static final String FORMAT = "kita-berechnung-1";

    /** @param name given name */
    public record NamedChild(String id, String name) {}

    /**
     * Months that were computed alike.
     *
     * @param charge CARE or MEAL
     * @param amount a month
     * @param steps empty where only the amount was told (a code on paper)
     * @param facts the case of the first month; empty where the month was not answered by one question
     */
    public record Line(
            String child,
            Charge charge,
            String first,
            String last,
            String amount,
            List<PrintedStep> steps,
            Optional<Map<String, Object>> facts) {

        Line withoutSteps() {
            return new Line(child, charge, first, last, amount, List.of(), facts);
        }

        public Money money() {
            return Money.parse(amount);
        }

        public Month firstMonth() {
            return Month.parse(first);
        }

        public Month lastMonth() {
            return Month.parse(last);
        }
    }

    /** A step as the notice prints it, with ids for names. */
    public record PrintedStep(String text, String amount, String citation) {

        Step step() {
            return new Step(text, Money.parse(amount), citation);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The file of a notice.
     *
     * @param ordinance SHA-256 in hex of the ordinance's document
     */
    public static ComputationFile of(NoticeHead head, ChildNames names, Computation computation, String ordinance) {
        return new ComputationFile(
                FORMAT,
                head.number().toString(),
                head.date(),
                head.authority().name(),
                ordinance,
                names.given().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(child -> new NamedChild(child.getKey().value(), child.getValue()))
                        .toList(),
                computation.lines().stream().map(ComputationFile::line).toList());
    }

    /** Its text, which {@link #read} reads back. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The same without what the ordinance says by itself: small enough for a code on paper. */
    ComputationFile withoutSteps() {
        return new ComputationFile(
                format,
                notice,
                date,
                authority,
                ordinance,
                children,
                lines.stream().map(Line::withoutSteps).toList());
    }

    private static Line line(Computation.Line line) {
        AssessedMonth assessed = line.assessed();
        return new Line(
                line.child().id().value(),
                assessed.charge(),
                line.first().toString(),
                line.last().toString(),
                assessed.amount().toString(),
                assessed.steps().stream()
                        .map(step ->
                                new PrintedStep(step.sentence(), step.amount().toString(), step.citation()))
                        .toList(),
                line.facts().map(CaseWriter::write));
    }

    /** Reads what {@link #json} wrote; everything else is refused with {@link CannotRecompute}. */
    public static ComputationFile read(String text) throws CannotRecompute {
        ComputationFile file;
        try {
            file = JSON.readValue(text, ComputationFile.class);
        } catch (JacksonException notOurs) {
            throw CannotRecompute.notOurs();
        }
        if (file == null || !FORMAT.equals(file.format()) || !file.isComplete()) {
            throw CannotRecompute.notOurs();
        }
        return file;
    }

    private boolean isComplete() {
        try {
            return Stream.of(notice, date, authority, ordinance, children, lines)
                            .noneMatch(part -> part == null)
                    && lines.stream()
                            .allMatch(line -> line.child() != null
                                    && line.charge() != null
                                    && !line.firstMonth().isAfter(line.lastMonth())
                                    && line.money().cents() >= 0
                                    && line.steps().stream()
                                            .map(PrintedStep::step)
                                            .allMatch(step -> step.sentence() != null && step.citation() != null))
                    && !names().given().isEmpty();
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    public ChildNames names() {
        return new ChildNames(
                children.stream().collect(Collectors.toMap(child -> new ChildId(child.id()), NamedChild::name)));
    }

    /** German: whom and what a line is about, and for which months. */
    public String title(Line line) {
        return childName(line) + ", " + line.charge().german() + ", "
                + GermanWords.months(line.firstMonth(), line.lastMonth());
    }

    public String childName(Line line) {
        return names().given().getOrDefault(new ChildId(line.child()), line.child());
    }

    /** The case of a month of the line, as the ordinance's document would write it. */
    static String caseOf(Map<String, Object> facts, Month month) {
        Map<String, Object> moved = new LinkedHashMap<>(facts);
        moved.put("month", month.toString());
        return JSON.writeValueAsString(moved);
    }
}
