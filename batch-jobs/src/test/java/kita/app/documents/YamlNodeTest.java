package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class YamlNodeTest {

    private final Findings findings = new Findings("test.yaml");

    private YamlNode open(String text) {
        return YamlDocument.open(text, findings);
    }

    private List<Integer> lines() {
        return findings.inOrder().stream().map(Finding::line).toList();
    }

    @Test
    void values_are_what_stands_there_whatever_type_yaml_would_guess() {
        YamlNode root = open("month: 2026-08\nday: 2026-08-31\nfee: 148.18\nname: no\nbands: [1, 2]\n");
        assertThat(root.month("month")).isEqualTo(Month.of(2026, 8));
        assertThat(root.date("day")).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(root.money("fee")).isEqualTo(Money.cents(14818));
        assertThat(root.text("name")).isEqualTo("no");
        assertThat(root.items("bands")).extracting(item -> item.asInteger(0, 9)).containsExactly(1, 2);
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void all_findings_come_at_once_and_each_names_its_line() {
        YamlNode root = open("name: Elbstadt\ndueDay: 40\nland: XX\nmonht: 2026-08\nfee: 1.234\n");
        root.integer("dueDay", 1, 28);
        root.oneOf("land", Map.of("ST", 1));
        root.money("fee");
        root.month("month");
        root.allowOnly("name", "dueDay", "land", "fee", "month");
        assertThat(lines()).containsExactly(1, 2, 3, 4, 5);
        assertThatThrownBy(findings::refuseIfAny)
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.findings()).hasSize(5))
                .hasMessageContaining("test.yaml:2: dueDay");
    }

    @Test
    void a_missing_group_is_reported_once_and_is_silent_below() {
        YamlNode authority = open("name: Elbstadt\n").required("authority");
        authority.text("street");
        authority.items("phones");
        authority.required("town").asText();
        assertThat(findings.inOrder()).hasSize(1);
    }

    @Test
    void a_key_that_stands_twice_is_a_finding() {
        open("a: 1\nb: 2\na: 3\n").entries();
        assertThat(lines()).containsExactly(3);
    }

    @Test
    void an_alias_is_refused_before_anything_is_multiplied() {
        open("a: &a [x, x]\nb: [*a, *a]\n");
        assertThat(lines()).containsExactly(2);
    }

    @Test
    void a_type_tag_is_refused_and_creates_nothing() {
        open("a: !!javax.script.ScriptEngineManager [x]\n").required("a").entries();
        assertThat(findings.inOrder().get(0).problem()).contains("javax.script.ScriptEngineManager");
    }

    @Test
    void broken_yaml_is_a_finding_with_its_line() {
        YamlNode root = open("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(root.isPresent()).isFalse();
        assertThat(lines()).containsExactly(3);
    }

    @Test
    void nesting_without_end_is_a_finding() {
        open("[".repeat(5000));
        assertThat(findings.inOrder()).hasSize(1);
    }

    @Test
    void an_amount_with_an_exponent_is_no_amount() {
        open("fee: 1e999999999\n").money("fee");
        assertThat(findings.inOrder()).hasSize(1);
    }

    @Test
    void an_empty_document_is_a_finding() {
        open("");
        open("# nothing\n");
        assertThat(findings.inOrder()).hasSize(2);
    }

    @Test
    void a_list_where_a_value_belongs_is_a_finding() {
        open("name: [a]\n").text("name");
        assertThat(lines()).containsExactly(1);
    }
}
