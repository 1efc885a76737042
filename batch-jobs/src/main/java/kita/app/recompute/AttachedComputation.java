package kita.app.recompute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kita.app.notices.AttachedFile;
import kita.app.notices.AttachedFiles;
import kita.billing.notice.Attachment;

/** The two files inside the file of a fee notice: the computation, and the ordinance that it names. */
public record AttachedComputation(ComputationFile computation, String ordinance) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** As they go into the file of the notice. */
    public static List<AttachedFile> files(Attachment attachment, AttachedFile ordinance) {
        return List.of(
                new AttachedFile(
                        ComputationFile.NAME,
                        "application/json",
                        "Berechnung zum Nachrechnen",
                        attachment.computation()),
                ordinance);
    }

    /** The ordinance as it goes into the files of all notices that rest on it. */
    public static AttachedFile ordinance(String text) {
        return new AttachedFile(
                ComputationFile.ORDINANCE, "application/yaml", "Satzung als Datei zum Nachrechnen", text);
    }

    public static boolean isPdf(byte[] file) {
        return file.length >= PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
    }

    /** Takes both out of the file of a notice; refused with {@link CannotRecompute} if they are not in it. */
    public static AttachedComputation in(byte[] pdf) throws CannotRecompute {
        Map<String, String> files;
        try {
            files = AttachedFiles.read(pdf);
        } catch (IOException | RuntimeException broken) {
            throw CannotRecompute.notOurs();
        }
        if (!files.containsKey(ComputationFile.NAME) || !files.containsKey(ComputationFile.ORDINANCE)) {
            throw CannotRecompute.notOurs();
        }
        return new AttachedComputation(
                ComputationFile.read(files.get(ComputationFile.NAME)), files.get(ComputationFile.ORDINANCE));
    }
}
