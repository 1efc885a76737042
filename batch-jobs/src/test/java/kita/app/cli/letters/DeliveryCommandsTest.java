package kita.app.cli.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import org.junit.jupiter.api.Test;

class DeliveryCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_command_about_delivery_explains_itself_in_german_and_answers_machines() {
        assertThat(call("delivery", "--help")).isZero();
        assertThat(out.toString()).contains("consent", "revoke", "provide", "§ 37 Abs. 2a SGB X");
        for (String command : List.of("consent", "revoke", "provide")) {
            assertHelp("An welchem Tag (Vorgabe: heute).", "delivery", command);
        }
        assertHelp("nicht gegen das amtliche Schema geprüft", "eakte");
        assertHelp("Zugang der Benachrichtigung bestritten", "deadlines", "note");
        assertHelp("Data-Matrix-Code (ECC 200, 9 mm) für die Kuvertiermaschine", "mailing");
    }

    @Test
    void what_is_no_day_no_number_and_no_person_is_refused_before_anything_is_opened() {
        assertThat(call("delivery", "provide", "--town", "t", "--day", "gestern"))
                .isEqualTo(ExitCodes.WRONG_USE);
        assertThat(err.toString()).contains("„gestern“ passt nicht für --day");
        assertThat(call("delivery", "consent", "--town", "t")).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(call("eakte", "--town", "t", "--again", "letzte")).isEqualTo(ExitCodes.WRONG_USE);
    }

    private void assertHelp(String sentence, String... command) {
        out.getBuffer().setLength(0);
        String[] asked = Arrays.copyOf(command, command.length + 1);
        asked[command.length] = "--help";
        assertThat(call(asked)).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains(sentence, "--json");
    }

    private int call(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
