package kita.app.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A folder that others see only when it is complete: it is filled at its side and moved into its place at once. Whoever
 * was stopped in between finds the side again by the next call ({@link #unfinished}).
 */
public final class WholeFolder {

    private static final String SIDE = ".unfertig";

    /** Writes files into the folder that it is given. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path folder) throws IOException;
    }

    private final Path place;
    private final Path side;

    public WholeFolder(Path place) {
        this.place = place;
        this.side = place.resolveSibling("." + place.getFileName() + SIDE);
    }

    public Path place() {
        return place;
    }

    public boolean isThere() {
        return Files.isDirectory(place);
    }

    /** Fills the side; what an earlier call left there is thrown away, and so is all of it if something fails. */
    public void fill(Filler filler) throws IOException {
        discard();
        Files.createDirectories(side);
        boolean complete = false;
        try {
            filler.fill(side);
            complete = true;
        } finally {
            if (!complete) {
                discard();
            }
        }
    }

    /** Moves the side into its place, where it replaces an earlier one. Without a side nothing happens. */
    public void show() throws IOException {
        if (Files.isDirectory(side)) {
            delete(place);
            Files.move(side, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Throws the side away. */
    public void discard() throws IOException {
        delete(side);
    }

    /** Names of folders in here whose side is still there. */
    public static List<String> unfinished(Path parent) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> sides = Files.newDirectoryStream(parent, ".*" + SIDE)) {
                for (Path found : sides) {
                    String name = found.getFileName().toString();
                    if (Files.isDirectory(found) && name.length() > SIDE.length() + 1) {
                        names.add(name.substring(1, name.length() - SIDE.length()));
                    }
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
