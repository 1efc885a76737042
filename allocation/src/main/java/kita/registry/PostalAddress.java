package kita.registry;

/** A postal address (Anschrift) in parts, since purely unstructured addresses are no longer accepted by banks. */
public record PostalAddress(String street, String postcode, String town) {

    /** Personal data never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
