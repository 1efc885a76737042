package kita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.Session;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MoneyCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_command_about_money_stands_in_the_manual_of_the_cashier_and_explains_itself_in_german()
            throws IOException {
        String manual = Files.readString(Path.of("..", "sample-data", "KASSE.md"));
        try (Session session = new Session()) {
            CommandLine kita = Kita.commandLine(session);
            for (String group : List.of("bank", "account", "dunning", "ledger")) {
                CommandLine found = kita.getSubcommands().get(group);
                for (String command : found.getSubcommands().keySet()) {
                    assertThat(manual).contains("`" + group + " " + command);
                    assertThat(call(group, command, "--help")).isZero();
                }
            }
        }
        assertThat(manual).contains("`bill ignore", "`bill withdrawn");
        assertThat(out.toString()).contains("Posten, etwa 2026-09/1", "Begründung");
    }

    @Test
    void what_is_no_amount_no_item_and_no_day_is_refused_before_anything_is_opened() {
        assertThat(call("account", "not-drawn", "--town", "t", "--payer", "P1", "--item", "September"))
                .isEqualTo(ExitCodes.WRONG_USE);
        assertThat(call("ledger", "balances", "--town", "t", "--at", "gestern")).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(err.toString()).contains("„gestern“ passt nicht für --at");
        assertThat(call("ledger", "close", "--town", "t", "--month", "August")).isEqualTo(ExitCodes.WRONG_USE);
    }

    private int call(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
