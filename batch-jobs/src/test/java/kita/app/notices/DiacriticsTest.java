package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.notices.Diacritics.Piece;
import kita.billing.notice.NoticeText;
import kita.registry.PersonName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters with marks that Unicode never composes, out of the sequences of DIN 91379. */
class DiacriticsTest {

    private static final NoticeFonts FONTS = NoticeFonts.load();
    private static final List<FontFace> FACES =
            List.of(FONTS.open().regular(), FONTS.open().bold());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u030b", "C\u0300", "C\u0304", "C\u0306", "C\u0308", "D\u0302", "F\u0300", "G\u0300", "H\u0304",
                "J\u0301", "K\u0300", "K\u0302", "K\u0307", "L\u0302", "M\u0300", "M\u0302", "M\u0310", "N\u0302",
                "P\u0304", "R\u0306", "S\u0300", "T\u0308", "Z\u0304", "a\u030b", "c\u0304", "d\u0302", "g\u0300",
                "j\u0301", "k\u0304", "l\u0302", "m\u0302", "n\u0304", "p\u0300", "r\u0306", "s\u0304", "t\u0304",
                "z\u0306"
            })
    void a_mark_above_stands_over_the_middle_of_its_letter_and_touches_it_not(String sequence) {
        for (FontFace face : FACES) {
            FontFace.Extent letter = face.extent(sequence.codePointAt(0));
            FontFace.Extent mark = drawn(sequence, 1, face);
            assertThat(mark.centre()).isCloseTo(letter.centre(), org.assertj.core.data.Offset.offset(2));
            assertThat(mark.bottom()).isGreaterThan(letter.top()).isLessThan(letter.top() + 150);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C\u0323", "C\u0326", "H\u0331", "L\u0325", "N\u0326", "R\u0325", "S\u0331", "Z\u0327", "g\u0331"
            })
    void a_mark_below_stands_under_the_middle_of_its_letter(String sequence) {
        for (FontFace face : FACES) {
            FontFace.Extent letter = face.extent(sequence.codePointAt(0));
            FontFace.Extent mark = drawn(sequence, 1, face);
            assertThat(mark.centre()).isCloseTo(letter.centre(), org.assertj.core.data.Offset.offset(2));
            assertThat(mark.top()).isLessThanOrEqualTo(Math.min(0, letter.bottom()));
        }
    }

    @Test
    void a_second_mark_stands_over_the_first_and_one_above_does_not_care_for_one_below() {
        for (FontFace face : FACES) {
            assertThat(drawn("C\u0304\u0306", 2, face).bottom())
                    .isGreaterThan(drawn("C\u0304\u0306", 1, face).top());
            assertThat(drawn("L\u0325\u0304", 2, face)).isEqualTo(drawn("L\u0304", 1, face));
        }
    }

    @Test
    void a_comma_beside_its_letter_takes_room_so_that_the_next_letter_does_not_touch_it() {
        for (FontFace face : FACES) {
            FontFace.Extent comma = drawn("K\u0315", 1, face);
            assertThat(comma.left()).isGreaterThan(face.extent('K').right());
            assertThat(face.width("K\u0315a", 10)).isGreaterThan(face.width("Ka", 10));
        }
    }

    @Test
    void a_line_under_two_letters_has_its_middle_between_them() {
        for (FontFace face : FACES) {
            assertThat(drawn("K\u035fH", 1, face).centre())
                    .isCloseTo(face.advance('K'), org.assertj.core.data.Offset.offset(2));
        }
    }

    @Test
    void a_name_with_such_letters_can_be_copied_out_of_the_file_and_one_in_two_parts_becomes_whole()
            throws IOException {
        String name = "M\u0302ariam K\u0304hal\u012bl S\u0331ofija";
        byte[] file = new NoticePrinter(FONTS)
                .print(
                        NoticeText.of(SampleNotices.fee(
                                new PersonName(name, "Mu\u0308\u00dfig"), List.of(SampleNotices.emil()))),
                        List.of());
        String keep = System.getProperty("kita.test.notices");
        if (keep != null) {
            Files.write(Path.of(keep, "zeichen.pdf"), file);
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains(name)
                    .contains("M\u00fc\u00dfig");
        }
    }

    /** Where the character at that place of the text comes to stand, from the origin of the letter before it. */
    private static FontFace.Extent drawn(String text, int at, FontFace face) {
        int pen = face.advance(text.codePointAt(0));
        Piece piece = Diacritics.of(text, face).get(at);
        assertThat(piece.mark()).isTrue();
        FontFace.Extent mark = face.extent(piece.text().codePointAt(0));
        return new FontFace.Extent(
                pen + piece.right() + mark.left(),
                pen + piece.right() + mark.right(),
                mark.bottom() + piece.up(),
                mark.top() + piece.up());
    }
}
