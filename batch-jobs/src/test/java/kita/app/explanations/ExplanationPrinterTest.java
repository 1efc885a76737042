package kita.app.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kita.app.bench.BenchNotices;
import kita.app.notices.Archival;
import kita.app.notices.PdfJudge;
import kita.app.recompute.ComputationFile;
import kita.app.recompute.ComputationFile.Line;
import kita.app.recompute.ComputationFile.NamedChild;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.tariff.Charge;
import kita.money.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parents get letters: the explanation on paper says what the page says, and screen readers read it, too. */
class ExplanationPrinterTest {

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9.,/-]*[0-9]|[0-9]");
    private static final ExplanationPrinter PRINTER = new ExplanationPrinter();

    private record Case(NoticeHead head, ComputationFile computation, Optional<Money> change) {

        static Case bench(int number) throws Exception {
            NoticeContent notice = new BenchNotices().notice(number);
            return new Case(
                    notice.head(),
                    ComputationFile.read(notice.attachment().orElseThrow().computation()),
                    Optional.empty());
        }

        /** The same notice, which also changes months that were charged already. */
        Case changing(String euro) {
            return new Case(head, computation, Optional.of(Money.parse(euro)));
        }

        /** A family whose children are billed for care and meals, each of them twice in the year. */
        static Case family(int children) throws Exception {
            Case one = bench(7);
            return new Case(
                    one.head(),
                    new ComputationFile(
                            one.computation().format(),
                            one.computation().notice(),
                            one.computation().date(),
                            one.computation().authority(),
                            one.computation().ordinance(),
                            IntStream.range(0, children)
                                    .mapToObj(i -> new NamedChild("K" + i, "Đorđe-Анна " + i))
                                    .toList(),
                            IntStream.range(0, children)
                                    .boxed()
                                    .flatMap(i -> Stream.of(
                                            line(i, Charge.CARE, "2026-08", "2026-12", 1),
                                            line(i, Charge.CARE, "2027-01", "2027-07", 2),
                                            line(i, Charge.MEAL, "2026-08", "2026-12", 3),
                                            line(i, Charge.MEAL, "2027-01", "2027-07", 4)))
                                    .toList()),
                    Optional.empty());
        }

        private static Line line(int child, Charge charge, String first, String last, int euros) {
            return new Line(
                    "K" + child, charge, first, last, 1000 * euros + child + ".50", List.of(), Optional.empty());
        }

        byte[] print(Language language) {
            return PRINTER.print(explained(), language);
        }

        String page(Language language) {
            return ExplanationPage.of(explained(), language);
        }

        Explained explained() {
            return new Explained(head, computation, change);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_is_accessible_and_archivable(Language language) throws Exception {
        for (Case some : List.of(
                Case.bench(1), Case.bench(7).changing("1058"), Case.bench(7).changing("-56"), Case.family(12))) {
            assertThat(PdfJudge.breaches(some.print(language), Archival.TEXT_ALONE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_file_says_its_language_and_its_title_and_which_words_are_german(Language language) throws Exception {
        Case some = Case.bench(7);
        try (PDDocument document = Loader.loadPDF(some.print(language))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(ExplanationPage.title(some.head(), language))
                    .contains("RHE-2026-000007");
            List<COSDictionary> tags = tags(document);
            assertThat(tags.stream()
                            .filter(tag -> "de".equals(tag.getString(COSName.LANG)))
                            .count())
                    .as("passages, or the one document")
                    .isEqualTo(language == Language.DE ? 1 : 6);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoever_prints_it_again_gets_the_same_bytes(Language language) throws Exception {
        Case some = Case.bench(3);
        byte[] first = some.print(language);
        Case.bench(4).print(Language.AR);
        assertThat(some.print(language)).isEqualTo(first);
        assertThat(new ExplanationPrinter().print(some.explained(), language)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_family_with_two_children_gets_one_sheet_of_a4_and_a_very_large_one_loses_nothing(Language language)
            throws Exception {
        for (Case some : List.of(Case.bench(7), Case.family(2))) {
            try (PDDocument document = Loader.loadPDF(some.print(language))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
            }
        }
        Case large = Case.family(20);
        byte[] file = large.print(language);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(figures(language == Language.AR ? String.join("\n", seen(file)) : text(file)))
                .isEqualTo(figures(words(large.page(language))));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "AR", mode = EnumSource.Mode.EXCLUDE)
    void the_paper_says_every_word_of_the_page_in_its_order(Language language) throws Exception {
        for (Case some : List.of(Case.bench(1), Case.bench(2), Case.bench(7), Case.family(3))) {
            assertThat(packed(text(some.print(language)))).isEqualTo(packed(words(some.page(language))));
        }
    }

    @Test
    void the_arabic_paper_has_every_figure_and_every_letter_of_the_page() throws Exception {
        for (Case some : List.of(Case.bench(1), Case.bench(2), Case.bench(7), Case.family(3))) {
            String paper = String.join("\n", seen(some.print(Language.AR)));
            String page = words(some.page(Language.AR));
            assertThat(figures(paper)).isEqualTo(figures(page)).isNotEmpty();
            assertThat(letters(paper)).isEqualTo(letters(page.replaceAll("[\u064b-\u0652]", "")));
        }
    }

    @Test
    void the_arabic_paper_joins_its_letters_and_turns_no_name_or_number_round() throws Exception {
        Case some = Case.bench(7);
        NoticeHead head = some.head();
        IssuingAuthority authority = head.authority();
        NoticeHead other = new NoticeHead(
                new IssuingAuthority(
                        "Stadt X, Amt (51)", authority.address(), "+49 391 / 00-0 (8-12)", "51@amt-x.example"),
                head.addressee(),
                "51.2/7-3 A)",
                head.number(),
                head.date(),
                head.remedy());
        byte[] file =
                PRINTER.print(new Explained(other, some.computation(), Optional.of(Money.parse("58"))), Language.AR);
        List<String> lines = seen(file);
        assertThat(String.join("\n", lines))
                .contains("RHE-2026-000007", "13.07.2026", "148,18\u00a0€", "0,00\u00a0€", "58,00\u00a0€")
                .contains("+49 391 / 00-0 (8-12)", "51@amt-x.example", "51.2/7-3 A)", "Stadt X, Amt (51)")
                .contains("„So zahlen Sie“", "„Rechtsbehelfsbelehrung“", "Grundsicherung (SGB II)");
        assertThat(lines)
                .as("the child stands right, where reading begins, and so does the first month")
                .anyMatch(line -> line.matches("148,18\u00a0€ *07/2027 – 08/2026.*Zoë"));
        String signs = String.join("", lines);
        assertThat(signs.chars()
                        .filter(sign -> sign >= 0xfe80 && sign <= 0xfefc)
                        .count())
                .as("joined forms against letters that stand alone")
                .isGreaterThan(5
                        * signs.chars()
                                .filter(sign -> sign >= 0x621 && sign <= 0x64a)
                                .count());
    }

    @Test
    void a_screen_reader_hears_the_child_of_an_arabic_row_first() throws Exception {
        try (PDDocument document = Loader.loadPDF(Case.bench(7).print(Language.AR))) {
            List<COSDictionary> rows = tags(document).stream()
                    .filter(tag -> "TR".equals(tag.getNameAsString(COSName.S)))
                    .toList();
            assertThat(rows).hasSize(2);
            for (COSDictionary row : rows) {
                List<Integer> drawn = new ArrayList<>();
                marks(row, drawn);
                assertThat(drawn.get(0))
                        .as("what stands right is drawn last and read first")
                        .isGreaterThan(drawn.get(drawn.size() - 1));
            }
        }
    }

    private static void marks(COSBase tag, List<Integer> found) {
        COSBase plain = tag instanceof COSObject reference ? reference.getObject() : tag;
        if (plain instanceof COSArray kids) {
            kids.forEach(kid -> marks(kid, found));
        } else if (plain instanceof COSDictionary element) {
            marks(element.getDictionaryObject(COSName.K), found);
        } else if (plain instanceof COSInteger mark) {
            found.add(mark.intValue());
        }
    }

    private static List<COSDictionary> tags(PDDocument document) {
        return document.getDocument().getXrefTable().keySet().stream()
                .map(key -> {
                    COSObject object = document.getDocument().getObjectFromPool(key);
                    return object.getObject();
                })
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(object -> object.containsKey(COSName.S) && object.containsKey(COSName.P))
                .toList();
    }

    /** Each line as the eye finds it from left to right, sign by sign. */
    private static List<String> seen(byte[] file) throws IOException {
        Map<Integer, List<TextPosition>> lines = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    lines.computeIfAbsent(
                                    10_000 * getCurrentPageNo() + Math.round(sign.getYDirAdj()),
                                    any -> new ArrayList<>())
                            .add(sign);
                }
            }.getText(document);
        }
        return lines.values().stream()
                .map(line -> line.stream()
                        .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                        .map(TextPosition::getUnicode)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }

    private static String words(String page) {
        return page.substring(page.indexOf("<main>")).replaceAll("<[^>]*>", " ").replace("&amp;", "&");
    }

    /** Without the white space, which is not the same on paper. */
    private static String packed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Map<Integer, Long> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetter)
                .boxed()
                .collect(Collectors.groupingBy(letter -> letter, TreeMap::new, Collectors.counting()));
    }
}
