package kita.app.jobs.letters;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.app.jobs.JobRefusedException;

/** A folder of a rehearsal, of which only the sample letters are touched here. */
record SampleFolder(Path folder) {

    /** With what the name of every sample letter begins, and of nothing else. */
    static final String PREFIX = "muster-";

    /** From now on these sample letters are there and no others. Answers where they are, in their order. */
    List<Path> hold(Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> before = Files.newDirectoryStream(folder, PREFIX + "*.pdf")) {
                for (Path file : before) {
                    if (!files.containsKey(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            }
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                written.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
            }
            return List.copyOf(written);
        } catch (IOException failure) {
            throw new JobRefusedException("In den Ordner „" + folder + "“ lässt sich nicht schreiben.", failure);
        }
    }
}
