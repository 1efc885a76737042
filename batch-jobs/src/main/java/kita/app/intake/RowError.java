package kita.app.intake;

/**
 * Why a row was not taken.
 *
 * @param column header, or empty if the whole row is meant
 * @param value what stands there, shortened
 */
public record RowError(String file, String sheet, int row, String column, String value, String reason, String remedy) {

    /** Values may be personal data and never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "RowError[" + file + ", " + sheet + ", Zeile " + row + ", " + column + ": " + reason + "]";
    }
}
