package kita.app.cli.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import kita.app.bench.BenchNotices;
import kita.app.cli.TypedCommand;
import kita.app.cli.frame.ExitCodes;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice on paper, computed again from the command line. */
class RecomputeCommandTest {

    private static final BenchNotices NOTICES = new BenchNotices();
    private static final NoticeContent NOTICE = NOTICES.noticeWithCode(7);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path ordinance;

    @BeforeEach
    void anOrdinanceSomewhereElse() throws IOException {
        ordinance = Files.createDirectory(folder.resolve("amt")).resolve("beitragssatzung.yaml");
        Files.writeString(ordinance, NOTICES.ordinance());
    }

    @Test
    void a_photo_and_the_ordinance_are_enough() throws IOException {
        Path page = folder.resolve("rechenweg.html");
        assertThat(run("recompute", photo().toString(), "--tariff", ordinance.toString(), "--page", page.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Bescheid RHE-2026-000007", "148,18\u00a0€", "stimmt", "1 von 1 Beträgen nachgerechnet")
                .contains("in der Tabelle");
        assertThat(page).content().contains("Nachgerechnet: stimmt.");
    }

    @Test
    void the_ordinance_beside_it_is_taken_by_itself() throws IOException {
        Files.copy(ordinance, folder.resolve("satzung.yaml"));
        assertThat(run("recompute", scanned(text()).toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void without_the_ordinance_it_says_where_to_get_it() throws IOException {
        assertThat(run("recompute", scanned(text()).toString())).isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("fehlt die Satzung als Datei", "Jugendamt", "--tariff");
    }

    @Test
    void another_ordinance_is_refused() throws IOException {
        Files.writeString(ordinance, NOTICES.ordinance() + "# neu\n");
        assertThat(run("recompute", photo().toString(), "--tariff", ordinance.toString()))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("andere Prüfsumme", "beim Jugendamt erfragen");
    }

    @Test
    void a_text_with_a_slip_is_refused_without_repeating_it() throws IOException {
        String text = text();
        Path wrong = scanned(text.substring(0, 50) + (text.charAt(50) == 'A' ? 'B' : 'A') + text.substring(51));
        assertThat(run("recompute", wrong.toString(), "--tariff", ordinance.toString()))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(err.toString()).contains("Der Code ist beschädigt").doesNotContain(text.substring(20, 40));
    }

    private Path photo() throws IOException {
        Path file = folder.resolve("foto.png");
        byte[] pdf = new NoticePrinter(NoticeFonts.load()).print(NOTICE, List.of());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 200), "png", file.toFile());
        }
        return file;
    }

    private Path scanned(String text) throws IOException {
        return Files.writeString(folder.resolve("code.txt"), text);
    }

    private static String text() {
        return NOTICE.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Code.class::isInstance)
                .map(block -> ((Block.Code) block).text())
                .findFirst()
                .orElseThrow();
    }

    private int run(String... arguments) {
        return TypedCommand.run(out, err, arguments);
    }
}
