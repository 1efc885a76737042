package kita.app.jobs.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kita.billing.notice.NoticeState;

/** How a notice stands, in German. */
public final class NoticeStateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private NoticeStateText() {}

    public static String of(NoticeState state) {
        if (state instanceof NoticeState.Open open) {
            return "bekannt gegeben am " + DAY.format(open.delivered()) + ", anfechtbar bis "
                    + DAY.format(open.lastDay());
        } else if (state instanceof NoticeState.UnderObjection objection) {
            String late = objection.timeliness() == NoticeState.Timeliness.LATE ? " (verspätet)" : "";
            return "Widerspruch vom " + DAY.format(objection.since()) + late + ", noch nicht entschieden";
        } else if (state instanceof NoticeState.Final settled) {
            return "bestandskräftig seit " + DAY.format(settled.from());
        } else if (state instanceof NoticeState.Gone gone) {
            return "zurückgenommen am " + DAY.format(gone.since());
        } else if (state instanceof NoticeState.Informed informed) {
            return "zugegangen am " + DAY.format(informed.on()) + ", kein Bescheid";
        }
        return "nicht bekannt gegeben";
    }

    /** One word for a column and for counting. */
    public static String word(NoticeState state) {
        if (state instanceof NoticeState.Open) {
            return "anfechtbar";
        } else if (state instanceof NoticeState.UnderObjection) {
            return "Widerspruch";
        } else if (state instanceof NoticeState.Final) {
            return "bestandskräftig";
        } else if (state instanceof NoticeState.Gone) {
            return "zurückgenommen";
        } else if (state instanceof NoticeState.Informed) {
            return "zugegangen";
        }
        return "nicht bekannt gegeben";
    }

    /** The day that counts next: end of the time for an objection; empty in all other states. */
    static Optional<LocalDate> lastDay(NoticeState state) {
        return state instanceof NoticeState.Open open ? Optional.of(open.lastDay()) : Optional.empty();
    }
}
