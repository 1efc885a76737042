package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kita.app.bench.BenchNotices;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screen readers read every notice (PDF/UA-1, ISO 14289-1), and archives may keep it (PDF/A-2a, ISO 19005-2). */
class ArchivableNoticesTest {

    /** The judge takes a tenth of a second for each; more than a few are judged on demand. */
    private static final int JUDGED = Integer.getInteger("kita.test.judged", 5);

    private static final NoticeFonts FONTS = NoticeFonts.load();

    static Stream<Notice> kinds() {
        return Stream.of(
                SampleNotices.placement(),
                SampleNotices.refusal(),
                SampleNotices.fee(),
                SampleNotices.change(),
                SampleNotices.withdrawal(),
                SampleNotices.waiver(),
                SampleNotices.joint(),
                SampleLetters.reminder(),
                SampleLetters.certificate(),
                SampleLetters.announcement(),
                SampleNotices.longFee());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void every_kind_of_notice_is_accessible_and_archivable(Notice notice) throws Exception {
        assertThat(breaches(new NoticePrinter(FONTS).print(NoticeText.of(notice), List.of())))
                .isEmpty();
    }

    @Test
    void a_notice_that_carries_its_computation_is_accessible_and_archivable_by_the_part_that_allows_files()
            throws Exception {
        BenchNotices notices = new BenchNotices();
        NoticePrinter printer = new NoticePrinter(FONTS);
        for (int number = 1; number <= JUDGED; number++) {
            NoticeContent notice = notices.notice(number);
            assertThat(breaches(printer.print(notice, notices.attached(notice)), Archival.WITH_FILES))
                    .as("notice %d", number)
                    .isEmpty();
        }
        NoticeContent one = notices.notice(1);
        assertThat(breaches(printer.print(one, notices.attached(one)), Archival.TEXT_ALONE))
                .as("part 2 allows no such files")
                .isNotEmpty();
    }

    @Test
    void a_notice_with_a_code_is_accessible_and_archivable_too() throws Exception {
        BenchNotices notices = new BenchNotices();
        NoticePrinter printer = new NoticePrinter(FONTS);
        for (int number = 1; number <= JUDGED; number++) {
            NoticeContent notice = notices.noticeWithCode(number);
            assertThat(breaches(printer.print(notice, notices.attached(notice)), Archival.WITH_FILES))
                    .as("notice %d", number)
                    .isEmpty();
        }
    }

    @Test
    void the_judge_finds_a_code_that_is_not_described() throws Exception {
        BenchNotices notices = new BenchNotices();
        NoticeContent notice = notices.noticeWithCode(1);
        byte[] undescribed = damaged(
                new NoticePrinter(FONTS).print(notice, notices.attached(notice)),
                document -> document.getDocument().getXrefTable().keySet().stream()
                        .map(key ->
                                document.getDocument().getObjectFromPool(key).getObject())
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast)
                        .filter(object -> "Figure".equals(object.getNameAsString(COSName.S)))
                        .forEach(figure -> figure.removeItem(COSName.ALT)));

        assertThat(breaches(undescribed, Archival.WITH_FILES))
                .isNotEmpty()
                .allMatch(breach -> breach.startsWith("PDF/UA"));
    }

    @Test
    void the_judge_finds_what_is_missing() throws Exception {
        byte[] file = new NoticePrinter(FONTS).print(NoticeText.of(SampleNotices.fee()), List.of());
        byte[] untouched = damaged(file, document -> {});
        byte[] colourless = damaged(
                file,
                document -> document.getPage(0)
                        .getResources()
                        .getCOSObject()
                        .getCOSDictionary(COSName.COLORSPACE)
                        .removeItem(COSName.getPDFName("DefaultRGB")));
        byte[] untitled = damaged(
                file,
                document -> document.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false));

        assertThat(breaches(untouched)).isEmpty();
        assertThat(breaches(colourless)).isNotEmpty().allMatch(breach -> breach.startsWith("PDF/A"));
        assertThat(breaches(untitled)).isNotEmpty().allMatch(breach -> breach.startsWith("PDF/UA"));
    }

    @Test
    void what_no_file_may_lack_is_looked_for_in_each_one() throws Exception {
        byte[] file = new NoticePrinter(FONTS).print(NoticeText.of(SampleNotices.fee()), List.of());
        assertThat(missing(file, document -> {})).isEmpty();
        assertThat(missing(file, document -> document.getDocumentCatalog().setLanguage(null)))
                .containsExactly("language");
        assertThat(missing(file, document -> document.getDocumentInformation().setTitle(" ")))
                .containsExactly("title");
        assertThat(missing(file, document -> document.getDocumentCatalog().setMetadata(null)))
                .containsExactly("metadata");
        assertThat(missing(file, document -> document.getPage(1).setStructParents(7)))
                .containsExactly("tags of page 2");
        assertThat(missing(
                        file,
                        document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT)))
                .contains("tags", "tags of page 1");
    }

    private static List<String> missing(byte[] file, Consumer<PDDocument> damage) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            damage.accept(document);
            return Essentials.missingIn(document);
        }
    }

    private static byte[] damaged(byte[] file, Consumer<PDDocument> damage) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            damage.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> breaches(byte[] file) {
        return breaches(file, Archival.TEXT_ALONE);
    }

    private static List<String> breaches(byte[] file, Archival archival) {
        return PdfJudge.breaches(file, archival);
    }
}
