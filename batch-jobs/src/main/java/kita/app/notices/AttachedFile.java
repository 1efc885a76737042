package kita.app.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A file that goes inside the file of a notice. One that goes into many of them is packed once. */
public final class AttachedFile {

    private final String name;
    private final String mediaType;
    private final String description;
    private final byte[] bytes;
    private byte[] packed;

    /**
     * @param mediaType such as application/json
     * @param description German, one line; readers show it beside the name
     */
    public AttachedFile(String name, String mediaType, String description, String text) {
        this.name = name;
        this.mediaType = mediaType;
        this.description = description;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    String description() {
        return description;
    }

    int size() {
        return bytes.length;
    }

    /** As it stands in the file (zlib); made by the first who asks, which may be any printer. */
    synchronized byte[] packed() {
        if (packed == null) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
                stream.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } finally {
                deflater.end();
            }
            packed = out.toByteArray();
        }
        return packed;
    }
}
