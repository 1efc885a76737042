package kita.app.jobs.notices;

import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/** Draws issued notices again, byte for byte as they were issued. */
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

    /** Reads once what all notices of the municipality have in common. */
    public Pen pen() {
        return new Pen(attachments.read());
    }

    /** For one transaction. */
    public final class Pen {

        private final Attachments.Known known;

        private Pen(Attachments.Known known) {
            this.known = known;
        }

        /** Refused if the program would draw it otherwise today ({@link kita.app.jobs.JobRefusedException}). */
        public Drawn draw(IssuedFile file) {
            NoticeContent content = issued.content(file);
            byte[] pdf = printers.print(content, known.of(content));
            return new Drawn(content, NoticeFiles.sameAsIssued(file, pdf));
        }
    }
}
