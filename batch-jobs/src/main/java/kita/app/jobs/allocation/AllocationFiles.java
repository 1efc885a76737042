package kita.app.jobs.allocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The four files of an allocation in their folder. A file is there whole or not at all. */
final class AllocationFiles {

    static final String PROBLEM = "problem.json";
    static final String PROPOSAL = "proposal.json";
    static final String WORKBOOK = "proposal.xlsx";
    static final String CERTIFICATE = "certificate.json";

    private final Path folder;

    AllocationFiles(Path folder) {
        this.folder = folder;
    }

    void write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve(name + ".part");
            Files.write(half, content);
            Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + name, failed);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }
}
