package kita.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kita.billing.export.layout.Layout;

/** The layouts of finance systems that come with the program. */
public final class ShippedLayouts {

    /** What a municipality gets that names none. */
    public static final String DEFAULT = "csv";

    private static final List<String> KEYS = List.of(DEFAULT, "datev-extf", "infoma-newsystem");

    private ShippedLayouts() {}

    /** The first one is what everybody gets who asks for nothing else. */
    public static List<String> keys() {
        return KEYS;
    }

    /** Refused with {@link IllegalArgumentException} if there is none of that name. */
    public static Layout named(String key) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("No layout is called " + key);
        }
        try {
            return LayoutReader.read(key + ".yaml", text(key));
        } catch (DocumentRefused broken) {
            throw new IllegalStateException("A layout of ours cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String text(String key) {
        try (InputStream layout = ShippedLayouts.class.getResourceAsStream("/layouts/" + key + ".yaml")) {
            return new String(layout.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
