package kita.app.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.bench.BenchNotices;
import kita.app.recompute.ComputationFile;
import kita.billing.notice.NoticeContent;
import kita.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parents who read no German still see what they pay, and that the German letter is what counts. */
class ExplanationPageTest {

    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

    private static final Pattern BLOCK = Pattern.compile("<(h1|h2|p|th|td)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_everything_with_the_same_data(Language language) {
        Words words = new Words(language);
        Words german = new Words(Language.DE);
        assertThat(words.keys()).isEqualTo(german.keys());
        for (String key : german.keys()) {
            assertThat(gaps(words.get(key))).as("%s, %s", language, key).isEqualTo(gaps(german.get(key)));
            if (!key.equals("unchecked")) {
                assertThat(words.get(key)).as("%s, %s", language, key).isNotBlank();
            }
        }
        assertThat(words.get("unchecked").isEmpty())
                .as("all but German say that nobody checked them")
                .isEqualTo(language == Language.DE);
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_shows_the_amounts_and_days_of_this_very_notice_and_stands_alone(Language language) throws Exception {
        String page = page(language);
        assertThat(page.replaceAll("</?bdi[^>]*>", ""))
                .contains("RHE-2026-000007", "13.07.2026", "08/2026 – 07/2027", "148,18\u00a0€", "H7")
                .contains("lang=\"" + language.code() + "\"", "charset=\"utf-8\"")
                .doesNotContain("http", "<script", "src=")
                .doesNotContainPattern(GAP);
        String kept = System.getProperty("kita.test.notices");
        Files.writeString(
                (kept == null ? folder : Path.of(kept)).resolve("erklaerung-" + language.code() + ".html"), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_pays_more_or_less_for_charged_months_reads_how_much_in_all(Language language) throws Exception {
        NoticeContent notice = new BenchNotices().notice(7);
        Words words = new Words(language);
        String more = ExplanationPage.of(explained(notice, Optional.of(Money.parse("1660"))), language);
        String less = ExplanationPage.of(explained(notice, Optional.of(Money.parse("-56"))), language);
        assertThat(more)
                .contains(words.get("chargedTitle"), "1.660,00\u00a0€", "Das ändert sich für schon berechnete Monate");
        assertThat(less).contains(words.get("chargedTitle"), ">56,00\u00a0€").doesNotContain("-56");
        assertThat(page(language)).doesNotContain(words.get("chargedTitle"));
        assertThat(ExplanationPage.of(explained(notice, Optional.of(Money.ZERO)), language))
                .doesNotContain(words.get("chargedTitle"));
    }

    @Test
    void arabic_runs_from_right_to_left_and_names_and_amounts_keep_their_own_direction() throws Exception {
        assertThat(page(Language.AR))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<bdi dir=\"ltr\" class=\"whole\">148,18\u00a0€</bdi>");
        assertThat(page(Language.PL)).contains("<html lang=\"pl\" dir=\"ltr\">");
    }

    @Test
    void between_arabic_words_numbers_and_names_are_seen_as_the_notice_writes_them() throws Exception {
        String seen = seen(page(Language.AR));
        assertThat(seen)
                .contains("RHE-2026-000007", "13.07.2026", "148,18\u00a0€", "0,00\u00a0€", "0391 0000-0")
                .contains("Stadt Rheinstadt, Jugendamt", "jugendamt@rheinstadt.example", "So zahlen Sie");
        assertThat(seen)
                .as("the first month stands right, where reading begins")
                .contains("07/2027 – 08/2026");

        String help = new Words(Language.AR)
                .plain("help", Map.of("phone", "+49 391 / 00-0", "email", "amt@stadt.example", "file", "51.2/7-3 A"));
        assertThat(seen("<p>" + help + "</p>")).contains("+49 391 / 00-0", "amt@stadt.example", "51.2/7-3 A");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_screen_reader_changes_its_voice_for_each_german_word_of_a_foreign_page(Language language) throws Exception {
        String page = page(language);
        assertThat(page).containsOnlyOnce("<html lang=\"" + language.code() + "\" dir=\"");
        String body = page.substring(page.indexOf("<body>"));
        List<String> german = Pattern.compile("<bdi lang=\"de\" dir=\"ltr\">([^<]*)</bdi>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
        if (language == Language.DE) {
            assertThat(body).as("no other voice than that of the page").doesNotContain("lang=");
        } else {
            assertThat(german)
                    .containsExactlyInAnyOrder(
                            "Stadt Rheinstadt, Jugendamt",
                            "„So zahlen Sie“",
                            "„Rechtsbehelfsbelehrung“",
                            "Grundsicherung (SGB II)",
                            "Kinderzuschlag",
                            "Wohngeld");
        }
    }

    @Test
    void a_name_that_looks_like_a_gap_or_a_german_word_is_written_as_it_is() {
        assertThat(Passage.of("A {b} [C {d}].", Map.of("b", "{d}", "d", "[x] $1 {b}")))
                .containsExactly(
                        new Passage(Passage.Kind.SAID, "A "),
                        new Passage(Passage.Kind.DATA, "{d}"),
                        new Passage(Passage.Kind.SAID, " "),
                        new Passage(Passage.Kind.GERMAN, "C [x] $1 {b}"),
                        new Passage(Passage.Kind.SAID, "."));
    }

    @Test
    void a_telephone_need_not_be_moved_sideways() throws Exception {
        assertThat(page(Language.RU)).contains("width=device-width", "overflow-wrap: anywhere", "@media (max-width");
    }

    /** The blocks of a page that runs from right to left, each as the eye finds it from left to right. */
    private static String seen(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> block.group(2)
                        .replaceAll("<bdi[^>]*dir=\"ltr\"[^>]*>", "\u2066")
                        .replace("<bdi>", "\u2068")
                        .replace("</bdi>", "\u2069"))
                .map(ExplanationPageTest::visual)
                .collect(Collectors.joining("\n"));
    }

    private static String visual(String text) {
        Bidi order = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[text.length()];
        Character[] letters = new Character[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) order.getLevelAt(i);
            letters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        // The marks themselves are not seen.
        return Stream.of(letters)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("[\u2066-\u2069]", "");
    }

    private static String page(Language language) throws Exception {
        NoticeContent notice = new BenchNotices().notice(7);
        return ExplanationPage.of(explained(notice, notice.changeOfChargedMonths()), language);
    }

    private static Explained explained(NoticeContent notice, Optional<Money> change) throws Exception {
        return new Explained(
                notice.head(),
                ComputationFile.read(notice.attachment().orElseThrow().computation()),
                change);
    }
}
