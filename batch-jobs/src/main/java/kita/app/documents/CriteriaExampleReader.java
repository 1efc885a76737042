package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.criteria.ApplicantFacts;
import kita.allocation.criteria.CatalogueExample;
import kita.allocation.criteria.Site;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;

/** Reads the worked examples of a catalogue: a child with its facts, and the rank and points that must come out. */
final class CriteriaExampleReader {

    private static final int MOST_POINTS = 99_999;
    private static final String NO_PROVIDER = "-";

    private final Findings findings;

    CriteriaExampleReader(Findings findings) {
        this.findings = findings;
    }

    /** An example and where it stands. */
    record Placed(YamlNode node, CatalogueExample example) {}

    List<Placed> read(YamlNode root) {
        List<Placed> examples = new ArrayList<>();
        for (YamlNode node : root.optionalItems("examples")) {
            int before = findings.count();
            CatalogueExample example = example(node);
            if (findings.count() == before) {
                examples.add(new Placed(node, example));
            }
        }
        return examples;
    }

    private CatalogueExample example(YamlNode node) {
        node.allowOnly("name", "source", "child", "at", "facts", "unproven", "rank", "points", "caps");
        List<DeclaredFact> declared = new ArrayList<>();
        ApplicantFacts facts = child(node.required("child"), declared, node);
        return new CatalogueExample(
                node.text("name"),
                node.text("source"),
                facts,
                node.optional("at").map(CriteriaExampleReader::site),
                node.integer("rank", 1, CriteriaReader.MOST),
                node.integer("points", 0, MOST_POINTS),
                node.optional("caps").map(CriteriaExampleReader::texts));
    }

    private static ApplicantFacts child(YamlNode node, List<DeclaredFact> declared, YamlNode example) {
        if (node.isPresent()) {
            node.allowOnly("born", "form", "start", "siblingsIn", "crecheIn");
        }
        BirthDate born = BirthDate.of(node.date("born"));
        Month start = node.month("start");
        CareForm form = node.oneOf("form", Parts.FORMS);
        LocalDate proofDay = start.firstDay();
        declared.addAll(facts(example, "facts", Optional.of(proofDay)));
        declared.addAll(facts(example, "unproven", Optional.empty()));
        return new ApplicantFacts(
                new ApplicationId("Beispiel"),
                born,
                proofDay,
                start,
                form,
                proofDay,
                declared,
                kitas(node, "siblingsIn"),
                kitas(node, "crecheIn"),
                new ApplicantFacts.FamilyFacts(born, proofDay, 0, 0));
    }

    private static List<DeclaredFact> facts(YamlNode example, String list, Optional<LocalDate> provenOn) {
        List<DeclaredFact> facts = new ArrayList<>();
        Map<String, YamlNode> entries =
                example.optional(list).map(YamlNode::entries).orElse(Map.of());
        entries.forEach((key, value) -> {
            String text = value.asText();
            try {
                facts.add(new DeclaredFact(new FactKey(key), FactValue.parse(text), provenOn));
            } catch (IllegalArgumentException malformed) {
                value.finding(
                        "„" + key + ": " + text + "“ ist keine Angabe zu einem Merkmal.",
                        "Schreibweise wie ALLEINERZIEHEND: ja oder ARBEITSSTUNDEN: 20.");
            }
        });
        return facts;
    }

    private static Site site(YamlNode node) {
        node.allowOnly("kita", "provider");
        return new Site(
                new KitaId(node.text("kita").strip()),
                new ProviderId(node.optionalText("provider").orElse(NO_PROVIDER).strip()));
    }

    private static Set<KitaId> kitas(YamlNode node, String key) {
        return node.optionalItems(key).stream()
                .map(YamlNode::asText)
                .map(String::strip)
                .map(KitaId::new)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(YamlNode list) {
        return list.items().stream().map(YamlNode::asText).sorted().toList();
    }
}
