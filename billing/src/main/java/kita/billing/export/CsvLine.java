package kita.billing.export;

/**
 * One line of a CSV file as German spreadsheets and finance systems read it: semicolons, every field in double quotes,
 * doubled quotes inside, CR LF at the end. A text that a spreadsheet would take for a formula (it begins with = + - @,
 * tab or carriage return) gets an apostrophe before it, which a reader takes off again; amounts stay as they are.
 */
final class CsvLine {

    private static final String FORMULA_STARTS = "=+-@\t\r\n'";
    private final StringBuilder line = new StringBuilder();

    CsvLine text(String value) {
        boolean guarded = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return field(guarded ? "'" + value : value);
    }

    /** Digits, a sign, one comma: written as it is. */
    CsvLine number(String value) {
        if (!value.matches("-?[0-9]+(,[0-9]+)?")) {
            throw new IllegalArgumentException("Not a number: '" + value + "'");
        }
        return field(value);
    }

    private CsvLine field(String value) {
        if (line.length() > 0) {
            line.append(';');
        }
        line.append('"').append(value.replace("\"", "\"\"")).append('"');
        return this;
    }

    String end() {
        return line + "\r\n";
    }
}
