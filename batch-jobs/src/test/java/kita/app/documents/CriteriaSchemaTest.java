package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kita.app.support.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CriteriaSchemaTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @MethodSource("catalogues")
    void every_shipped_catalogue_fits_the_schema(Path file) throws IOException {
        assertThat(Schemas.errors("criteria", json(Files.readString(file)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "validFrom: 2026-08-01, validFrom: August",
        "siblingAtThisKita, siblingAtHome",
        "title:, titel:",
        "'[olderChild, earlierApplication]', '[olderChild, olderChild]'",
        "form: Kindergarten, form: Schule",
        "rank: 1, rank: eins",
        "points: 0, points: -1"
    })
    void what_the_reader_refuses_does_not_fit_the_schema_either(String right, String wrong) throws IOException {
        String text = Files.readString(SampleCriteriaTest.files()
                .filter(file -> file.endsWith("lorsch-reihenfolge.yaml"))
                .findFirst()
                .orElseThrow());
        assertThat(text).contains(right);
        assertThat(Schemas.errors("criteria", json(text.replace(right, wrong)))).isNotEmpty();
    }

    static Stream<Path> catalogues() throws IOException {
        return SampleCriteriaTest.files();
    }

    /** Numbers become numbers and everything else stays the text that stands there, dates too. */
    private static JsonNode json(String yaml) {
        return json(new Yaml().compose(new StringReader(yaml)));
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return Tag.INT.equals(scalar.getTag())
                ? JSON.numberNode(Integer.parseInt(scalar.getValue()))
                : JSON.stringNode(scalar.getValue());
    }
}
