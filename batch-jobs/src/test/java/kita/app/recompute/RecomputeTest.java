package kita.app.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.bench.BenchNotices;
import kita.app.notices.AttachedFile;
import kita.app.notices.AttachedFiles;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.app.notices.SampleNotices;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.Outcome;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import kita.billing.tariff.TablePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parent, or a court, with nothing but the file of the notice. */
class RecomputeTest {

    private static final BenchNotices NOTICES = new BenchNotices();

    @Test
    void what_is_inside_the_file_of_a_notice_comes_to_the_same_amounts_by_the_same_steps() throws Exception {
        NoticeContent notice = NOTICES.notice(7);
        byte[] pdf = new NoticePrinter(NoticeFonts.load()).print(notice, NOTICES.attached(notice));

        AttachedComputation inside = AttachedComputation.in(pdf);
        Recheck recheck = Recheck.of(inside.computation(), inside.ordinance());

        assertThat(recheck.lines()).isNotEmpty().allMatch(line -> line.outcome() == Outcome.SAME);
        assertThat(recheck.holds()).isTrue();
        assertThat(inside.computation().notice())
                .isEqualTo(notice.head().number().toString());
    }

    @Test
    void the_cell_of_the_table_that_decided_is_found_with_its_row_and_column() throws Exception {
        Recheck recheck = recheck(7);
        TablePage page = recheck.lines().get(0).steps().stream()
                .flatMap(step -> step.page().stream())
                .findFirst()
                .orElseThrow();
        assertThat(page.amounts().get(page.row()).get(page.column()))
                .contains(recheck.lines().get(0).steps().get(0).amount());
        assertThat(page.rows().axis()).isEqualTo("Einkommen");
        assertThat(page.rows().classes().get(page.row())).startsWith("bis ").endsWith("€");

        String html = RecomputePage.of(recheck);
        assertThat(html)
                .contains("<td class=\"amount cited\">", "gilt für Ihr Kind", "Nachgerechnet: stimmt.")
                .doesNotContain("http", "<script");
        assertThat(html.split("amount cited", -1)).hasSize(1 + cited(recheck));
    }

    private static String json(int number) {
        return NOTICES.notice(number).attachment().orElseThrow().computation();
    }

    private static Recheck recheck(int number) throws CannotRecompute {
        return Recheck.of(ComputationFile.read(json(number)), NOTICES.ordinance());
    }

    private static int cited(Recheck recheck) {
        return (int) recheck.lines().stream()
                .flatMap(line -> line.steps().stream())
                .filter(step -> step.page().isPresent())
                .count();
    }

    @Test
    void an_amount_that_somebody_changed_in_the_file_does_not_come_out() throws Exception {
        ComputationFile file = ComputationFile.read(json(7));
        String amount = file.lines().get(0).amount();
        String forged = json(7).replace("\"amount\":\"" + amount + "\"", "\"amount\":\"1.00\"");

        Recheck recheck = Recheck.of(ComputationFile.read(forged), NOTICES.ordinance());

        assertThat(recheck.holds()).isFalse();
        CheckedLine line = recheck.lines().get(0);
        assertThat(line.outcome()).isEqualTo(Outcome.OTHER);
        assertThat(line.why().orElseThrow()).contains("1,00\u00a0€", "kommt");
        assertThat(RecomputePage.of(recheck)).contains(line.why().orElseThrow());
    }

    @Test
    void another_ordinance_than_that_of_the_notice_is_refused() {
        assertThatThrownBy(() -> Recheck.of(ComputationFile.read(json(7)), NOTICES.ordinance() + "\n# anders"))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("andere Prüfsumme");
    }

    @Test
    void files_that_are_no_computation_are_refused_in_words() throws IOException {
        byte[] withoutFiles =
                new NoticePrinter(NoticeFonts.load()).print(NoticeText.of(SampleNotices.fee()), List.of());
        assertThatThrownBy(() -> AttachedComputation.in(withoutFiles))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("keine Berechnung");
        assertThatThrownBy(() -> AttachedComputation.in("%PDF-1.7 kaputt".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotRecompute.class);
        for (String text : List.of("", "[]", "null", "{}", "{\"format\":\"kita-berechnung-1\"}", "x: [", "\u0000")) {
            assertThatThrownBy(() -> ComputationFile.read(text)).isInstanceOf(CannotRecompute.class);
        }
        String negative = json(7).replaceAll("\"first\":\"[0-9-]+\"", "\"first\":\"2099-01\"");
        assertThatThrownBy(() -> ComputationFile.read(negative)).isInstanceOf(CannotRecompute.class);
    }

    @Test
    void months_that_were_computed_in_parts_show_the_printed_steps_and_say_that_nobody_was_asked() throws Exception {
        String withoutFacts = json(7).replaceAll("\"facts\":\\{.*?\\}\\]\\}", "\"facts\":null");
        Recheck recheck = Recheck.of(ComputationFile.read(withoutFacts), NOTICES.ordinance());
        assertThat(recheck.lines()).allMatch(line -> line.outcome() == Outcome.NOT_ASKED);
        assertThat(recheck.lines().get(0).steps()).isNotEmpty();
        assertThat(recheck.holds()).isTrue();
    }

    @Test
    void facts_and_benefits_are_called_by_their_german_names() throws Exception {
        String more = json(7).replaceFirst(
                        "\"facts\":\\{",
                        "\"facts\":{\"benefits\":[{\"kind\":\"WOHNGELD\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}],");
        Recheck recheck = Recheck.of(ComputationFile.read(more), NOTICES.ordinance());
        assertThat(RecomputePage.of(recheck))
                .contains("Sozialleistung", "Wohngeld ab 1. Januar 2026 bis 31. Dezember 2026")
                .doesNotContain("WOHNGELD");
    }

    @Test
    void a_file_in_a_notice_that_unpacks_to_more_than_any_computation_needs_is_left_unread() throws Exception {
        String bomb = " ".repeat(8 * 1024 * 1024);
        byte[] pdf = new NoticePrinter(NoticeFonts.load())
                .print(
                        NOTICES.notice(7),
                        List.of(new AttachedFile("berechnung.json", "application/json", "Berechnung", bomb)));
        assertThat(pdf.length).isLessThan(200_000);
        assertThat(AttachedFiles.read(pdf)).isEmpty();
        assertThatThrownBy(() -> AttachedComputation.in(pdf))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("keine Berechnung");
    }

    @Test
    void the_page_can_be_kept_and_looked_at(@TempDir Path folder) throws Exception {
        String kept = System.getProperty("kita.test.notices");
        Path page = (kept == null ? folder : Path.of(kept)).resolve("rechenweg.html");
        Files.writeString(page, RecomputePage.of(recheck(7)));
        assertThat(Files.size(page)).isLessThan(100_000);
    }
}
