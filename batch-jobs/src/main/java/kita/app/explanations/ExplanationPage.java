package kita.app.explanations;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import kita.app.notices.Html;
import kita.app.recompute.ComputationFile;
import kita.billing.notice.NoticeHead;
import kita.registry.Month;

/**
 * What a fee notice says, on one page in other words: amounts, months and days come from the notice, figures as it writes
 * them. Names and numbers keep their direction inside a script from right to left.
 */
public final class ExplanationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> PARTS = List.of("how", "wrong", "tooMuch", "changes");
    /** On a telephone the table gets smaller, and a long name or address breaks where it must: no page is wider. */
    private static final String STYLE = """
            [dir=rtl] th, [dir=rtl] td { text-align: right } .note { border: 1px solid #767676; padding: .5rem .8rem }
            p, td:first-child { overflow-wrap: anywhere }
            @media (max-width: 26rem) { table { font-size: .9rem } th, td { padding: .3rem .2rem } }
            """;

    private final NoticeHead head;
    private final ComputationFile computation;
    private final Language language;
    private final Words words;

    private ExplanationPage(NoticeHead head, ComputationFile computation, Language language) {
        this.head = head;
        this.computation = computation;
        this.language = language;
        this.words = new Words(language);
    }

    public static String of(NoticeHead head, ComputationFile computation, Language language) {
        ExplanationPage page = new ExplanationPage(head, computation, language);
        return Html.page(page.told("title"), STYLE, page::whole);
    }

    private void whole(Html html) {
        html.within(
                "main",
                "lang",
                language.code(),
                main -> main.within("div", "dir", language.direction().html, this::body));
    }

    private void body(Html page) {
        page.element("h1", told("title"));
        page.element("p", "class", "note", (words.get("notTheNotice") + " " + words.get("unchecked")).strip());
        page.element("p", told("from"));
        page.element("h2", words.get("amounts"));
        page.within("table", this::amounts);
        page.element("p", words.get("free"));
        for (String part : PARTS) {
            page.element("h2", words.get(part + "Title"));
            page.element("p", words.get(part));
        }
        page.element("h2", words.get("helpTitle"));
        page.element("p", told("help"));
    }

    private String told(String key) {
        return words.get(
                key,
                Map.of(
                        "number", head.number().toString(),
                        "date", DAY.format(head.date()),
                        "authority", head.authority().name(),
                        "phone", head.authority().phone(),
                        "email", head.authority().email(),
                        "file", head.fileNumber()));
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
                            isolated(row, computation.childName(line));
                            row.element("td", words.get(line.charge().name()));
                            // From right to left the first month stands right, as the head of the column says.
                            row.element("td", months(line.firstMonth(), line.lastMonth()));
                            isolated(row, line.money().german());
                        })));
    }

    private static void isolated(Html row, String text) {
        row.within("td", cell -> cell.element("bdi", text));
    }

    /** 08/2026 – 07/2027, which needs no names of months. */
    private static String months(Month first, Month last) {
        return first.equals(last) ? month(first) : month(first) + " – " + month(last);
    }

    private static String month(Month month) {
        return "%02d/%d".formatted(month.number(), month.year());
    }
}
