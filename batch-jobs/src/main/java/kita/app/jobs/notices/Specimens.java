package kita.app.jobs.notices;

import kita.app.notices.LaidNotice;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/**
 * Letters drawn as they would be issued and yet none: they take no number, are kept nowhere, and their subject says so
 * before anything else.
 */
@Component
public class Specimens {

    /** Stands where a number would; no municipality ever issues so many in a year. */
    private static final long NO_SERIAL = 999_999;

    private final Printers printers;
    private final Attachments attachments;

    Specimens(Printers printers, Attachments attachments) {
        this.printers = printers;
        this.attachments = attachments;
    }

    /**
     * A specimen with everything in its place. Refused with {@link CannotBeMade} where the letter could not be issued.
     *
     * @param mark what it is instead of a letter; stands before the subject
     */
    public LaidNotice layOut(Draft.Writer letter, String mark) {
        return printers.layOut(marked(letter.text(NO_SERIAL), mark));
    }

    /** The bytes of the PDF file, with the files that would go with the letter; of the same specimen always the same. */
    public byte[] draw(LaidNotice specimen) {
        return printers.print(specimen, attachments.read().of(specimen.content()));
    }

    private static NoticeContent marked(NoticeContent content, String mark) {
        return new NoticeContent(
                content.kind(),
                content.head(),
                mark + ": " + content.subject(),
                content.concerns(),
                content.salutation(),
                content.sections(),
                content.closing(),
                content.attachment());
    }
}
