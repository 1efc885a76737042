package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {

    private static final Pattern SEPA = Pattern.compile("[A-Za-z0-9/?:().,'+ \\-]*");

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(textBlock = """
                    Jörg Müßig, Joerg Muessig
                    ÄRZTIN, AERZTIN
                    Ärztin, Aerztin
                    Şahin, Sahin
                    Łukasz Wałęsa, Lukasz Walesa
                    İpek Yıldız, Ipek Yildiz
                    Æneas Ødegård, AEneas Odegard
                    Þóra Guðrún, Thora Gudrun
                    Đorđe Ħaż, Dorde Haz
                    Œuvre, OEuvre
                    Nguyễn Thị Bảo, Nguyen Thi Bao
                    GROẞ, GROSS
                    Renée d’Arc, Renee d'Arc
                    Müller & Söhne_KG, Mueller + Soehne-KG
                    """)
    void names_keep_every_letter_in_a_form_their_owner_recognises(String name, String sepa) {
        assertThat(SepaText.of(name, 70).replace(",", "")).isEqualTo(sepa);
    }

    @Test
    void an_umlaut_in_two_code_points_is_the_same_umlaut() {
        assertThat(SepaText.of("Jo\u0308rg Mu\u0308ller", 70)).isEqualTo("Joerg Mueller");
    }

    @Test
    void combining_sequences_of_din_91379_that_unicode_never_composes_lose_only_their_marks() {
        assertThat(SepaText.of("C\u0328\u0306a\u0323\u0308n\u0302k\u0331", 70)).isEqualTo("Caenk");
    }

    @Test
    void an_e_with_diaeresis_is_no_umlaut() {
        assertThat(SepaText.of("Zo\u00eb Citro\u00ebn", 70)).isEqualTo("Zoe Citroen");
    }

    @Test
    void signs_that_banks_refuse_become_blanks() {
        assertThat(SepaText.of("=SUM(A1)@x\t#y", 70)).isEqualTo("SUM(A1) x y");
    }

    @Test
    void a_text_never_begins_with_a_slash_nor_holds_two_in_a_row() {
        assertThat(SepaText.of("//A///B", 70)).isEqualTo("A/B");
    }

    @Test
    void a_long_name_is_cut_and_does_not_end_in_a_blank() {
        assertThat(SepaText.name("A".repeat(69) + " Bert", 70)).hasSize(69);
    }

    @Test
    void a_name_in_another_script_altogether_is_not_left_empty() {
        assertThat(SepaText.name("\u0410\u043d\u043d\u0430", 70)).isEqualTo("NOTPROVIDED");
    }

    @Test
    void whatever_goes_in_only_the_sepa_set_comes_out() {
        StringBuilder everything = new StringBuilder();
        for (int code = 0x20; code < 0x2100; code++) {
            everything.appendCodePoint(code);
        }
        assertThat(SepaText.of(everything.toString(), 100_000)).matches(SEPA);
    }
}
