package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalCodesTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    void every_code_that_a_rule_refuses_with_is_in_the_list_and_no_other() throws IOException {
        Path folder = Path.of("src/main/java/kita/billing/tariff");
        Path sources = Files.exists(folder) ? folder : Path.of("billing").resolve(folder);
        try (Stream<Path> files = Files.list(sources)) {
            List<String> used = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RefusalCodes.java"))
                    .flatMap(file -> codes(file).stream())
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(RefusalCodes.ALL).containsExactlyElementsOf(used);
        }
    }

    private static List<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
