package kita.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files under towns/ are what the generator writes. After a change of the generator they are written anew with
 * {@code mvn -pl sample-data test -Dtest=ReadyTownsTest -Dkita.sample.rewrite=true}.
 */
class ReadyTownsTest {

    private static final List<String> WORKBOOKS =
            List.of("kitas.xlsx", "households.xlsx", "contracts.xlsx", "applications.xlsx");

    static List<SampleTown> towns() {
        return SampleTown.ready();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void the_ready_files_are_what_the_generator_writes_and_the_readme_lists_what_is_broken_in_them(
            SampleTown town, @TempDir Path dir) throws Exception {
        List<Fault.Worked> faults = SampleGenerator.writeWorkbooks(town, dir);
        Path ready = Path.of("towns", town.key());
        if (Boolean.getBoolean("kita.sample.rewrite")) {
            rewrite(dir, ready, faults);
        }
        for (String name : WORKBOOKS) {
            assertThat(contents(ready.resolve(name)))
                    .as("%s of %s", name, town.name())
                    .isEqualTo(contents(dir.resolve(name)));
        }
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        for (Fault.Worked worked : faults) {
            assertThat(readme).as("what is broken stands in the README").contains(worked.line());
        }
    }

    private static void rewrite(Path dir, Path ready, List<Fault.Worked> faults) throws IOException {
        for (String name : WORKBOOKS) {
            Files.copy(dir.resolve(name), ready.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(
                Path.of("target", ready.getFileName() + "-faults.md"),
                faults.stream().map(Fault.Worked::line).toList());
    }

    /** Digests of the unpacked parts in their order: compressed bytes may differ between versions of zlib. */
    private static Map<String, String> contents(Path workbook) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                        .digest(zip.getInputStream(entry).readAllBytes());
                parts.put(
                        entry.getName() + " " + entry.getTimeLocal(),
                        java.util.HexFormat.of().formatHex(digest));
            }
        }
        return parts;
    }
}
