package kita.app.jobs.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kita.billing.notice.NoticeEvent;

/** On which way a notice went to its addressee, in German. */
final class NoticeWayText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private NoticeWayText() {}

    /** As it was at the end of that day; empty for one that had not left the house. */
    static String on(LocalDate day, List<NoticeEvent> events) {
        String way = "";
        for (NoticeEvent event : events) {
            if (!event.on().isAfter(day)) {
                way = after(way, event);
            }
        }
        return way;
    }

    private static String after(String way, NoticeEvent event) {
        String on = " am " + DAY.format(event.on());
        if (event instanceof NoticeEvent.Posted) {
            return "zur Post gegeben" + on;
        } else if (event instanceof NoticeEvent.Provided) {
            return "zum Abruf bereitgestellt und benachrichtigt" + on;
        } else if (event instanceof NoticeEvent.CameBack) {
            return way + ", zurückgekommen" + on;
        } else if (event instanceof NoticeEvent.Retrieved) {
            return way + ", abgerufen" + on;
        } else if (event instanceof NoticeEvent.NotificationDisputed) {
            return way + ", Zugang der Benachrichtigung bestritten" + on;
        } else if (event instanceof NoticeEvent.Arrived) {
            return way.isEmpty() ? "angekommen" + on : way + ", angekommen" + on;
        }
        return way;
    }
}
