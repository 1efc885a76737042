package kita.app.notices;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one self-contained page, without network, scripts or files beside it, as XHTML that browsers take as HTML 5. Every text is
 * escaped.
 */
public final class Html {

    private static final String STYLE = """

            body { font: 1.05rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #767676 }
            th.amount, td.amount { text-align: right; white-space: nowrap }
            dt { font-weight: bold } dd { margin: 0 0 .5rem 0 }
            h1 { font-size: 1.4rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1.05rem }
            """;

    /** A part of the page. */
    public interface Body {
        void write(Html page);
    }

    private final XMLStreamWriter out;

    private Html(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * A German page.
     *
     * @param moreStyle rules of this page alone
     */
    public static String page(String title, String moreStyle, Body body) {
        return page(title, moreStyle, body, "lang", "de");
    }

    /**
     * A page in any language.
     *
     * @param moreStyle rules of this page alone
     * @param root attributes of the whole page, name by value: its language and direction
     */
    public static String page(String title, String moreStyle, Body body, String... root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeDTD("<!DOCTYPE html>\n");
            new Html(out).whole(title, STYLE + moreStyle, body, root);
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text could not be written into memory", impossible);
        }
        return text.append('\n').toString();
    }

    private void whole(String title, String style, Body body, String... root) throws XMLStreamException {
        out.writeStartElement("html");
        attributes(root);
        within("head", head -> {
            empty("meta", "charset", "utf-8");
            empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            element("title", title);
            element("style", style);
        });
        within("body", body);
        out.writeEndElement();
    }

    public void element(String name, String text) {
        within(name, inside -> text(text));
        text("\n");
    }

    /** With one attribute. */
    public void element(String name, String attribute, String value, String text) {
        within(name, attribute, value, inside -> text(text));
        text("\n");
    }

    public void within(String name, Body body) {
        try {
            out.writeStartElement(name);
            body.write(this);
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    /** With one attribute. */
    public void within(String name, String attribute, String value, Body body) {
        try {
            out.writeStartElement(name);
            out.writeAttribute(attribute, value);
            body.write(this);
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    /** Words within a sentence that are of their own kind, such as of another language. */
    public void passage(String name, String text, String... attributes) {
        try {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(text);
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    /** The heading of a column; the class may be empty. */
    public void heading(String text, String styleClass) {
        try {
            out.writeStartElement("th");
            out.writeAttribute("scope", "col");
            if (!styleClass.isEmpty()) {
                out.writeAttribute("class", styleClass);
            }
            out.writeCharacters(text);
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    public void text(String text) {
        try {
            out.writeCharacters(text);
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    /**
     * A drawing of one black path on white, which is no file from elsewhere.
     *
     * @param view what of it is seen: left, top, width, height
     * @param pixels along one side
     * @param alternative for those who do not see it
     */
    void drawing(String view, int pixels, String alternative, String path) {
        try {
            out.writeStartElement("svg");
            String side = String.valueOf(pixels);
            attributes("viewBox", view, "width", side, "height", side, "role", "img", "aria-label", alternative);
            attributes("style", "background: #fff");
            empty("path", "d", path);
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    private void empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException impossible) {
            throw cannotBe(impossible);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException cannotBe(XMLStreamException impossible) {
        return new IllegalStateException("A text could not be written into memory", impossible);
    }
}
