package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a document, reading it ends soon, with a tariff or with findings and nothing else. */
class TariffFuzzTest {

    private static final long SEED = 20261122;
    private static final String[] TOKENS = {
        "-1",
        "0",
        "1e999999999",
        "9223372036854775807",
        "null",
        "~",
        "[]",
        "{}",
        "*a",
        "&a",
        "!!java",
        "|",
        ">",
        "\"",
        "'",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "..",
        "#",
        ": ",
        "- ",
        "[[[[",
        "}}",
        "\t",
        "\u0000",
        "\uD83D",
        "n/a",
        "3+",
        "income",
        "table",
        "formula",
        "siblingDiscount",
        "hourRates",
        "{ euro: 1 }",
        "{ divide: [1, 0] }"
    };

    @ParameterizedTest
    @CsvSource({"elbstadt, 1700", "rheinstadt, 300"})
    void a_broken_document_is_read_or_refused_and_never_hangs(String town, int mutations) {
        String text = SampleTowns.text(town);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < mutations; i++) {
            String mutated = mutate(text, random);
            for (int more = random.nextInt(3); more > 0; more--) {
                mutated = mutate(mutated, random);
            }
            String broken = mutated;
            int round = i;
            Assertions.assertTimeout(
                    Duration.ofSeconds(20), () -> readOrRefuse(broken), () -> "seed " + SEED + ", round " + round);
        }
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(TariffReader.read("tariff.yaml", text).versions()).isNotEmpty();
        } catch (DocumentRefused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    /** One line deleted, doubled, moved, indented or cut, or one token replaced. */
    private static String mutate(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
            case 3 -> lines.set(at, "  " + line);
            case 4 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 5 -> lines.set(at, replaceToken(line, random));
            default ->
                lines.subList(at, Math.min(lines.size(), at + random.nextInt(1, 20)))
                        .clear();
        }
        return String.join("\n", lines) + "\n";
    }

    private static String replaceToken(String line, SplittableRandom random) {
        String[] tokens = line.split("(?<=[\\s,:\\[\\]{}])|(?=[\\s,:\\[\\]{}])");
        tokens[random.nextInt(tokens.length)] = TOKENS[random.nextInt(TOKENS.length)];
        return String.join("", tokens);
    }
}
