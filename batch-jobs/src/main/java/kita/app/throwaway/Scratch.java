package kita.app.throwaway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is thrown away with all that is in it, a server that still runs there included. */
public final class Scratch implements AutoCloseable {

    private final Path folder;

    public Scratch() {
        try {
            this.folder = Files.createTempDirectory("kita-throwaway");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder in it; made if it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> homes = Files.list(folder)) {
            homes.forEach(home -> ServerProcess.of(home).ifPresent(ServerProcess::kill));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        clear(folder);
    }

    private static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            // A server on its way out removes files of its own; what is left then lies in the folder for such things.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
