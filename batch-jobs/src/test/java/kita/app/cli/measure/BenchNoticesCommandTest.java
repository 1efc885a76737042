package kita.app.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchNoticesCommandTest {

    @Test
    void each_way_of_drawing_says_how_many_files_of_two_pages_it_makes() {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new BenchNoticesCommand());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        int exit = command.setOut(new PrintWriter(out)).execute("--count", "4", "--json");
        assertThat(exit).isZero();
        List<JsonNode> lines =
                out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).extracting(line -> line.get("method").asString()).containsExactly("kita", "stock");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("perSecond").asDouble()).isPositive();
            assertThat(line.get("meanKiB").asDouble()).isLessThan(500);
        });
        assertThat(lines.get(0).get("pages").asInt()).isEqualTo(2);
        assertThat(lines.get(0).get("meanKiB").asDouble()).isLessThan(50);
    }
}
