package kita.app.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import kita.app.bench.BenchNotices;
import kita.app.recompute.ComputationFile.Line;
import kita.app.recompute.ComputationFile.NamedChild;
import kita.app.recompute.Recheck.Outcome;
import kita.billing.tariff.Charge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera reads from a notice, typed, pasted, damaged and forged. */
class CodeTextTest {

    private static final BenchNotices NOTICES = new BenchNotices();

    @Test
    void the_code_says_all_that_the_file_says_but_for_the_steps() throws Exception {
        for (int number = 1; number <= 50; number++) {
            ComputationFile file = file(number);
            ComputationFile read = CodeText.read(CodeText.write(file));
            assertThat(read).isEqualTo(file.withoutSteps());
            assertThat(read.lines()).isNotEmpty().allMatch(line -> line.steps().isEmpty());
        }
    }

    @Test
    void by_amounts_alone_the_ordinance_comes_to_the_same_and_shows_its_steps() throws Exception {
        Recheck fromPaper = Recheck.of(CodeText.read(CodeText.write(file(7))), NOTICES.ordinance());
        Recheck fromFile = Recheck.of(file(7), NOTICES.ordinance());

        assertThat(fromPaper.lines()).allMatch(line -> line.outcome() == Outcome.SAME);
        assertThat(fromPaper.lines().get(0).steps())
                .isNotEmpty()
                .isEqualTo(fromFile.lines().get(0).steps());
        assertThat(RecomputePage.of(fromPaper)).isEqualTo(RecomputePage.of(fromFile));
    }

    @Test
    void a_forged_amount_does_not_come_out() throws Exception {
        String amount = file(7).lines().get(0).amount();
        ComputationFile forged =
                ComputationFile.read(file(7).json().replace("\"amount\":\"" + amount + "\"", "\"amount\":\"1.00\""));
        Recheck recheck = Recheck.of(CodeText.read(CodeText.write(forged)), NOTICES.ordinance());

        assertThat(recheck.holds()).isFalse();
        assertThat(recheck.lines().get(0).outcome().german()).isEqualTo("stimmt nicht");
        assertThat(recheck.lines().get(0).why().orElseThrow()).contains("1,00\u00a0€");
    }

    @Test
    void months_that_nobody_can_ask_for_again_refer_to_the_notice_for_their_steps() throws Exception {
        String withoutFacts = file(7).json().replaceAll("\"facts\":\\{.*?\\}\\]\\}", "\"facts\":null");
        ComputationFile read = CodeText.read(CodeText.write(ComputationFile.read(withoutFacts)));
        Recheck recheck = Recheck.of(read, NOTICES.ordinance());

        assertThat(recheck.lines()).allMatch(line -> line.outcome() == Outcome.NOT_ASKED);
        assertThat(RecomputePage.of(recheck))
                .contains("die Schritte stehen im Bescheid.")
                .doesNotContain("hier stehen die Schritte", "Rechenschritt");
    }

    @Test
    void spaces_line_breaks_and_small_letters_change_nothing() throws Exception {
        String text = CodeText.write(file(3));
        String pasted = " " + text.toLowerCase(Locale.ROOT).replaceAll("(.{40})", "$1\r\n  ") + "\n";
        assertThat(CodeText.isCode(pasted)).isTrue();
        assertThat(CodeText.read(pasted)).isEqualTo(CodeText.read(text));
    }

    /** No code is printed that old programs could not have read, and none is left behind by new ones. */
    @Test
    void a_code_that_was_printed_once_can_be_read_for_ever() throws Exception {
        assertThat(CodeText.read(printedOnce())).isEqualTo(file(7).withoutSteps());
    }

