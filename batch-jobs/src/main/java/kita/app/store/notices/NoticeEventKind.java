package kita.app.store.notices;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import kita.billing.notice.NoticeEvent;

/** The events of a notice by the names under which they are stored. */
public enum NoticeEventKind {
    POSTED(NoticeEvent.Posted.class, NoticeEvent.Posted::new),
    PROVIDED(NoticeEvent.Provided.class, NoticeEvent.Provided::new),
    RETRIEVED(NoticeEvent.Retrieved.class, NoticeEvent.Retrieved::new),
    NOTIFICATION_DISPUTED(NoticeEvent.NotificationDisputed.class, NoticeEvent.NotificationDisputed::new),
    CAME_BACK(NoticeEvent.CameBack.class, NoticeEvent.CameBack::new),
    ARRIVED(NoticeEvent.Arrived.class, NoticeEvent.Arrived::new),
    CONTESTED(NoticeEvent.Contested.class, NoticeEvent.Contested::new),
    OBJECTION_TAKEN_BACK(NoticeEvent.ObjectionTakenBack.class, NoticeEvent.ObjectionTakenBack::new),
    OBJECTION_DECIDED(NoticeEvent.ObjectionDecided.class, NoticeEvent.ObjectionDecided::new),
    WITHDRAWN(NoticeEvent.Withdrawn.class, NoticeEvent.Withdrawn::new);

    private final Class<? extends NoticeEvent> type;
    private final Function<LocalDate, NoticeEvent> made;

    NoticeEventKind(Class<? extends NoticeEvent> type, Function<LocalDate, NoticeEvent> made) {
        this.type = type;
        this.made = made;
    }

    public NoticeEvent on(LocalDate day) {
        return made.apply(day);
    }

    static NoticeEventKind of(NoticeEvent event) {
        return Stream.of(values())
                .filter(kind -> kind.type.isInstance(event))
                .findFirst()
                .orElseThrow();
    }
}
