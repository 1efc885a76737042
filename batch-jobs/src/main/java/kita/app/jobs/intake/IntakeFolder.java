package kita.app.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.intake.SheetKind;
import kita.app.jobs.JobRefusedException;

/** The files that a municipality put into one folder. Not all of them need be there. */
record IntakeFolder(Path directory, List<SheetFile> sheets, SortedMap<String, String> digests) {

    /** Looks for the workbooks, and for each that is missing for its sheets as CSV files. */
    static IntakeFolder of(Path directory) {
        List<SheetFile> sheets = new ArrayList<>();
        SortedMap<String, String> digests = new TreeMap<>();
        for (SheetKind kind : SheetKind.values()) {
            Path workbook = directory.resolve(kind.file());
            Path csv = directory.resolve(kind.csvFile());
            boolean hasWorkbook = Files.isRegularFile(workbook);
            if (hasWorkbook && Files.isRegularFile(csv)) {
                throw new JobRefusedException("Im Ordner liegen „" + kind.file() + "“ und „" + kind.csvFile()
                        + "“; beide enthalten das Blatt „" + kind.sheet() + "“. Bitte eine der beiden entfernen.");
            }
            if (hasWorkbook || Files.isRegularFile(csv)) {
                Path found = hasWorkbook ? workbook : csv;
                sheets.add(new SheetFile(kind, found));
                digests.computeIfAbsent(found.getFileName().toString(), name -> digest(found));
            }
        }
        return new IntakeFolder(directory, List.copyOf(sheets), digests);
    }

    /** One digest over all files: the same files are the same work. */
    String digest() {
        return hex(sha256().digest(digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String digest(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