    @Test
    void a_wrong_character_anywhere_is_found() {
        String text = CodeText.write(file(5));
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ') {
                char other = text.charAt(at) == 'A' ? 'B' : 'A';
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                assertThatThrownBy(() -> CodeText.read(wrong))
                        .as("character %d", at)
                        .isInstanceOf(CannotRecompute.class);
            }
        }
    }

    @Test
    void a_text_that_lacks_its_end_or_has_something_behind_it_is_damaged() {
        String text = CodeText.write(file(5));
        for (String damaged : List.of(
                text.substring(0, text.length() - 1),
                text + "0",
                text + "00",
                text + "-",
                text.replace(CodeText.MARK + " ", CodeText.MARK + " -"),
                text.replace(CodeText.MARK + " ", CodeText.MARK + " +"),
                text.replace(CodeText.MARK + " ", CodeText.MARK + " 1"),
                CodeText.MARK + " Ä",
                CodeText.MARK + " 0")) {
            assertThatThrownBy(() -> CodeText.read(damaged))
                    .isInstanceOf(CannotRecompute.class)
                    .hasMessageContaining("beschädigt oder nicht vollständig");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KITA-BESCHEID-1", "KITA-BESCHEID-2 ABC", "BCD\n002\n1\nSCT", "HC1:6BF", "{}"})
    void what_is_no_code_of_a_notice_is_refused_with_what_to_look_for(String foreign) {
        assertThatThrownBy(() -> CodeText.read(foreign))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("beginnt mit KITA-BESCHEID-1");
    }

    @Test
    void sound_packing_around_something_else_is_refused() throws Exception {
        for (String content : List.of("", "[]", "{\"format\":\"kita-berechnung-1\"}")) {
            assertThatThrownBy(() -> CodeText.read(coded(content))).isInstanceOf(CannotRecompute.class);
        }
        assertThatThrownBy(() -> CodeText.read(coded(file(7).json())))
                .as("with steps, which no code of ours has")
                .isInstanceOf(CannotRecompute.class);
        assertThat(CodeText.read(coded(file(7).withoutSteps().json()))).isEqualTo(file(7).withoutSteps());
    }

    @Test
    void a_text_that_unpacks_to_more_than_any_notice_needs_is_cut_off() throws IOException {
        String bomb = coded(" ".repeat(2 * 1024 * 1024));
        assertThat(bomb.length()).isLessThan(4_296);
        assertThatThrownBy(() -> CodeText.read(bomb))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("über 64 KiB");
    }

    @Test
    void a_text_longer_than_any_code_is_not_even_begun() {
        assertThatThrownBy(() -> CodeText.read(CodeText.MARK + " " + "9".repeat(1_000_000)))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("länger als jeder QR-Code");
    }

    @Test
    void a_family_that_would_need_a_larger_code_than_is_printed_gets_none() {
        assertThat(CodeText.printable(children(4))).isPresent();
        assertThat(CodeText.printable(children(60))).isEmpty();
    }

    /** Each of another birthday and amount, so that little repeats itself. */
    private static ComputationFile children(int count) {
        ComputationFile one = file(7);
        return new ComputationFile(
                one.format(),
                one.notice(),
                one.date(),
                one.authority(),
                one.ordinance(),
                IntStream.range(0, count)
                        .mapToObj(child -> new NamedChild("K" + child, "Kind" + child * 7919 % 1009))
                        .toList(),
                IntStream.range(0, count)
                        .mapToObj(child -> new Line(
                                "K" + child,
                                Charge.CARE,
                                "2026-08",
                                "2027-07",
                                child * 104_729 % 9_973 + ".00",
                                List.of(),
                                Optional.of(Map.of(
                                        "born",
                                        LocalDate.of(2020, 1, 1)
                                                .plusDays(child * 7919L % 2_000)
                                                .toString()))))
                        .toList());
    }

    private static ComputationFile file(int number) {
        try {
            return ComputationFile.read(
                    NOTICES.notice(number).attachment().orElseThrow().computation());
        } catch (CannotRecompute ownFile) {
            throw new AssertionError(ownFile);
        }
    }

    private static String coded(String content) throws IOException {
        Deflater deflater = new Deflater();
        deflater.setDictionary(CodeWords.bytes());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return CodeText.MARK + " " + new BigInteger(1, packed.toByteArray()).toString(36);
    }

    private static String printedOnce() throws IOException {
        try (InputStream file = CodeTextTest.class.getResourceAsStream("/notices/code-1.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
