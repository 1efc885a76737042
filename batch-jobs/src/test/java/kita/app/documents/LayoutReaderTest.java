package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.support.Schemas;
import kita.billing.export.layout.Value;
import kita.billing.ledger.Product;
import kita.billing.ledger.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

class LayoutReaderTest {

    private static final String HEAD = """
            layout: own
            name: Eigenes
            source: Probe
            status: unverified
            file: own.txt
            encoding: utf-8
            quotes: never
            hostile: refuse
            lineEnd: lf
            """;

    @Test
    void fields_of_fixed_width_stand_side_by_side_and_the_sign_before_the_zeros() throws Exception {
        String fields = """
                item:
                  - fields:
                      - { name: Art, constant: K, width: 3 }
                      - { name: Beleg, value: documentNumber, width: 5, fill: zero, side: left }
                      - { name: Betrag, value: amount, decimals: none, width: 9, fill: zero, side: left }
                      - { name: Tag, value: dueDate, date: yyMMdd }
                """;
        FinanceRun run = new FinanceRun()
                .posting(Reason.REVERSAL, "-12.05", "1", Product.HORT)
                .posting(Reason.CHARGE, "7", "1", Product.HORT);
        assertThat(new String(run.written(LayoutReader.read("own.yaml", HEAD + fields)), StandardCharsets.UTF_8))
                .isEqualTo("K  00001-00001205260915\nK  00002000000700260915\n");
    }

    @Test
    void the_first_choice_that_holds_fills_the_field_and_none_leaves_it_empty() throws Exception {
        String fields = """
                separator: ";"
                item:
                  - fields:
                      - name: Kennzeichen
                        choose:
                          - { when: { product: HORT }, constant: H }
                          - { when: { reason: REVERSAL }, constant: S }
                      - { name: Ende, constant: "." }
                """;
        FinanceRun run = new FinanceRun()
                .posting(Reason.REVERSAL, "-1", "1", Product.HORT)
                .posting(Reason.REVERSAL, "-1", "1", Product.KRIPPE)
                .posting(Reason.CHARGE, "1", "1", Product.KRIPPE);
        assertThat(new String(run.written(LayoutReader.read("own.yaml", HEAD + fields)), StandardCharsets.UTF_8))
                .isEqualTo("H;.\nS;.\n;.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{ name: F, value: amount }                               # decimals",
                "{ name: F, value: amount, date: yyyy }                   # decimals",
                "{ name: F, value: dueDate, date: Tag }                   # So lässt sich kein Tag schreiben",
                "{ name: F, value: text, decimals: comma }                # Das gehört nur zu einem Betrag",
                "{ name: F, value: namen }                                # kein möglicher Wert",
                "{ name: F, value: text, constant: x }                    # genau eine Herkunft",
                "{ name: F, setting: mandant }                            # steht nicht unter settings",
                "{ name: F, constant: x, column: 600 }                    # liegt nicht zwischen",
                "{ name: F, constant: x, laenge: 3 }                      # ist hier unbekannt",
                "{ name: F, constant: x, fill: zero }                     # Breite",
            })
    void a_mistake_in_a_field_is_found_with_its_line(String field, String finding) {
        assertThatThrownBy(() -> LayoutReader.read("own.yaml", HEAD + "item:\n  - fields:\n      - " + field + "\n"))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining(finding)
                .hasMessageContaining("12");
    }

    @Test
    void what_only_an_entry_can_tell_has_no_place_in_the_head() {
        String text = HEAD + "head:\n  - fields:\n      - { name: F, value: reference }\n"
                + "item:\n  - fields:\n      - { name: F, value: reference }\n";
        assertThatThrownBy(() -> LayoutReader.read("own.yaml", text))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("kein möglicher Wert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "infoma-newsystem", "datev-extf"})
    void the_schema_takes_every_layout_of_ours(String key) throws IOException {
        assertThat(Schemas.errors("layout", JsonMapper.shared().valueToTree(yaml(key))))
                .isEmpty();
    }

    @Test
    void the_manual_and_the_schema_name_every_value() throws IOException {
        String manual = Files.readString(Path.of("..", "sample-data", "layouts", "README.md"));
        String schema = Files.readString(Path.of("..", "sample-data", "schemas", "layout.schema.json"));
        for (Value value : Value.values()) {
            assertThat(manual).contains("`" + value.key() + "`");
            assertThat(schema).contains("\"" + value.key() + "\"");
        }
    }

    private static Object yaml(String key) throws IOException {
        String text = Files.readString(Path.of("..", "sample-data", "layouts", key + ".yaml"));
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
