package kita.app.notices;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.Section;
import kita.registry.PostalAddress;

/**
 * A notice as a page for browsers and screen readers: one self-contained file of the same content as the paper, without
 * network, scripts or pictures from elsewhere. Headings in order, tables with heads, nothing that only its place or colour tells.
 */
public final class NoticePage {

    /** Of CSS: as large as on paper. */
    private static final int PIXELS_A_MODULE = 2;

    private NoticePage() {}

    /** The page as XHTML that browsers take as HTML 5. */
    public static String of(NoticeContent content) {
        return Html.page(content.subject(), "", page -> body(page, content));
    }

    private static void body(Html page, NoticeContent content) {
        page.within("header", header -> head(header, content));
        page.within("main", main -> {
            main.element("h1", content.subject());
            content.concerns().forEach(child -> main.element("p", child));
            main.element("p", content.salutation());
            content.sections().forEach(section -> section(main, section));
            content.closing().forEach(line -> main.element("p", line));
        });
    }

    private static void head(Html page, NoticeContent content) {
        NoticeHead head = content.head();
        IssuingAuthority authority = head.authority();
        page.element("p", authority.name() + ", " + address(authority.address()));
        page.element(
                "p",
                "An " + head.addressee().name().full() + ", "
                        + address(head.addressee().address()));
        page.within("dl", list -> {
            fact(list, "Datum", content.date());
            fact(list, content.numberLabel(), head.number().toString());
            fact(list, "Aktenzeichen", head.fileNumber());
            fact(list, "Telefon", authority.phone());
            fact(list, "E-Mail", authority.email());
        });
    }

    private static String address(PostalAddress address) {
        return address.street() + ", " + address.postcode() + " " + address.town();
    }

    private static void section(Html page, Section section) {
        page.within("section", inside -> {
            if (!section.heading().isEmpty()) {
                inside.element("h2", section.heading());
            }
            section.blocks().forEach(block -> block(inside, block));
        });
    }

    private static void block(Html page, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            page.element("p", paragraph.text());
        } else if (block instanceof Block.Subheading heading) {
            page.element("h3", heading.text());
        } else if (block instanceof Block.Items items) {
            page.within("ul", list -> items.items().forEach(item -> list.element("li", item)));
        } else if (block instanceof Block.Facts facts) {
            page.within("dl", list -> facts.facts().forEach(fact -> fact(list, fact.label(), fact.value())));
        } else if (block instanceof Block.Table table) {
            page.within("table", inside -> table(inside, table));
        } else if (block instanceof Block.Code code) {
            page.within("figure", figure -> code(figure, code));
        }
    }

    private static void code(Html figure, Block.Code code) {
        QrSymbol symbol = QrSymbol.of(code.text());
        StringBuilder dark = new StringBuilder();
        for (QrSymbol.Dark one : symbol.dark()) {
            dark.append('M').append(one.column()).append(' ').append(one.row());
            dark.append('h').append(one.width()).append('v').append(one.height());
            dark.append("h-").append(one.width()).append('z');
        }
        int side = symbol.modules() + 2 * QrSymbol.QUIET;
        String view = "-" + QrSymbol.QUIET + " -" + QrSymbol.QUIET + " " + side + " " + side;
        figure.drawing(view, side * PIXELS_A_MODULE, code.alternative(), dark.toString());
        figure.element("figcaption", code.caption());
    }

    private static void table(Html page, Block.Table table) {
        page.within("thead", head -> head.within("tr", row -> table.columns().forEach(column -> heading(row, column))));
        page.within(
                "tbody",
                body -> table.rows()
                        .forEach(cells -> body.within("tr", row -> {
                            for (int i = 0; i < cells.size(); i++) {
                                cell(row, table.columns().get(i), cells.get(i));
                            }
                        })));
    }

    private static void heading(Html row, Block.Column column) {
        row.heading(column.heading(), column.alignment() == Block.Alignment.AMOUNT ? "amount" : "");
    }

    private static void cell(Html row, Block.Column column, String text) {
        if (column.alignment() == Block.Alignment.AMOUNT) {
            row.element("td", "class", "amount", text);
        } else {
            row.element("td", text);
        }
    }

    private static void fact(Html list, String label, String value) {
        list.element("dt", label);
        list.element("dd", value);
    }

    /** The same content as plain text, for mail programs and braille lines: a heading or sentence a line. */
    public static String plain(NoticeContent content) {
        List<String> lines = new ArrayList<>();
        NoticeHead head = content.head();
        lines.add(head.authority().name());
        lines.add(
                head.addressee().name().full() + ", " + address(head.addressee().address()));
        lines.add(content.date() + ", " + content.numberLabel() + " " + head.number() + ", Aktenzeichen "
                + head.fileNumber());
        lines.add("");
        lines.add(content.subject());
        lines.addAll(content.concerns());
        lines.add("");
        lines.add(content.salutation());
        for (Section section : content.sections()) {
            lines.add("");
            if (!section.heading().isEmpty()) {
                lines.add(section.heading());
            }
            section.blocks().forEach(block -> plain(block, lines));
        }
        lines.add("");
        lines.addAll(content.closing());
        return String.join("\n", lines) + "\n";
    }

    private static void plain(Block block, List<String> lines) {
        if (block instanceof Block.Paragraph paragraph) {
            lines.add(paragraph.text());
        } else if (block instanceof Block.Subheading heading) {
            lines.add(heading.text());
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> lines.add("- " + item));
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> lines.add(spoken(table.columns(), row)));
        } else if (block instanceof Block.Code code) {
            lines.add("[" + code.alternative() + "]");
            lines.add(code.caption());
        }
    }

    /** Each cell with its head, so that a row makes sense alone: Zeitraum: April 2026; Betrag: 64,00 €. */
    private static String spoken(List<Block.Column> columns, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(columns.get(i).heading() + ": " + row.get(i));
        }
        return "- " + String.join("; ", cells);
    }
}
