package kita.app.cli.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import org.junit.jupiter.api.Test;

class OffersCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_what_can_be_done_with_offers() {
        assertThat(call("offers", "--help")).isZero();
        assertThat(out.toString()).contains("list", "answer", "lapse", "withdraw");
    }

    @Test
    void an_answer_is_a_yes_or_a_no_and_not_both() {
        assertThat(call("offers", "answer", "--town", "t", "--application", "A1"))
                .isEqualTo(ExitCodes.WRONG_USE);
        assertThat(call("offers", "answer", "--town", "t", "--application", "A1", "--accept", "--decline"))
                .isEqualTo(ExitCodes.WRONG_USE);
        assertThat(err.toString()).contains("./kita offers answer --help");
    }

    @Test
    void a_moment_that_is_none_is_refused() {
        assertThat(call("offers", "lapse", "--town", "t", "--at", "gestern")).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(err.toString()).contains("„gestern“ passt nicht für --at");
    }

    private int call(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
