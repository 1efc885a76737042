package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a printing house gets: with a Data Matrix on each sheet, or without. */
class LetterStackTest {

    /** Ten dots a millimetre. */
    private static final int DPI = 254;

    private static final int WHITE = 0xffffff;

    private static final NoticeFonts FONTS = NoticeFonts.load();
    private static final List<Notice> LETTERS =
            List.of(SampleNotices.fee(), SampleNotices.longFee(), SampleLetters.reminder());

    @ParameterizedTest
    @ValueSource(ints = {200, 300})
    void the_symbol_on_each_sheet_names_the_letter_its_page_and_how_many_there_are(int dpi) throws Exception {
        try (PDDocument stack = Loader.loadPDF(stack(SheetMarking.DATA_MATRIX))) {
            SheetCamera camera = new SheetCamera(stack, dpi);
            int sheet = 0;
            for (Notice letter : LETTERS) {
                NoticeContent content = NoticeText.of(letter);
                int pages = new NoticePrinter(FONTS).layOut(content).pages();
                for (int page = 1; page <= pages; page++) {
                    sheet++;
                    assertThat(camera.read(sheet)).isEqualTo(content.head().number() + ";" + page + ";" + pages);
                }
            }
            assertThat(sheet).isEqualTo(stack.getNumberOfPages());
        }
    }

    @Test
    void the_symbol_and_the_quiet_around_it_lie_where_nothing_else_is_and_nothing_else_changes() throws Exception {
        try (PDDocument marked = Loader.loadPDF(stack(SheetMarking.DATA_MATRIX));
                PDDocument plain = Loader.loadPDF(stack(SheetMarking.PLAIN))) {
            for (int page = 0; page < plain.getNumberOfPages(); page++) {
                BufferedImage with = new PDFRenderer(marked).renderImageWithDPI(page, DPI, ImageType.RGB);
                BufferedImage without = new PDFRenderer(plain).renderImageWithDPI(page, DPI, ImageType.RGB);
                BufferedImage quiet = without.getSubimage(65, 1210, 110, 110);
                assertThat(dark(quiet)).isEqualTo(0);
                assertThat(dark(with.getSubimage(75, 1220, 90, 90))).isGreaterThan(90 * 90 / 4);
                white(with, 65, 1210, 110, 110);
                white(without, 65, 1210, 110, 110);
                assertThat(pixels(with)).isEqualTo(pixels(without));
            }
        }
    }

    /** Nine millimetres with one more all around; holes and marks after ISO 838 and DIN 5008, form B. */
    @Test
    void neither_the_window_nor_a_fold_nor_a_hole_meets_the_symbol() {
        float size = SheetCode.symbol("ELBE-2026-999999;12;12").getWidth() * SheetCode.MODULE;
        float quiet = Paper.mm(1);
        float top = Paper.CODE_TOP - quiet;
        float bottom = Paper.CODE_TOP + size + quiet;

        assertThat(size).isBetween(Paper.mm(8), Paper.mm(10.01f));
        assertThat(Paper.CODE_LEFT - quiet).isGreaterThan(Paper.mm(6));
        assertThat(Paper.CODE_LEFT + size + quiet).isLessThan(Paper.LEFT);
        assertThat(top).isGreaterThan(Paper.mm(90)).isGreaterThan(Paper.FOLD_1);
        assertThat(top).as("below the upper hole").isGreaterThan(Paper.mm(108.5f + 3));
        assertThat(bottom).isLessThan(Paper.PUNCH);
    }

    @Test
    void to_a_screen_reader_the_symbol_is_decoration() throws IOException {
        try (PDDocument stack = Loader.loadPDF(stack(SheetMarking.DATA_MATRIX))) {
            List<Object> tokens = new PDFStreamParser(stack.getPage(0)).parse();
            int fill = tokens.stream()
                    .filter(token -> token instanceof Operator operator
                            && operator.getName().equals("f"))
                    .mapToInt(tokens::indexOf)
                    .findFirst()
                    .orElseThrow();
            int opened = fill;
            while (!(tokens.get(opened) instanceof Operator operator
                    && operator.getName().equals("BMC"))) {
                opened--;
            }
            assertThat(tokens.get(opened - 1)).isEqualTo(COSName.getPDFName("Artifact"));
            assertThat(tokens.subList(opened, fill)).doesNotContain(Operator.getOperator("EMC"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "DATA_MATRIX"})
    void equal_letters_give_equal_bytes(SheetMarking marking) throws IOException {
        assertThat(stack(marking)).isEqualTo(stack(marking));
    }

    private static byte[] stack(SheetMarking marking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NoticePrinter printer = new NoticePrinter(FONTS);
        try (LetterStack stack = new LetterStack(marking)) {
            for (Notice letter : LETTERS) {
                NoticeContent content = NoticeText.of(letter);
                stack.add(content.head().number().toString(), printer.print(content, List.of()));
            }
            stack.write(out);
        }
        return out.toByteArray();
    }

    private static long dark(BufferedImage part) {
        return IntStream.of(pixels(part))
                .filter(pixel -> (pixel & WHITE) != WHITE)
                .count();
    }

    private static int[] pixels(BufferedImage part) {
        return part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
    }

    private static void white(BufferedImage sheet, int x, int y, int width, int height) {
        int[] white = new int[width * height];
        Arrays.fill(white, WHITE);
        sheet.setRGB(x, y, width, height, white, 0, width);
    }
}
