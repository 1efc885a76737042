package kita.billing.export;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML of elements only, one per line and indented, so that a person can read the file too. */
final class IndentedXml {

    private static final List<String> INDENTS =
            IntStream.range(0, 16).mapToObj(depth -> "\n" + "  ".repeat(depth)).toList();

    private final XMLStreamWriter xml;
    private int depth;

    IndentedXml(OutputStream out) throws XMLStreamException {
        // The JDK's own writer: another one on the class path might write other bytes.
        // Handed bytes and the name of an encoding, it asks an encoder about each single character.
        xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    IndentedXml root(String name, String namespace) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeDefaultNamespace(namespace);
        depth++;
        return this;
    }

    IndentedXml start(String name) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        depth++;
        return this;
    }

    IndentedXml end() throws XMLStreamException {
        depth--;
        newLine();
        xml.writeEndElement();
        return this;
    }

    IndentedXml value(String name, String text) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
        return this;
    }

    IndentedXml value(String name, String attribute, String attributeValue, String text) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, attributeValue);
        xml.writeCharacters(text);
        xml.writeEndElement();
        return this;
    }

    /** Opens one element inside the other around a single value, as ISO 20022 loves to nest. */
    IndentedXml nested(String text, String... path) throws XMLStreamException {
        for (int i = 0; i < path.length - 1; i++) {
            start(path[i]);
        }
        value(path[path.length - 1], text);
        for (int i = 0; i < path.length - 1; i++) {
            end();
        }
        return this;
    }

    void finish() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters(INDENTS.get(depth));
    }
}
