package kita.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private TariffDocument document(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly("id", "title", "facts", "versions", "examples");
        }
        String id = root.text("id");
        String title = root.text("title");
        List<Fact> facts = new FactReader(parts).read(root);
        List<TariffVersion> versions = versions(root, facts);
        List<PlacedExample> examples = new ExampleReader(parts).read(root);
        int before = findings.isEmpty() ? parts.count() : -1;
        Optional<Tariff> tariff = parts.build(root.required("versions"), before, () -> new Tariff(id, title, versions));
        findings.refuseIfAny();
        prove(tariff.orElseThrow(), examples);
        findings.refuseIfAny();
        return new TariffDocument(
                tariff.orElseThrow(),
                examples.stream().map(PlacedExample::example).toList());
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

    /** An example and where it stands. */
    record PlacedExample(YamlNode node, TariffExample example) {}
}
