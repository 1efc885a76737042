package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kita.app.support.Schemas;
import kita.app.support.YamlAsJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CriteriaSchemaTest {

    @ParameterizedTest
    @MethodSource("catalogues")
    void every_shipped_catalogue_fits_the_schema(Path file) throws IOException {
        assertThat(Schemas.errors("criteria", YamlAsJson.read(Files.readString(file))))
                .isEmpty();
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
        assertThat(Schemas.errors("criteria", YamlAsJson.read(text.replace(right, wrong))))
                .isNotEmpty();
    }

    static Stream<Path> catalogues() throws IOException {
        return SampleCriteriaTest.files();
    }
}
