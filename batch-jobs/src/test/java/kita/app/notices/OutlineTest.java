package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import kita.billing.notice.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {

    private static final NoticeFonts FONTS = NoticeFonts.load();

    /** Two lines of a heading. */
    private static final float BELOW = 32;

    /** @param under the text that stands at the place to which the bookmark leads */
    private record Bookmark(String title, int page, String under) {}

    @ParameterizedTest(name = "{index}")
    @MethodSource("kita.app.notices.ArchivableNoticesTest#kinds")
    void the_bookmarks_are_the_headings_of_the_sections_in_their_order_and_lead_to_where_these_stand(Notice notice)
            throws IOException {
        NoticeContent content = NoticeText.of(notice);

        List<Bookmark> bookmarks = bookmarks(new NoticePrinter(FONTS).print(content, List.of()));

        assertThat(bookmarks)
                .extracting(Bookmark::title)
                .containsExactlyElementsOf(content.sections().stream()
                        .map(Section::heading)
                        .filter(heading -> !heading.isEmpty())
                        .toList());
        assertThat(bookmarks)
                .allSatisfy(bookmark -> assertThat(bookmark.under()).startsWith(bookmark.title()))
                .isSortedAccordingTo((one, next) -> Integer.compare(one.page(), next.page()));
    }

    @Test
    void a_fee_notice_has_bookmarks_on_several_pages() throws IOException {
        NoticeContent fee = NoticeText.of(SampleNotices.fee());
        assertThat(fee.sections()).extracting(Section::heading).contains("");

        assertThat(bookmarks(new NoticePrinter(FONTS).print(fee, List.of())))
                .extracting(Bookmark::page)
                .contains(1, 2, 3);
    }

    private static List<Bookmark> bookmarks(byte[] file) throws IOException {
        List<Bookmark> bookmarks = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                PDPageXYZDestination place = (PDPageXYZDestination) item.getDestination();
                bookmarks.add(new Bookmark(
                        item.getTitle(), place.retrievePageNumber() + 1, below(place.getPage(), place.getTop())));
            }
        }
        return bookmarks;
    }

    private static String below(PDPage page, int top) throws IOException {
        PDFTextStripperByArea area = new PDFTextStripperByArea();
        area.addRegion("heading", new Rectangle2D.Float(0, Paper.HEIGHT - top, Paper.WIDTH, BELOW));
        area.extractRegions(page);
        return area.getTextForRegion("heading").replaceAll("\\s+", " ").strip();
    }
}
