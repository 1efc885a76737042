package kita.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class LargeTownTest {

    /** The size of Berlin; takes a minute, so it runs on request. */
    @Test
    @EnabledIfSystemProperty(named = "kita.sample.large", matches = "true")
    void a_hundred_thousand_contracts_fit_into_a_small_heap(@TempDir Path dir) throws Exception {
        SampleTown town = new SampleTown(
                "grossstadt", "Großstadt", "NW", 100_000, 25_000, 1_400, 200, 5, Ordinance.KOELN_2025, 12);
        SampleGenerator.writeWorkbooks(town, dir);
        assertThat(Files.size(dir.resolve("households.xlsx"))).isGreaterThan(10_000_000);
    }
}
