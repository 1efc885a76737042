package kita.app.notices;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kita.billing.notice.Block;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.Section;
import kita.registry.PostalAddress;

/**
 * A notice as a page for browsers and screen readers: one self-contained file of the same content as the paper, without
 * network, scripts or pictures. Headings in order, tables with heads, nothing that only its place or colour tells.
 */
public final class NoticePage {

    private static final String STYLE = """

            body { font: 1.05rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #767676 }
            th.amount, td.amount { text-align: right; white-space: nowrap }
            dt { font-weight: bold } dd { margin: 0 0 .5rem 0 }
            h1 { font-size: 1.4rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1.05rem }
            """;

    private final XMLStreamWriter out;

    private NoticePage(XMLStreamWriter out) {
        this.out = out;
    }

    /** The page as XHTML that browsers take as HTML 5. */
    public static String of(NoticeContent content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new NoticePage(out).page(content);
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text could not be written into memory", impossible);
        }
        return text.append('\n').toString();
    }

    private void page(NoticeContent content) throws XMLStreamException {
        out.writeDTD("<!DOCTYPE html>\n");
        open("html", "lang", "de");
        out.writeStartElement("head");
        out.writeEmptyElement("meta");
        out.writeAttribute("charset", "utf-8");
        out.writeEmptyElement("meta");
        out.writeAttribute("name", "viewport");
        out.writeAttribute("content", "width=device-width, initial-scale=1");
        element("title", content.subject());
        element("style", STYLE);
        out.writeEndElement();
        out.writeStartElement("body");
        head(content);
        out.writeStartElement("main");
        element("h1", content.subject());
        for (String child : content.concerns()) {
            element("p", child);
        }
        element("p", content.salutation());
        for (Section section : content.sections()) {
            section(section);
        }
        for (String line : content.closing()) {
            element("p", line);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void head(NoticeContent content) throws XMLStreamException {
        NoticeHead head = content.head();
        IssuingAuthority authority = head.authority();
        out.writeStartElement("header");
        element("p", authority.name() + ", " + address(authority.address()));
        element(
                "p",
                "An " + head.addressee().name().full() + ", "
                        + address(head.addressee().address()));
        out.writeStartElement("dl");
        fact("Datum", content.date());
        fact("Bescheid-Nr.", head.number().toString());
        fact("Aktenzeichen", head.fileNumber());
        fact("Telefon", authority.phone());
        fact("E-Mail", authority.email());
        out.writeEndElement();
        out.writeEndElement();
    }

    private static String address(PostalAddress address) {
        return address.street() + ", " + address.postcode() + " " + address.town();
    }

    private void section(Section section) throws XMLStreamException {
        out.writeStartElement("section");
        if (!section.heading().isEmpty()) {
            element("h2", section.heading());
        }
        for (Block block : section.blocks()) {
            block(block);
        }
        out.writeEndElement();
    }

    private void block(Block block) throws XMLStreamException {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Subheading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Items items) {
            out.writeStartElement("ul");
            for (String item : items.items()) {
                element("li", item);
            }
            out.writeEndElement();
        } else if (block instanceof Block.Facts facts) {
            out.writeStartElement("dl");
            for (Block.Fact fact : facts.facts()) {
                fact(fact.label(), fact.value());
            }
            out.writeEndElement();
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void table(Block.Table table) throws XMLStreamException {
        out.writeStartElement("table");
        out.writeStartElement("thead");
        out.writeStartElement("tr");
        for (Block.Column column : table.columns()) {
            out.writeStartElement("th");
            out.writeAttribute("scope", "col");
            cell(column, column.heading());
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("tbody");
        for (List<String> row : table.rows()) {
            out.writeStartElement("tr");
            for (int i = 0; i < row.size(); i++) {
                out.writeStartElement("td");
                cell(table.columns().get(i), row.get(i));
            }
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private void cell(Block.Column column, String text) throws XMLStreamException {
        if (column.alignment() == Block.Alignment.AMOUNT) {
            out.writeAttribute("class", "amount");
        }
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void fact(String label, String value) throws XMLStreamException {
        element("dt", label);
        element("dd", value);
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    private void open(String name, String attribute, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute(attribute, value);
    }

    /** The same content as plain text, for mail programs and braille lines: a heading or sentence a line. */
    public static String plain(NoticeContent content) {
        List<String> lines = new ArrayList<>();
        NoticeHead head = content.head();
        lines.add(head.authority().name());
        lines.add(
                head.addressee().name().full() + ", " + address(head.addressee().address()));
        lines.add(content.date() + ", Bescheid-Nr. " + head.number() + ", Aktenzeichen " + head.fileNumber());
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
