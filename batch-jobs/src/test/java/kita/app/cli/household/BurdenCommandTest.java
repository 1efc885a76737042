package kita.app.cli.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurdenCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_reasonable_burden_is_computed_with_paragraphs() throws IOException {
        Path family = Files.writeString(folder.resolve("fall.yaml"), """
                month: 2026-03
                persons: 3
                incomes: [{ text: Lohn, perMonth: 2600.00 }]
                housing: 650.00
                fees: 120.00
                """);
        assertThat(run("burden", "--case", family.toString())).isZero();
        assertThat(out.toString()).contains("§ 85", "§ 87", "Zumutbar sind 17,00", "zu erlassen sind 103,00");
    }

    @Test
    void what_is_not_official_is_told_to_the_clerk_and_not_to_the_family() throws IOException {
        Path family = Files.writeString(
                folder.resolve("fall.yaml"),
                "month: 2026-03\npersons: 1\nincomes: [{ text: Lohn, perMonth: 2600.00 }]\nhousing: 0.00\nfees: 120.00\n");
        run("burden", "--case", family.toString());
        assertThat(out.toString().lines().filter(line -> line.contains("Anteil ist Praxis der Kommune")))
                .satisfiesExactly(
                        step -> assertThat(step).doesNotContain("ungeprüft"),
                        hint -> assertThat(hint).startsWith("Nicht amtlich").contains("[ungeprüft]"));
    }

    @Test
    void a_year_without_base_amounts_is_refused() throws IOException {
        Path family = Files.writeString(
                folder.resolve("fall.yaml"),
                "month: 2031-03\npersons: 1\nincomes: [{ text: Lohn, perMonth: 1.00 }]\nhousing: 0.00\nfees: 1.00\n");
        assertThat(run("burden", "--case", family.toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("2031-03", "kein Regelbedarf");
    }

    private int run(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
