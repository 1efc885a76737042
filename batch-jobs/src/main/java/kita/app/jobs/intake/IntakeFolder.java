package kita.app.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.intake.SheetKind;
import kita.app.intake.XlsxFile;
import kita.app.jobs.JobRefusedException;
import kita.app.store.Sha256;

/** The files that a municipality put into one folder. Not all of them need be there. */
record IntakeFolder(Path directory, List<SheetFile> sheets, SortedMap<String, String> digests) {

    /** Looks for the workbooks, and for each that is missing for its sheets as CSV files. */
    static IntakeFolder of(Path directory) {
        List<SheetFile> sheets = new ArrayList<>();
        SortedMap<String, String> digests = new TreeMap<>();
        Map<Path, Set<String>> sheetsOf = new HashMap<>();
        for (SheetKind kind : SheetKind.values()) {
            Path workbook = directory.resolve(kind.file());
            Path csv = directory.resolve(kind.csvFile());
            boolean hasWorkbook = Files.isRegularFile(workbook);
            if (kind.mayBeMissing() && hasWorkbook) {
                hasWorkbook = sheets(workbook, sheetsOf).contains(kind.sheet().toLowerCase(Locale.GERMAN));
            }
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

    private static Set<String> sheets(Path workbook, Map<Path, Set<String>> known) {
        return known.computeIfAbsent(workbook, XlsxFile::sheetNames);
    }

    /** One digest over all files: the same files are the same work. */
    String digest() {
        return Sha256.of(digests.toString());
    }

    private static String digest(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Sha256.hex(digest.digest());
    }
}
