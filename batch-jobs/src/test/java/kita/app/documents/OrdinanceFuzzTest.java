package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged ordinance is taken, or refused with findings; it never hangs and nothing else is ever thrown. */
class OrdinanceFuzzTest {

    private static final int DAMAGES = 60;
    private static final String[] WORDS = {
        "-1",
        "0",
        "1e9",
        "999999999999.99",
        "1/0",
        "ja",
        "[]",
        "{}",
        "''",
        "null",
        "31",
        "2026-02-30",
        "*a",
        "!!x y",
        "free",
        "full",
        "Krippe",
        "3+",
        "-",
        "income",
        "\u0000",
        "ä",
        "{ not: { month: [8] } }",
        "lowestBand"
    };

    static List<Path> files() {
        return Ordinances.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_damaged_ordinance_makes_findings_and_nothing_else(Path file) {
        String text = withFewExamples(Ordinances.text(file));
        for (long seed = 1; seed <= DAMAGES; seed++) {
            String damaged = damaged(
                    text, new Random(seed * 37 + file.getFileName().toString().length()));
            long named = seed;
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(damaged, file, named));
        }
    }

    private static void read(String damaged, Path file, long seed) {
        try {
            TariffReader.read("tariff.yaml", damaged);
        } catch (DocumentRefused refused) {
            assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.line()).isPositive();
                assertThat(finding.problem()).isNotBlank();
                assertThat(finding.remedy()).isNotBlank();
            });
        } catch (RuntimeException | StackOverflowError thrown) {
            fail(file.getFileName() + ", seed " + seed + " throws " + thrown, thrown);
        }
    }

    /** The cells and rules matter here; a hundred examples would only take time. */
    private static String withFewExamples(String text) {
        List<String> kept = new ArrayList<>();
        int oneLiners = 0;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("  - { name:") || oneLiners++ < 8) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n";
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i <= random.nextInt(3); i++) {
            damage(lines, random);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void damage(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, " " + line);
            case 3 -> lines.set(at, line.replaceFirst(":.*", ": " + word(random)));
            case 4 -> lines.set(at, line.replaceFirst("\\d+(\\.\\d+)?", word(random)));
            case 5 -> lines.set(at, line.isEmpty() ? "{" : line.substring(0, random.nextInt(line.length())));
            default -> lines.set(at, line.replaceFirst("[a-zA-Z]+(?=[,}\\]])", word(random)));
        }
    }

    private static String word(Random random) {
        return Matcher.quoteReplacement(WORDS[random.nextInt(WORDS.length)]);
    }
}
