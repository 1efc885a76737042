package kita.app.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server, made once and kept in a file that only its owner can read. */
record Secrets(String admin, String owner, String application) {

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Properties fresh = new Properties();
                for (String name : new String[] {"admin", "owner", "application"}) {
                    fresh.setProperty(name, random());
                }
                try (Writer writer = Files.newBufferedWriter(file)) {
                    fresh.store(writer, "Passwords of the embedded database");
                }
            }
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new Secrets(kept.getProperty("admin"), kept.getProperty("owner"), kept.getProperty("application"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Passwords never reach a log. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
