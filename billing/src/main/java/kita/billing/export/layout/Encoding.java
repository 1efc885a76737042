package kita.billing.export.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a file. Only UTF-8 holds every name that German authorities must handle (DIN 91379). */
public enum Encoding {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    /** With a byte order mark, without which German spreadsheets take umlauts apart. */
    UTF_8_BOM("utf-8-bom", StandardCharsets.UTF_8),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    ISO_8859_1("iso-8859-1", StandardCharsets.ISO_8859_1);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String key;
    private final Charset charset;

    Encoding(String key, Charset charset) {
        this.key = key;
        this.charset = charset;
    }

    /** As layouts write it. */
    public String key() {
        return key;
    }

    Charset charset() {
        return charset;
    }

    byte[] start() {
        return this == UTF_8_BOM ? BYTE_ORDER_MARK.clone() : new byte[0];
    }
}
