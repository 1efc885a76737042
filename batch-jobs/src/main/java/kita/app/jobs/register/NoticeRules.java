package kita.app.jobs.register;

import java.util.List;
import java.util.Optional;
import kita.app.store.notices.NoticeEventKind;
import kita.billing.notice.NoticeEvent;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.NoticeState;

/** What cannot have happened to a notice as it stands. */
final class NoticeRules {

    private static final String NOT_OPEN = "ein offener Widerspruch ist nicht vermerkt";
    private static final String WITHDRAWN = "er ist zurückgenommen";

    private final NoticeKind kind;
    private final NoticeState before;
    private final boolean forRetrieval;

    /** @param events up to the day on which it would have happened, in their order */
    NoticeRules(NoticeKind kind, NoticeState before, List<NoticeEvent> events) {
        this.kind = kind;
        this.before = before;
        this.forRetrieval = events.stream()
                .filter(event -> event instanceof NoticeEvent.Posted || event instanceof NoticeEvent.Provided)
                .reduce((one, later) -> later)
                .filter(NoticeEvent.Provided.class::isInstance)
                .isPresent();
    }

    /** The German reason why not; empty if it can. */
    Optional<String> against(NoticeEventKind what) {
        return switch (what) {
            case POSTED -> before instanceof NoticeState.Gone ? Optional.of(WITHDRAWN) : againstPaper();
            case CONTESTED -> againstObjection();
            case PROVIDED ->
                Optional.of(
                        "Bescheide stellt ./kita delivery provide bereit, mit den Dateien und nach der Einwilligung");
            case RETRIEVED, NOTIFICATION_DISPUTED -> when(!forRetrieval, "er ist nicht zum Abruf bereitgestellt");
            case CAME_BACK ->
                forRetrieval
                        ? Optional.of("er ist zum Abruf bereitgestellt; kam die Benachrichtigung nicht an, heißt das"
                                + " notification_disputed")
                        : when(before instanceof NoticeState.NotDelivered, "er war nicht zur Post gegeben");
            case ARRIVED -> againstPaper();
            case OBJECTION_TAKEN_BACK, OBJECTION_DECIDED ->
                when(!(before instanceof NoticeState.UnderObjection), NOT_OPEN);
            case WITHDRAWN -> when(before instanceof NoticeState.Gone, "er ist schon zurückgenommen");
        };
    }

    private Optional<String> againstObjection() {
        return kind.isDecision()
                ? when(before instanceof NoticeState.Gone, WITHDRAWN)
                : Optional.of("das Schreiben entscheidet nichts; einem Widerspruch fehlt der Bescheid");
    }

    /** A second copy on paper would start no second period, unless the first way came to nothing. */
    private Optional<String> againstPaper() {
        return when(
                forRetrieval && !(before instanceof NoticeState.NotDelivered),
                "er ist zum Abruf bereitgestellt und gilt damit als bekannt gegeben");
    }

    private static Optional<String> when(boolean cannotBe, String why) {
        return cannotBe ? Optional.of(why) : Optional.empty();
    }
}
