package kita.app.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element and what is in it, read whole; only single entries of a file are, never the file. */
final class XmlNode {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();
    private String currency = "";

    private XmlNode(String name) {
        this.name = name;
    }

    /** Reads from the start tag on which the reader stands to its end tag. */
    static XmlNode read(XMLStreamReader reader) throws XMLStreamException {
        XmlNode node = new XmlNode(reader.getLocalName());
        String currency = reader.getAttributeValue(null, "Ccy");
        node.currency = currency == null ? "" : currency;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children.add(read(reader));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> node.text.append(reader.getText());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    Stream<XmlNode> all(String... path) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    Optional<XmlNode> first(String... path) {
        return all(path).findFirst();
    }

    /** The text at the first such place that has any. */
    Optional<String> text(String... path) {
        return all(path)
                .map(node -> node.text.toString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String text() {
        return text.toString().strip();
    }

    String currency() {
        return currency;
    }
}
