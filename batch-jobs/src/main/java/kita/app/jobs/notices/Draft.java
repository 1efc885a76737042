package kita.app.jobs.notices;

import kita.app.store.notices.NoticeSubject;
import kita.billing.notice.Notice;

/** A notice that waits for its number: everything is known but that. */
record Draft(NoticeSubject subject, Writer writer) {

    /** Makes the facts of the notice with the number it gets; refuses with {@link CannotBeMade}. */
    @FunctionalInterface
    interface Writer {
        Notice write(long serial);
    }
}
