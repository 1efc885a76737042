package kita.app.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import kita.app.bench.BenchNotices;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent with nothing but the paper, a telephone or a scanner, and the ordinance as the town publishes it. */
class PaperNoticeTest {

    private static final BenchNotices NOTICES = new BenchNotices();
    private static final NoticeContent NOTICE = NOTICES.noticeWithCode(7);

    /** The page with the code, at 200 dots an inch. */
    private static BufferedImage page;

    @BeforeAll
    static void aSheetOfPaper() throws IOException {
        page = sheet(NOTICE, 200).get(0);
    }

    @Test
    void a_scan_says_what_the_notice_says_and_comes_to_the_same() throws Exception {
        GivenFile given = GivenFile.read(png(page));

        assertThat(given.ordinance()).isEmpty();
        assertThat(given.computation()).isEqualTo(attached().withoutSteps());
        Recheck recheck = Recheck.of(given.computation(), NOTICES.ordinance());
        assertThat(recheck.lines()).isNotEmpty().allMatch(line -> line.outcome() == Recheck.Outcome.SAME);
    }

    @Test
    void a_page_that_lies_askew_or_upside_down_is_read() throws Exception {
        for (double degrees : new double[] {-7, 3, 90, 184}) {
            assertThat(read(turned(page, degrees)))
                    .as("%s degrees", degrees)
                    .isEqualTo(attached().withoutSteps());
        }
    }

    @Test
    void a_page_that_is_blurred_or_grey_or_small_or_large_is_read() throws Exception {
        assertThat(read(blurred(page, 3))).isEqualTo(attached().withoutSteps());
        assertThat(read(new RescaleOp(0.35f, 80, null).filter(page, null)))
                .isEqualTo(attached().withoutSteps());
        assertThat(read(sheet(NOTICE, 120).get(0))).isEqualTo(attached().withoutSteps());
        assertThat(read(sheet(NOTICE, 400).get(0))).isEqualTo(attached().withoutSteps());
    }

    @Test
    void a_photo_in_jpeg_is_read() throws Exception {
        assertThat(GivenFile.read(file(page, "jpg")).computation())
                .isEqualTo(attached().withoutSteps());
    }

    @Test
    void a_photo_taken_aslant_in_uneven_light_with_noise_is_read() throws Exception {
        BufferedImage photo = photo(sheet(NOTICE, 300).get(0));
        assertThat(GivenFile.read(file(photo, "jpg")).computation())
                .isEqualTo(attached().withoutSteps());
    }

    @Test
    void a_pdf_of_a_scanner_is_read_page_by_page() throws Exception {
        assertThat(GivenFile.read(scanned(sheet(NOTICE, 150))).computation())
                .isEqualTo(attached().withoutSteps());
    }

    @Test
    void what_is_in_the_file_of_the_notice_counts_before_what_is_drawn_on_it() throws Exception {
        byte[] pdf = new NoticePrinter(NoticeFonts.load()).print(NOTICE, NOTICES.attached(NOTICE));
        GivenFile given = GivenFile.read(pdf);
        assertThat(given.computation()).isEqualTo(attached());
        assertThat(given.ordinance()).contains(NOTICES.ordinance());

        byte[] withoutFiles = new NoticePrinter(NoticeFonts.load()).print(NOTICE, List.of());
        assertThat(GivenFile.read(withoutFiles).computation())
                .isEqualTo(attached().withoutSteps());
    }

    @Test
    void the_text_that_a_telephone_shows_is_read_from_a_file() throws Exception {
        String text = code(NOTICE).text() + "\n";
        assertThat(GivenFile.read(text.getBytes(StandardCharsets.UTF_8)).computation())
                .isEqualTo(attached().withoutSteps());
    }

    @Test
    void pictures_and_scans_without_a_code_are_refused_in_words() throws Exception {
        BufferedImage second = sheet(NOTICE, 100).get(1);
        assertThatThrownBy(() -> GivenFile.read(png(second)))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("kein QR-Code zu lesen");
        byte[] scan = scanned(List.of(second));
        assertThatThrownBy(() -> GivenFile.read(scan))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("keine Berechnung eines Bescheids")
                .hasMessageContaining("QR-Code");
    }

