package kita.app.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.allocation.benchmark.BenchmarkTown;
import kita.allocation.benchmark.Setting;
import kita.allocation.proposal.Problem;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import kita.app.jobs.allocation.WrittenProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchAllocationCommandTest {

    private static final String[] FIELDS = {
        "method",
        "children",
        "setting",
        "occupancy",
        "policy",
        "seed",
        "seconds",
        "cpuSeconds",
        "placed",
        "unplacedEntitled",
        "meanWishRank",
        "blockingFamilies",
        "blockingSingleChildren",
        "childrenWithJustifiedEnvy",
        "siblingPairsTogether",
        "siblingPairs",
        "splitRulePairs",
        "rulePairsBothPlaced",
        "tornFamilies",
        "feasible",
        "placedByWish",
        "placedByOffice",
        "entitled",
        "bound",
        "gapPercent",
        "boundJuly",
        "boundChain",
        "heapMiB"
    };

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void each_method_answers_with_one_line_that_has_every_field() {
        assertThat(bench("--children", "40", "--cp-sat-time", "5", "--office-seconds", "2", "--json"))
                .isZero();
        List<JsonNode> lines = json();
        assertThat(lines.stream().map(line -> line.get("method").asString()))
                .containsExactly("kita", "deferred-acceptance", "min-cost-flow", "optaplanner-default", "cp-sat");
        for (JsonNode line : lines) {
            assertThat(line.propertyNames()).contains(FIELDS);
            assertThat(line.get("children").asInt()).isEqualTo(40);
            assertThat(line.get("feasible").asBoolean()).isTrue();
            assertThat(line.get("seconds").asDouble()).isNotNegative();
            assertThat(line.get("cpuSeconds").asDouble()).isNotNegative();
            assertThat(line.get("placed").asInt())
                    .as("%s", line)
                    .isEqualTo(line.get("placedByWish").asInt()
                            + line.get("placedByOffice").asInt())
                    .isBetween(1, 40);
            assertThat(line.get("entitled").asInt()
                            - line.get("unplacedEntitled").asInt())
                    .isLessThanOrEqualTo(line.get("bound").asInt());
        }
        assertThat(lines.get(0).get("blockingSingleChildren").asInt()).isZero();
        assertThat(lines.get(0).get("officeCpSatBound").asInt())
                .isGreaterThanOrEqualTo(lines.get(0).get("officeCpSat").asInt());
        assertThat(lines.get(4).get("leastBlockingFound").asInt())
                .isEqualTo(lines.get(4).get("blockingFamilies").asInt());
        assertThat(lines.get(4).get("leastBlockingEnd").asString()).isIn("PROVED", "BY_COUNT", "BY_CLOCK");
    }

    @Test
    void real_Kitas_are_read_from_a_table() throws IOException {
        Path supply = Files.writeString(folder.resolve("kitas.csv"), """
                # Kitas eines Ortsteils
                name;id;lon;lat;places_over3;places_under3
                Am Anger;7;13.40;52.50;40;20
                Zum Bach;8;13.41;52.51;30;
                """);
        assertThat(bench(
                        "--supply",
                        supply.toString(),
                        "--children",
                        "30",
                        "--methods",
                        "kita",
                        "--office-seconds",
                        "0"))
                .isZero();
        assertThat(out.toString()).contains("30 Kinder, 2 Kitas", "Rechenzeit");
    }

    @Test
    void a_table_without_the_columns_is_refused_with_their_names() throws IOException {
        Path supply = Files.writeString(folder.resolve("kitas.csv"), "id;lat\n1;52.5\n");
        assertThat(bench("--supply", supply.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("fehlen Spalten", "id, lat, lon, places_under3, places_over3");
    }

    @Test
    void a_line_that_is_no_Kita_is_refused_with_its_number() throws IOException {
        Path supply = Files.writeString(
                folder.resolve("kitas.csv"),
                "id;lat;lon;places_under3;places_over3\n1;52.5;13.4;10;20\n2;nord;13.4;1;1\n");
        assertThat(bench("--supply", supply.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("Zeile 3 der Datei", "ist keine Kita: 2;nord;13.4;1;1");
    }

    @Test
    void a_problem_from_a_file_keeps_its_policy_unless_another_is_asked_for() throws IOException {
        Problem problem = new BenchmarkTown(25, 4, Setting.COMMON, 1.1).on(3);
        String file = WrittenProblem.in(folder.resolve("problem.json"), problem).toString();
        assertThat(bench("--problem", file, "--methods", "kita,deferred-acceptance", "--office-seconds", "0", "--json"))
                .isZero();
        assertThat(json()).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("children").asInt()).isEqualTo(25);
            assertThat(line.get("policy").asString()).isEqualTo("stability-first");
            assertThat(line.has("setting")).isFalse();
        });
        out.getBuffer().setLength(0);
        assertThat(bench(
                        "--problem",
                        file,
                        "--policy",
                        "entitlement-first",
                        "--methods",
                        "kita",
                        "--office-seconds",
                        "0",
                        "--json"))
                .isZero();
        assertThat(json().get(0).get("policy").asString()).isEqualTo("entitlement-first");
    }

    @Test
    void what_nobody_knows_is_refused_in_German() {
        assertThat(bench("--methods", "wuerfeln")).isEqualTo(ExitCodes.REFUSED);
        assertThat(bench("--setting", "schwer")).isEqualTo(ExitCodes.REFUSED);
        assertThat(bench("--policy", "wer-zuerst-kommt")).isEqualTo(ExitCodes.REFUSED);
        assertThat(bench("--children", "0")).isEqualTo(ExitCodes.REFUSED);
        assertThat(bench("--problem", folder.resolve("fehlt.json").toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString())
                .contains(
                        "Unbekanntes Verfahren „wuerfeln“.",
                        "--setting ist common, bonus, hard oder harder",
                        "Unbekannter Vorrang „wer-zuerst-kommt“; bekannt sind stability-first und entitlement-first.",
                        "fehlt.json");
    }

    private List<JsonNode> json() {
        return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private int bench(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "bench";
        all[1] = "allocation";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return TypedCommand.run(out, err, all);
    }
}
