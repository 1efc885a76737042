package kita.app.jobs.notices;

import java.nio.file.Path;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/**
 * Issued notices, byte for byte as they were issued: the file that was kept, or drawn again. A newer program may draw
 * otherwise, so the kept file comes first.
 */
@Component
public class IssuedDrawings {

    /** @param pdf the bytes whose digest is stored with the notice */
    public record Drawn(NoticeContent content, byte[] pdf) {}

    private final IssuedNotices issued;
    private final Printers printers;
    private final Attachments attachments;

    IssuedDrawings(IssuedNotices issued, Printers printers, Attachments attachments) {
        this.issued = issued;
        this.printers = printers;
        this.attachments = attachments;
    }

    /**
     * Reads once what all notices of the municipality have in common.
     *
     * @param notices the folder of their files; need not be there
     */
    public Pen pen(Path notices) {
        return new Pen(attachments.read(), new NoticeFiles(notices));
    }

    /** For one transaction. */
    public final class Pen {

        private final Attachments.Known known;
        private final NoticeFiles files;

        private Pen(Attachments.Known known, NoticeFiles files) {
            this.known = known;
            this.files = files;
        }

        /**
         * Refused if its file is gone and the program would draw it otherwise today ({@link
         * kita.app.jobs.JobRefusedException}).
         */
        public Drawn draw(IssuedFile file) {
            NoticeContent content = issued.content(file);
            return new Drawn(content, files.kept(file).orElseGet(() -> drawn(file, content)));
        }

        private byte[] drawn(IssuedFile file, NoticeContent content) {
            return NoticeFiles.sameAsIssued(file, printers.print(content, known.of(content)));
        }
    }
}
