package kita.billing.export.layout;

import kita.billing.export.Encodable;

/** Brings the text of one field into the bytes' alphabet, guards it and puts it into quotes. */
final class FieldText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n'";

    private final Style style;
    private final Encodable encodable;

    FieldText(Style style) {
        this.style = style;
        this.encodable = new Encodable(style.encoding().charset());
    }

    String of(Object value, Form form) {
        if (!form.isText()) {
            String written = form.padding().fill(form.write(value));
            return style.quotes() == Style.Quotes.ALWAYS ? quoted(written) : written;
        }
        String plain = encodable.fit((String) value).orElseThrow(FieldText::unknownLetter);
        String text = form.padding().fill(form.write(guarded(plain)));
        return style.quotes() == Style.Quotes.NEVER ? text : quoted(text);
    }

    private String guarded(String text) {
        if (style.hostile() == Style.Hostile.APOSTROPHE) {
            return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            throw new UnfitException("beginnt mit " + text.charAt(0) + " wie eine Formel");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitException("enthält ein Steuerzeichen");
        }
        if (style.quotes() == Style.Quotes.NEVER && !style.separator().isEmpty() && text.contains(style.separator())) {
            throw new UnfitException("enthält das Trennzeichen " + style.separator());
        }
        return text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static UnfitException unknownLetter() {
        return new UnfitException("enthält ein Zeichen, das der Zeichensatz der Datei nicht kennt und für das es keine"
                + " lateinische Schreibung gibt");
    }
}
