package kita.registry;

/** The one check behind every id: a key is never missing and never blank, and never carries stray white space. */
final class Keys {

    private Keys() {}

    static void requireKey(String type, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(type + " must not be blank");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException(type + " must not begin or end with white space: '" + value + "'");
        }
    }
}
