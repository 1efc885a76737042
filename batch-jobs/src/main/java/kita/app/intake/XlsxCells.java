package kita.app.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** Reads one cell element of a sheet into what it holds. Formulas are not read, because what they say can change. */
final class XlsxCells {

    private static final String VALUE_REMEDY = "Bitte den Wert selbst eintragen (kopieren, „Werte einfügen“).";

    private final XlsxFile file;

    XlsxCells(XlsxFile file) {
        this.file = file;
    }

    /** The reader stands at the start of an element c and stands at its end afterwards. */
    Optional<Cell> read(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        String inline = null;
        String formula = null;
        while (true) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SafeXml.text(xml, Limits.CELL_CHARACTERS + 1);
                    case "is" -> inline = SharedTexts.richText(xml, "is");
                    case "f" -> formula = SafeXml.text(xml, 100);
                    default -> SafeXml.text(xml, 0);
                }
            }
        }
        if (formula != null) {
            return Optional.of(new Cell.Refused(
                    "=" + formula, "Die Zelle enthält eine Formel; Formeln werden nicht übernommen.", VALUE_REMEDY));
        }
        String raw = inline != null ? inline : value;
        return raw == null || raw.isBlank()
                ? Optional.empty()
                : Optional.of(cell(raw, type == null ? "n" : type, style));
    }

    private Cell cell(String raw, String type, String style) {
        return switch (type) {
            case "s" -> text(file.shared().at(raw.strip()));
            case "inlineStr", "str" -> text(raw);
            case "b" -> text(raw.strip().equals("1") ? "ja" : "nein");
            case "e" -> new Cell.Refused(raw, "Die Zelle enthält einen Excel-Fehler.", VALUE_REMEDY);
            case "d" -> isoDay(raw);
            default -> number(raw.strip(), style);
        };
    }

    private static Cell text(String text) {
        return text.length() <= Limits.CELL_CHARACTERS
                ? new Cell.Text(text)
                : new Cell.Refused(
                        text.substring(0, 40) + "…",
                        "Der Text ist länger als " + Limits.CELL_CHARACTERS + " Zeichen.",
                        "Bitte kürzen.");
    }

    private static Cell isoDay(String raw) {
        return new Cell.Text(raw.length() > 10 && raw.charAt(10) == 'T' ? raw.substring(0, 10) : raw);
    }

    private Cell number(String raw, String style) {
        if (raw.length() > 40) {
            return new Cell.Refused(raw.substring(0, 40) + "…", "Die Zahl ist zu lang.", "Bitte Wert prüfen.");
        }
        BigDecimal number = new BigDecimal(raw);
        if (number.signum() != 0 && (number.precision() > 60 || Math.abs((long) number.scale()) > 60)) {
            return new Cell.Refused(raw, "Die Zahl ist zu groß oder zu genau.", "Bitte Wert prüfen.");
        }
        if (style == null || !file.isDateStyle(Integer.parseInt(style))) {
            return new Cell.Number(Excel.asEntered(number));
        }
        double days = number.doubleValue();
        if (!DateUtil.isValidExcelDate(days) || days > 2_958_465) {
            return new Cell.Number(number);
        }
        LocalDate day =
                DateUtil.getLocalDateTime(days, file.countsDaysFrom1904()).toLocalDate();
        return new Cell.Day(day);
    }
}
