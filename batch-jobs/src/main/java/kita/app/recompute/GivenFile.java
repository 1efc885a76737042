package kita.app.recompute;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody has of a notice: its file, the computation out of it, or its QR code as a photo, a scan or a text.
 *
 * @param ordinance text of the ordinance's document, if it came with it
 */
public record GivenFile(ComputationFile computation, Optional<String> ordinance) {

    /** Refused with {@link CannotRecompute} if nothing in it can be computed again. */
    public static GivenFile read(byte[] file) throws CannotRecompute {
        if (AttachedComputation.isPdf(file)) {
            return pdf(file);
        }
        if (CodePicture.isPicture(file)) {
            return code(CodePicture.text(file));
        }
        String text = new String(file, StandardCharsets.UTF_8);
        return CodeText.isCode(text) ? code(text) : new GivenFile(ComputationFile.read(text), Optional.empty());
    }

    /** What is attached says more than what is drawn; only a file without attachments is looked at. */
    private static GivenFile pdf(byte[] file) throws CannotRecompute {
        try {
            AttachedComputation inside = AttachedComputation.in(file);
            return new GivenFile(inside.computation(), Optional.of(inside.ordinance()));
        } catch (CannotRecompute nothingAttached) {
            Optional<String> seen = ScannedPdf.text(file);
            if (seen.isEmpty()) {
                throw nothingAttached;
            }
            return code(seen.get());
        }
    }

    private static GivenFile code(String text) throws CannotRecompute {
        return new GivenFile(CodeText.read(text), Optional.empty());
    }
}
