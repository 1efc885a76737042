package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import kita.app.bench.BenchNotices;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The code on the paper of a fee notice. */
class PrintedCodeTest {

    /** Five dots a module, as a printer has them. */
    private static final int DPI = 300;

    private static final int DOTS_A_MODULE = 5;
    private static final NoticeFonts FONTS = NoticeFonts.load();
    private static final BenchNotices NOTICES = new BenchNotices();

    @Test
    void equal_content_gives_equal_bytes() {
        assertThat(print(NOTICES.noticeWithCode(7)))
                .isEqualTo(new NoticePrinter(NoticeFonts.load())
                        .print(new BenchNotices().noticeWithCode(7), NOTICES.attached(NOTICES.noticeWithCode(7))));
    }

    @Test
    void without_a_code_nothing_promises_one() {
        assertThat(NoticePage.plain(NOTICES.notice(7)))
                .contains("Sie können das nachrechnen")
                .doesNotContain("Code", "scan");
    }

    @Test
    void the_code_is_a_figure_with_a_description_and_a_place_on_its_page() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(NOTICES.noticeWithCode(7)))) {
            COSDictionary figure = figure(document);
            assertThat(figure.getString(COSName.ALT)).startsWith("QR-Code zum Nachrechnen.");
            assertThat(place(figure).getLowerLeftX()).isEqualTo(Paper.LEFT, within());
        }
    }

    /** ISO/IEC 18004: four modules of white all around; and each module is as dark as the one next to it. */
    @Test
    void all_around_the_code_is_white_and_between_its_modules_no_hairline() throws IOException {
        for (int number : new int[] {3, 7, 12}) {
            NoticeContent notice = NOTICES.noticeWithCode(number);
            try (PDDocument document = Loader.loadPDF(print(notice))) {
                COSDictionary figure = figure(document);
                PDRectangle place = place(figure);
                int page = document.getPages().indexOf(new PDPage(figure.getCOSDictionary(COSName.PG)));
                BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY);
                QrSymbol symbol = QrSymbol.of(text(notice));
                int left = Math.round(place.getLowerLeftX() / 72 * DPI);
                int top = Math.round((Paper.HEIGHT - place.getUpperRightY()) / 72 * DPI);
                int side = symbol.modules() * DOTS_A_MODULE;
                int quiet = QrSymbol.QUIET * DOTS_A_MODULE - 1;
                assertWhite(seen, left - quiet, top - quiet, side + 2 * quiet, quiet - 1);
                assertWhite(seen, left - quiet, top + side + 1, side + 2 * quiet, quiet - 1);
                assertWhite(seen, left - quiet, top - quiet, quiet - 1, side + 2 * quiet);
                assertWhite(seen, left + side + 1, top - quiet, quiet - 1, side + 2 * quiet);
                for (QrSymbol.Dark dark : symbol.dark()) {
                    for (int x = dark.column() * DOTS_A_MODULE + 1;
                            x < (dark.column() + dark.width()) * DOTS_A_MODULE - 1;
                            x++) {
                        int y = dark.row() * DOTS_A_MODULE + 2;
                        assertThat(seen.getRaster().getSample(left + x, top + y, 0))
                                .isLessThan(60);
                    }
                }
            }
        }
    }

    @Test
    void a_code_takes_less_than_five_kibibytes() {
        for (int number = 1; number <= 20; number++) {
            NoticeContent with = NOTICES.noticeWithCode(number);
            assertThat(print(with).length - print(NOTICES.notice(number)).length)
                    .isBetween(1, 5 * 1024);
        }
    }

    private static byte[] print(NoticeContent notice) {
        return new NoticePrinter(FONTS).print(notice, NOTICES.attached(notice));
    }

    private static String text(NoticeContent notice) {
        return notice.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Code.class::isInstance)
                .map(block -> ((Block.Code) block).text())
                .findFirst()
                .orElseThrow();
    }

    private static COSDictionary figure(PDDocument document) {
        List<COSDictionary> figures = figures(document.getDocumentCatalog().getStructureTreeRoot());
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static List<COSDictionary> figures(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(child -> child.getStructureType().equals("Figure")
                        ? List.of(child.getCOSObject()).stream()
                        : figures(child).stream())
                .toList();
    }

    private static PDRectangle place(COSDictionary figure) {
        COSDictionary layout = figure.getCOSDictionary(COSName.A);
        assertThat(layout.getNameAsString(COSName.O)).isEqualTo("Layout");
        return new PDRectangle((COSArray) layout.getDictionaryObject(COSName.BBOX));
    }

    private static Offset<Float> within() {
        return Offset.offset(0.01f);
    }

    private static void assertWhite(BufferedImage seen, int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                assertThat(seen.getRaster().getSample(x, y, 0))
                        .as("%d, %d", x, y)
                        .isEqualTo(255);
            }
        }
    }
}
