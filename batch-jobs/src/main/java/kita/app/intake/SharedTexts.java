package kita.app.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook share, within bounds. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** @param in may be null: a workbook without shared texts */
    static SharedTexts read(InputStream in, String file) throws XMLStreamException {
        SharedTexts shared = new SharedTexts();
        if (in == null) {
            return shared;
        }
        XMLStreamReader xml = SafeXml.open(in);
        long characters = 0;
        while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = richText(xml, "si");
                characters += text.length();
                shared.texts.add(text);
                if (characters > Limits.SHARED_CHARACTERS || shared.texts.size() > Limits.SHARED_TEXTS) {
                    throw new FileRefusedException(
                            file, "Die Datei enthält zu viel Text.", "Bitte auf mehrere Dateien aufteilen.");
                }
            }
        }
        return shared;
    }

    /** The text of an element si or is; hints on pronunciation (rPh) are no part of it. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    SafeXml.text(xml, 0);
                } else if (xml.getLocalName().equals("t")) {
                    text.append(SafeXml.text(xml, Limits.CELL_CHARACTERS + 1));
                    text.setLength(Math.min(text.length(), Limits.CELL_CHARACTERS + 1));
                }
            }
        }
    }

    /** The text of that number; an unknown number is no text. */
    String at(String number) {
        int index = Integer.parseInt(number);
        if (index < 0 || index >= texts.size()) {
            throw new NumberFormatException("No shared text " + index);
        }
        return texts.get(index);
    }
}
