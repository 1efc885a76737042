package kita.app.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML from outside: without document types, without entities, without a look at any other file or address. */
final class SafeXml {

    private static final int LONGEST_CODE = 40;

    /** Reading a schema takes longer than most files; one may be used by several threads. */
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SafeXml() {}

    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** As ISO 20022 has it. Looked at first, because a validator prints what it cannot decode to the console. */
    static void requireUtf8(byte[] content) throws BankFileRefused {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException broken) {
            throw new BankFileRefused(
                    "Die Datei ist nicht als UTF-8 gespeichert; sie wurde wohl verändert. Bitte neu abrufen.");
        }
    }

    /** Refused with the line and the rule of XML Schema that is broken; the parser's own sentence would repeat content. */
    static void validate(byte[] content, String message) throws BankFileRefused {
        try {
            Validator validator = schema(message).newValidator();
            validator.setErrorHandler(new Throwing());
            validator.validate(new StAXSource(reader(content)));
        } catch (SAXParseException broken) {
            throw new BankFileRefused("Die Datei entspricht nicht dem Schema " + message + line(broken.getLineNumber())
                    + " (" + rule(broken) + ").");
        } catch (SAXException | XMLStreamException | IOException broken) {
            throw notWhole();
        }
    }

    static BankFileRefused notWhole() {
        return new BankFileRefused(
                "Die Datei ist kein vollständiges XML; sie ist wohl abgeschnitten. Bitte neu abrufen.");
    }

    private static String line(int number) {
        return number > 0 ? ", Zeile " + number : "";
    }

    private static String rule(SAXParseException broken) {
        String text = String.valueOf(broken.getMessage());
        int colon = text.indexOf(':');
        return colon > 0 && colon < LONGEST_CODE ? text.substring(0, colon) : "Aufbau";
    }

    private static Schema schema(String message) {
        return SCHEMAS.computeIfAbsent(message, SafeXml::readSchema);
    }

    private static Schema readSchema(String message) {
        try (InputStream in = SafeXml.class.getResourceAsStream("/xsd/" + message + ".xsd")) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(in));
        } catch (SAXException broken) {
            throw new IllegalStateException("The schema that we ship is broken: " + message, broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The handler that the platform brings prints to the console. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // A warning breaks no rule.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
