package kita.app.jobs.notices;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import kita.app.jobs.JobRefusedException;
import kita.app.store.notices.IssuedNotices.IssuedFile;

/**
 * The folder with the files. A file is first drawn into a side folder and moves into its place only after its notice is
 * stored, so that no file is ever seen whose number might still be given to another notice.
 */
public final class NoticeFiles {

    private final Path folder;
    private final Path unfinished;

    public NoticeFiles(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(".unfertig");
    }

    /** Keeps the bytes at the side and answers their digest, SHA-256 in hex. */
    String keepForLater(String name, byte[] bytes) {
        try {
            Files.createDirectories(unfinished);
            Files.write(unfinished.resolve(name), bytes);
            return digest(bytes);
        } catch (IOException failure) {
            throw cannotWrite(failure);
        }
    }

    /** Sees to it that the file of an issued notice is there with the bytes that were issued. */
    void provide(IssuedFile issued, Supplier<byte[]> drawAgain) {
        Path place = folder.resolve(issued.name());
        Path kept = unfinished.resolve(issued.name());
        try {
            Files.createDirectories(folder);
            if (has(place, issued.digest())) {
                return;
            }
            if (!has(kept, issued.digest())) {
                Files.createDirectories(unfinished);
                Files.write(kept, sameAsIssued(issued, drawAgain.get()));
            }
            Files.move(kept, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw cannotWrite(failure);
        }
    }

    /** Removes what was left at the side by work that came to nothing. */
    void clearUp() {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(unfinished, "*.pdf")) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
            Files.delete(unfinished);
        } catch (IOException failure) {
            throw cannotWrite(failure);
        }
    }

    /** An issued notice never changes; a program that draws it otherwise must not replace it. */
    static byte[] sameAsIssued(IssuedFile issued, byte[] bytes) {
        if (!digest(bytes).equals(issued.digest())) {
            throw new JobRefusedException("Die Datei " + issued.name()
                    + " sähe heute anders aus als bei der Ausgabe und wird nicht ersetzt."
                    + " Bitte die Datei aus der Akte nehmen.");
        }
        return bytes;
    }

    /** The bytes that were issued, if they are still here. */
    Optional<byte[]> kept(IssuedFile issued) {
        Path place = folder.resolve(issued.name());
        try {
            if (!Files.exists(place)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(place);
            return digest(bytes).equals(issued.digest()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean has(Path file, String digest) throws IOException {
        return Files.exists(file) && digest(Files.readAllBytes(file)).equals(digest);
    }

    private JobRefusedException cannotWrite(IOException failure) {
        return new JobRefusedException(
                "In den Ordner " + folder + " lässt sich nicht schreiben: " + failure.getMessage(), failure);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
