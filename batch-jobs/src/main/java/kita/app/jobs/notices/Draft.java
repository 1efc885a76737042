package kita.app.jobs.notices;

import java.util.Optional;
import kita.app.store.notices.NoticeSubject;
import kita.billing.notice.IncompleteNotice;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import kita.registry.GuardianId;

/**
 * A notice that waits for its number: everything is known but that.
 *
 * @param addressee empty if there is nobody who could get it, so that it cannot be made
 */
public record Draft(NoticeSubject subject, Optional<GuardianId> addressee, Writer writer) {

    /** Makes the facts of the notice with the number it gets; refuses with {@link CannotBeMade}. */
    @FunctionalInterface
    public interface Writer {
        Notice write(long serial);

        /** All that the paper will show; what is incomplete is refused with {@link CannotBeMade}, too. */
        default NoticeContent text(long serial) {
            try {
                return NoticeText.of(write(serial));
            } catch (IncompleteNotice incomplete) {
                throw new CannotBeMade("Es fehlt: " + String.join("; ", incomplete.missing()), incomplete);
            }
        }
    }
}
