package kita.sample;

import java.util.Locale;

/** Keys of Kitas, groups and providers. */
final class Keys {

    private Keys() {}

    static String kita(int index) {
        return String.format(Locale.ROOT, "KITA-%04d", index + 1);
    }

    static String provider(int index) {
        return String.format(Locale.ROOT, "TR-%03d", index + 1);
    }

    static String group(int kita, int number) {
        return String.format(Locale.ROOT, "GR-%04d-%02d", kita + 1, number);
    }
}
