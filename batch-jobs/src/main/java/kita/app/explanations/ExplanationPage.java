package kita.app.explanations;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.notices.Html;
import kita.app.recompute.ComputationFile;
import kita.billing.notice.NoticeHead;
import kita.money.Money;
import kita.registry.Month;

/**
 * What a fee notice says, on one page in other words: amounts, months and days come from the notice, figures as it writes
 * them. Names and numbers keep their direction inside a script from right to left.
 */
public final class ExplanationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> PARTS = List.of("how", "wrong", "tooMuch", "changes");
    /** Numbers and days stand on one line; an address for letters may be too long for that. */
    private static final int UNBROKEN = 24;
    /**
     * On a telephone the table gets smaller, and a long name or address breaks where it must: no page is wider. On paper it fills
     * a sheet of A4 in a size that is read without glasses by most.
     */
    private static final String STYLE = """
            .whole { white-space: nowrap }
            [dir=rtl] th, [dir=rtl] td { text-align: right } .note { border: 1px solid #767676; padding: .5rem .8rem }
            p, td:first-child { overflow-wrap: anywhere }
            @media (max-width: 26rem) { table { font-size: .9rem } th, td { padding: .3rem .2rem } }
            @page { size: A4; margin: 20mm 22mm 15mm 22mm }
            @media print {
              body { font: 11pt/1.42 "Liberation Sans", "Noto Sans Arabic", sans-serif; max-width: none; margin: 0; padding: 0 }
              h1 { font-size: 17pt; margin: 0 0 5mm 0; line-height: 1.25 }
              h2 { font-size: 12pt; margin: 5.5mm 0 1mm 0; line-height: 1.3; page-break-after: avoid }
              p { margin: 0 0 1.5mm 0; page-break-inside: avoid } .note { margin: 0 0 4mm 0 }
              table { margin: 2mm 0 3mm 0 } tr { page-break-inside: avoid }
              th, td { padding: 1.1mm 2mm } th { padding-top: 0 }
            }
            """;

    private final Map<String, String> gaps;
    private final Optional<Money> change;
    private final ComputationFile computation;
    private final Language language;
    private final Words words;

    private ExplanationPage(Explained notice, Language language) {
        this.gaps = new HashMap<>(gaps(notice.head()));
        this.change = notice.change().filter(sum -> !sum.isZero());
        this.computation = notice.computation();
        this.language = language;
        this.words = new Words(language);
        change.ifPresent(sum -> gaps.put("sum", sum.isNegative() ? sum.negated().german() : sum.german()));
    }

    /** The page as XHTML that browsers take as HTML 5. */
    public static String of(Explained notice, Language language) {
        ExplanationPage page = new ExplanationPage(notice, language);
        return Html.page(
                page.title(),
                STYLE,
                html -> html.within("main", page::body),
                "lang",
                language.code(),
                "dir",
                language.direction().html);
    }

    /** What the page is called, in its language. */
    static String title(NoticeHead head, Language language) {
        return new Words(language).plain("title", gaps(head));
    }

    private String title() {
        return words.plain("title", gaps);
    }

    private void body(Html page) {
        told(page, "h1", "title");
        page.element("p", "class", "note", (words.get("notTheNotice") + " " + words.get("unchecked")).strip());
        told(page, "p", "from");
        page.element("h2", words.get("amounts"));
        page.within("table", this::amounts);
        told(page, "p", "free");
        change.ifPresent(sum -> {
            page.element("h2", words.get("chargedTitle"));
            told(page, "p", sum.isPositive() ? "chargedMore" : "chargedLess");
        });
        for (String part : PARTS) {
            page.element("h2", words.get(part + "Title"));
            told(page, "p", part);
        }
        page.element("h2", words.get("helpTitle"));
        told(page, "p", "help");
    }

    private void told(Html page, String element, String key) {
        page.within(element, inside -> words.passages(key, gaps).forEach(part -> told(inside, part)));
        page.text("\n");
    }

    private void told(Html page, Passage part) {
        switch (part.kind()) {
            case SAID -> page.text(part.text());
            case GERMAN -> page.passage("bdi", part.text(), "lang", "de", "dir", "ltr");
            case DATA -> data(page, part.text());
        }
    }

    private static Map<String, String> gaps(NoticeHead head) {
        return Map.of(
                "number", head.number().toString(),
                "date", DAY.format(head.date()),
                "authority", head.authority().name(),
                "phone", head.authority().phone(),
                "email", head.authority().email(),
                "file", head.fileNumber(),
                "nothing", Money.ZERO.german());
    }

    private void amounts(Html table) {
        table.within(
                "thead",
                top -> top.within("tr", row -> {
                    row.heading(words.get("child"), "");
                    row.heading(words.get("for"), "");
                    row.heading(words.get("months"), "");
                    row.heading(words.get("amount"), "");
                }));
        table.within(
                "tbody",
                body -> computation
                        .lines()
                        .forEach(line -> body.within("tr", row -> {
                            row.within("td", cell -> cell.passage("bdi", computation.childName(line)));
                            row.element("td", words.get(line.charge().name()));
                            row.within("td", cell -> months(cell, line.firstMonth(), line.lastMonth()));
                            row.within("td", cell -> data(cell, line.money().german()));
                        })));
    }

    /** 08/2026 – 07/2027, which needs no names of months; from right to left the first month stands right. */
    private static void months(Html cell, Month first, Month last) {
        data(cell, month(first));
        if (!first.equals(last)) {
            cell.text(" – ");
            data(cell, month(last));
        }
    }

    private static void data(Html html, String text) {
        if (text.length() <= UNBROKEN) {
            html.passage("bdi", text, "dir", "ltr", "class", "whole");
        } else {
            html.passage("bdi", text, "dir", "ltr");
        }
    }

    private static String month(Month month) {
        return "%02d/%d".formatted(month.number(), month.year());
    }
}
