package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.tariff.Fact;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffVersion;

/**
 * Reads a fee ordinance (tariff.yaml). The ordinance is taken whole, after all its worked examples have come out to the
 * cent, or refused whole with every finding.
 */
public final class TariffReader {

    private final Findings findings;
    private final Parts parts;

    private TariffReader(String fileName) {
        this.findings = new Findings(fileName);
        this.parts = new Parts(findings);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Tariff read(String fileName, String text) throws DocumentRefused {
        return readDocument(fileName, text).tariff();
    }

    /** As {@link #read}, with the examples, for those who want to show them. */
    public static TariffDocument readDocument(String fileName, String text) throws DocumentRefused {
        return new TariffReader(fileName).document(text);
    }

    /**
     * The ordinance whose examples may fail, for whoever tests it. Never for charging anybody.
     *
     * @see TariffDocument#examples()
     */
    public static TariffDocument readUnproven(String fileName, String text) throws DocumentRefused {
        return new TariffReader(fileName).unproven(text, Optional.empty()).document();
    }

    /** The ordinance as it would be if the assumptions came true. Its examples, which know nothing of them, are not asked. */
    public static Tariff readAssuming(String fileName, String text, Assumptions assumptions) throws DocumentRefused {
        return new TariffReader(fileName)
                .unproven(text, Optional.of(assumptions))
                .document()
                .tariff();
    }

    /**
     * A case for an ordinance, written as an example that claims nothing.
     *
     * @param tariffName for messages only
     * @param tariff text of the ordinance, whose facts the case names
     */
    public static Case readCase(String tariffName, String tariff, String caseName, String text) throws DocumentRefused {
        Cases cases = readForCases(tariffName, tariff);
        return new Case(cases.tariff(), cases.read(caseName, text));
    }

    /** As {@link #readCase}, for many cases by one ordinance. */
    public static Cases readForCases(String tariffName, String tariff) throws DocumentRefused {
        TariffReader reader = new TariffReader(tariffName);
        return new Cases(reader.document(tariff).tariff(), reader.parts.facts().all());
    }

    /** An ordinance that is asked about cases, one after the other. */
    public static final class Cases {

        private final Tariff tariff;
        private final List<Fact> facts;

        private Cases(Tariff tariff, List<Fact> facts) {
            this.tariff = tariff;
            this.facts = List.copyOf(facts);
        }

        public Tariff tariff() {
            return tariff;
        }

        /** German names of what families declare, by their keys. */
        public Map<String, String> factNames() {
            return facts.stream().collect(Collectors.toMap(Fact::key, Fact::german));
        }

        public TariffExample read(String caseName, String text) throws DocumentRefused {
            TariffReader reader = new TariffReader(caseName);
            facts.forEach(reader.parts.facts()::add);
            YamlNode root = YamlDocument.open(text, reader.findings);
            Optional<TariffExample> family = new ExampleReader(reader.parts).oneCase(root);
            reader.findings.refuseIfAny();
            return family.orElseThrow();
        }
    }

    /** An ordinance and a family to be looked at by it. */
    public record Case(Tariff tariff, TariffExample family) {}

    private TariffDocument document(String text) throws DocumentRefused {
        Read read = unproven(text, Optional.empty());
        prove(read.document().tariff(), read.examples());
        findings.refuseIfAny();
        return read.document();
    }

    private Read unproven(String text, Optional<Assumptions> assumptions) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly("id", "title", "facts", "versions", "examples");
        }
        assumptions.ifPresent(assumed -> assumed.applyTo(root));
        String id = root.text("id");
        String title = root.text("title");
        List<Fact> facts = new FactReader(parts).read(root);
        List<TariffVersion> versions = versions(root, facts);
        List<PlacedExample> examples = new ExampleReader(parts).read(root);
        int before = findings.isEmpty() ? parts.count() : -1;
        Optional<Tariff> tariff = parts.build(root.required("versions"), before, () -> new Tariff(id, title, versions));
        findings.refuseIfAny();
        List<TariffExample> placed =
                examples.stream().map(PlacedExample::example).toList();
        return new Read(
                new TariffDocument(tariff.orElseThrow(), placed, lines(root, examples), parts.trust()), examples);
    }

    /** Where rules and examples stand, for findings that are made later. */
    private static Map<String, Integer> lines(YamlNode root, List<PlacedExample> examples) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (YamlNode version : root.items("versions")) {
            String id = version.text("version");
            lines.put(TariffDocument.versionKey(id), version.line());
            for (YamlNode rule : version.items("rules")) {
                lines.put(TariffDocument.ruleKey(id, rule.text("id")), rule.line());
            }
        }
        examples.forEach(placed -> lines.put(
                TariffDocument.exampleKey(placed.example().name()),
                placed.node().line()));
        return lines;
    }

    private List<TariffVersion> versions(YamlNode root, List<Fact> facts) {
        VersionReader reader = new VersionReader(parts, facts);
        List<TariffVersion> versions = new ArrayList<>();
        for (YamlNode node : root.items("versions")) {
            reader.read(node).ifPresent(versions::add);
        }
        return versions;
    }

    private static void prove(Tariff tariff, List<PlacedExample> examples) {
        for (PlacedExample placed : examples) {
            Optional<String> mismatch = placed.example().mismatch(tariff);
            mismatch.ifPresent(text -> placed.node()
                    .finding(
                            "Das Beispiel „" + placed.example().name() + "“ kommt nicht heraus: " + text,
                            "Tabelle, Regeln oder Beispiel berichtigen."));
        }
    }

    private record Read(TariffDocument document, List<PlacedExample> examples) {}

    /** An example and where it stands. */
    record PlacedExample(YamlNode node, TariffExample example) {}
}