    @Test
    void a_broken_picture_and_one_of_too_many_pixels_are_refused_before_they_fill_the_memory() throws Exception {
        byte[] whole = png(page);
        assertThatThrownBy(() -> GivenFile.read(Arrays.copyOf(whole, 500)))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("beschädigt");
        assertThatThrownBy(() -> GivenFile.read(Arrays.copyOf(whole, 12)))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("beschädigt");
        byte[] huge = png(new BufferedImage(10_000, 6_001, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(huge.length).isLessThan(100_000);
        assertThatThrownBy(() -> GivenFile.read(huge))
                .isInstanceOf(CannotRecompute.class)
                .hasMessageContaining("60 Millionen Bildpunkte");
        byte[] wallpaper = scanned(List.of(new BufferedImage(10_000, 6_001, BufferedImage.TYPE_BYTE_BINARY)));
        assertThatThrownBy(() -> GivenFile.read(wallpaper)).isInstanceOf(CannotRecompute.class);
    }

    private static ComputationFile attached() throws CannotRecompute {
        return ComputationFile.read(NOTICE.attachment().orElseThrow().computation());
    }

    static Block.Code code(NoticeContent notice) {
        return notice.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Code.class::isInstance)
                .map(Block.Code.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ComputationFile read(BufferedImage picture) throws CannotRecompute, IOException {
        return GivenFile.read(png(picture)).computation();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return file(picture, "png");
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /** The pages as a scanner sees them. */
    private static List<BufferedImage> sheet(NoticeContent notice, int dpi) throws IOException {
        byte[] pdf = new NoticePrinter(NoticeFonts.load()).print(notice, List.of());
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer scanner = new PDFRenderer(document);
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                pages.add(scanner.renderImageWithDPI(number, dpi, ImageType.GRAY));
            }
        }
        return pages;
    }

    private static byte[] scanned(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage one : pages) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                    stream.drawImage(
                            LosslessFactory.createFromImage(document, one),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Of 12 million pixels, as a telephone takes it: the far edge is shorter, one side lies in the dark, and it is grainy. */
    private static BufferedImage photo(BufferedImage sheet) {
        BufferedImage seen = new BufferedImage(3_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);
        Random grain = new Random(3);
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                double across = x / 3_000.0 * 1.2 - 0.1;
                double down = y / 4_000.0 * 1.2 - 0.1;
                double depth = 1 + 0.1 * across + 0.08 * down;
                int column = (int) ((across * 1.1 - 0.04 * down) / depth * sheet.getWidth());
                int row = (int) ((down * 1.1 + 0.03 * across) / depth * sheet.getHeight());
                boolean onPaper = column >= 0 && row >= 0 && column < sheet.getWidth() && row < sheet.getHeight();
                double white = onPaper ? sheet.getRaster().getSample(column, row, 0) * 0.8 + 30 : 70;
                double light = 0.5 + 0.45 * x / 3_000;
                double shade = white * light + grain.nextGaussian() * 6;
                seen.getRaster().setSample(x, y, 0, (int) Math.max(0, Math.min(255, shade)));
            }
        }
        return seen;
    }

    private static BufferedImage turned(BufferedImage sheet, double degrees) {
        int side = (int) Math.hypot(sheet.getWidth(), sheet.getHeight());
        BufferedImage table = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, side, side);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(sheet, (side - sheet.getWidth()) / 2, (side - sheet.getHeight()) / 2, null);
        pen.dispose();
        return table;
    }

    private static BufferedImage blurred(BufferedImage sheet, int size) {
        float[] even = new float[size * size];
        Arrays.fill(even, 1f / even.length);
        return new ConvolveOp(new Kernel(size, size, even), ConvolveOp.EDGE_NO_OP, null).filter(sheet, null);
    }
}
