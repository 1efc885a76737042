package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import kita.app.bench.BenchNotices;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeText;
import kita.registry.PersonName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class NoticePrinterTest {

    /** Set to a directory, the tests leave their files there to be looked at. */
    private static final String KEEP = System.getProperty("kita.test.notices");

    private static final NoticeFonts FONTS = NoticeFonts.load();

    @Test
    void a_placement_notice_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("platzzusage", SampleNotices.placement()))).isEqualTo(golden("platzzusage"));
    }

    @Test
    void a_refusal_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("ablehnung", SampleNotices.refusal()))).isEqualTo(golden("ablehnung"));
    }

    @Test
    void a_fee_notice_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("gebuehren", SampleNotices.fee()))).isEqualTo(golden("gebuehren"));
    }

    @Test
    void a_fee_notice_with_a_code_reads_as_in_its_golden_text() throws IOException {
        byte[] file = new NoticePrinter(FONTS).print(new BenchNotices().noticeWithCode(7), List.of());
        assertThat(text(file)).isEqualTo(golden("gebuehren-mit-code"));
    }

    @Test
    void a_notice_about_past_months_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("aenderung", SampleNotices.change()))).isEqualTo(golden("aenderung"));
    }

    @Test
    void a_decision_on_a_waiver_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("erlass", SampleNotices.waiver()))).isEqualTo(golden("erlass"));
    }

    @Test
    void a_reminder_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("erinnerung", SampleLetters.reminder()))).isEqualTo(golden("erinnerung"));
    }

    @Test
    void a_certificate_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("bescheinigung", SampleLetters.certificate()))).isEqualTo(golden("bescheinigung"));
    }

    @Test
    void an_announcement_reads_as_in_its_golden_text() throws IOException {
        assertThat(text(print("lastschrift", SampleLetters.announcement()))).isEqualTo(golden("lastschrift"));
    }

    @Test
    void equal_content_gives_equal_bytes_in_any_locale_and_zone() {
        byte[] here = print("gleich", SampleNotices.fee());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] there = new NoticePrinter(NoticeFonts.load()).print(NoticeText.of(SampleNotices.fee()), List.of());

            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_long_table_goes_on_over_the_pages_with_its_head_repeated_and_every_page_numbered() throws IOException {
        byte[] file = print("lang", SampleNotices.longFee());

        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(pageText(document, page)).contains("Seite " + page + " von " + pages);
            }
            assertThat(pageText(document, 2))
                    .contains(
                            "Kind Zeitraum Betreuung Beitrag im Monat",
                            "Bescheid ELB-2026-000123 vom 23. November 2026");
            assertThat(text(file)).contains("Kind 1 Grünwald-Şahin", "Kind 20 Grünwald-Şahin");
        }
    }

    @Test
    void a_name_of_eighty_characters_stays_inside_the_window() throws IOException {
        PersonName name = new PersonName(
                "Maximiliane-Friederike", "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherung");
        byte[] file = print("langername", SampleNotices.fee(name, List.of(SampleNotices.emil())));

        try (PDDocument document = Loader.loadPDF(file)) {
            InkBounds window = InkBounds.of(document.getPage(0), Paper.mm(20), Paper.mm(62), Paper.mm(90));
            assertThat(window.right()).isLessThanOrEqualTo(Paper.LEFT + Paper.ADDRESS_WIDTH);
            assertThat(text(file).replaceAll("\\s", ""))
                    .contains("Donaudampfschifffahrtsgesellschaftskapitänswitwenrenten");
        }
    }

    @Test
    void a_character_without_a_glyph_refuses_the_notice_and_names_the_character_only() {
        FeeNotice notice =
                SampleNotices.fee(new PersonName("Anna \ud83d\ude00", "\u05d0bel"), List.of(SampleNotices.emil()));

        assertThatThrownBy(() -> print("fehlt", notice))
                .isInstanceOfSatisfying(
                        UndrawableNotice.class,
                        refused -> assertThat(refused.codePoints()).containsExactly(0x5d0, 0x1f600))
                .hasMessageContaining("U+05D0, U+1F600")
                .hasMessageNotContaining("Anna");
    }

    @Test
    void names_of_many_languages_come_out_as_they_went_in() throws IOException {
        String name = "Đorđević Łukasz Ğülşen Ørsted Þóra Ḥasan Юлія Ḫānum Ǆ";
        byte[] file = print("namen", SampleNotices.fee(new PersonName(name, "Ẅest"), List.of(SampleNotices.emil())));

        assertThat(text(file).replaceAll("\\s+", " ")).contains(name);
    }

    @Test
    void every_font_is_embedded_and_maps_to_unicode() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("schrift", SampleNotices.fee()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_file_is_tagged_in_german_and_its_properties_hold_no_personal_data() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("eigenschaften", SampleNotices.fee()))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Bescheid über den Kostenbeitrag, ELB-2026-000123");
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfuaid:part>1").doesNotContain("Grünwald", "Emil", "Uferweg");
        }
    }

    @Test
    void a_notice_of_three_pages_stays_below_fifty_kibibytes() {
        assertThat(print("groesse", SampleNotices.fee()).length).isLessThan(50 * 1024);
    }

    private static byte[] print(String name, Notice notice) {
        byte[] bytes = new NoticePrinter(FONTS).print(NoticeText.of(notice), List.of());
        if (KEEP != null) {
            try {
                Files.write(Path.of(KEEP, name + ".pdf"), bytes);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
        return bytes;
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return normal(new PDFTextStripper().getText(document));
        }
    }

    private static String pageText(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return normal(stripper.getText(document));
    }

    private static String normal(String text) {
        return text.replace('\u00a0', ' ')
                        .replace("\r\n", "\n")
                        .replaceAll("(?m)[ ]+$", "")
                        .strip() + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = NoticePrinterTest.class.getResourceAsStream("/notices/" + name + ".txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
