package kita.registry;

/** Given name and family name as entered (DIN 91379 characters are kept as they are). */
public record PersonName(String given, String family) {

    public String full() {
        return (given + " " + family).strip();
    }

    /** Personal data never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
