package kita.app.recompute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.notices.Html;
import kita.app.recompute.ComputationFile.Line;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.CheckedStep;
import kita.billing.notice.ChildNames;
import kita.billing.notice.GermanWords;
import kita.billing.tariff.TablePage;
import kita.money.Money;

/** What came out of a notice computed again, as one page for parents: each step, and in its table the cell it rests on. */
public final class RecomputePage {

    private static final String STYLE = """
            td.cited { background: #ffe08a; font-weight: bold; outline: 2px solid #111 }
            th.amount { white-space: normal } th[scope=row] { white-space: nowrap }
            caption { text-align: left; font-weight: bold; padding: .3rem 0 }
            .outcome { border-left: .4rem solid #111; padding: .3rem .8rem }
            table.steps td:nth-child(3) { white-space: nowrap; text-align: right }
            """;

    private final Recheck recheck;
    private final ChildNames names;

    private RecomputePage(Recheck recheck) {
        this.recheck = recheck;
        this.names = recheck.file().names();
    }

    public static String of(Recheck recheck) {
        RecomputePage page = new RecomputePage(recheck);
        return Html.page("Rechenweg zum Bescheid " + recheck.file().notice(), STYLE, page::body);
    }

    private void body(Html page) {
        page.within("main", main -> {
            main.element("h1", "Rechenweg zum Bescheid " + recheck.file().notice());
            main.element(
                    "p",
                    recheck.file().authority() + ", Bescheid vom "
                            + GermanWords.longDay(recheck.file().date()) + ". Grundlage: " + recheck.ordinanceTitle()
                            + ".");
            main.element(
                    "p",
                    "Auf dieser Seite sind die Beiträge aus den Angaben zu Ihrer Familie und der Satzung noch einmal"
                            + " gerechnet. Das Feld der Tabelle, auf das es ankommt, ist hervorgehoben. Die Seite kommt ohne"
                            + " Internet aus und sendet nichts. Rechtlich gilt allein der Bescheid.");
            recheck.lines().forEach(line -> main.within("section", section -> line(section, line)));
        });
    }

    private void line(Html section, CheckedLine checked) {
        Line line = checked.line();
        section.element("h2", recheck.file().title(line));
        section.element("p", "class", "outcome", outcome(checked));
        checked.line().facts().ifPresent(facts -> section.within("dl", list -> facts(list, facts)));
        if (!checked.steps().isEmpty()) {
            section.within("table", "class", "steps", table -> steps(table, checked.steps()));
        }
        for (CheckedStep step : checked.steps()) {
            step.page().ifPresent(at -> section.within("table", table -> page(table, at, step.citation())));
        }
    }

    /** What the ordinance was asked about the family. */
    private void facts(Html list, Map<String, Object> facts) {
        FactWords.of(facts, names, recheck.facts()).forEach(fact -> {
            list.element("dt", fact.label());
            list.element("dd", fact.text());
        });
    }

    private static String outcome(CheckedLine checked) {
        String amount = "Beitrag im Bescheid: " + checked.line().money().german() + " im Monat. ";
        return amount
                + (checked.outcome() == Recheck.Outcome.SAME
                        ? "Nachgerechnet: stimmt."
                        : checked.why().orElse(""));
    }

    private void steps(Html table, List<CheckedStep> steps) {
        table.within(
                "thead",
                head -> head.within("tr", row -> {
                    row.heading("Rechenschritt", "");
                    row.heading("Grundlage", "");
                    row.heading("Betrag im Monat", "amount");
                }));
        table.within(
                "tbody",
                body -> steps.forEach(step -> body.within("tr", row -> {
                    row.element("td", names.in(step.text()));
                    row.element("td", step.citation());
                    row.element("td", step.amount().german());
                })));
    }

    private static void page(Html table, TablePage page, String citation) {
        table.element(
                "caption", citation + (page.fixed().isEmpty() ? "" : " (" + String.join("; ", page.fixed()) + ")"));
        table.within(
                "thead",
                head -> head.within("tr", row -> {
                    row.heading(corner(page), "");
                    page.columns().classes().forEach(column -> row.heading(column, "amount"));
                }));
        table.within("tbody", body -> {
            for (int i = 0; i < page.amounts().size(); i++) {
                int at = i;
                body.within("tr", row -> cells(row, page, at));
            }
        });
    }

    private static String corner(TablePage page) {
        return page.columns().axis().isEmpty()
                ? page.rows().axis()
                : page.rows().axis() + " / " + page.columns().axis();
    }

    private static void cells(Html row, TablePage page, int at) {
        row.element("th", "scope", "row", page.rows().classes().get(at));
        for (int column = 0; column < page.amounts().get(at).size(); column++) {
            Optional<Money> amount = page.amounts().get(at).get(column);
            boolean cited = at == page.row() && column == page.column();
            row.element(
                    "td",
                    "class",
                    cited ? "amount cited" : "amount",
                    amount.map(Money::german).orElse("–") + (cited ? " ← gilt für Ihr Kind" : ""));
        }
    }
}
