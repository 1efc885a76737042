package kita.app.jobs.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import kita.app.jobs.allocation.ApplicationReasons;
import kita.app.jobs.allocation.ApplicationReasons.WishReason;
import kita.billing.notice.WishAnswer;

/** What parents are told about each wish that did not come true. */
final class WishAnswers {

    private WishAnswers() {}

    /**
     * The wishes up to that rank, each with its reason.
     *
     * @throws CannotBeMade if a wish has no reason, or one that must not be sent without a person having looked at it
     */
    static List<WishAnswer> of(SortedMap<Integer, String> wishes, ApplicationReasons reasons, int upToRank) {
        List<WishAnswer> answers = new ArrayList<>();
        wishes.forEach((rank, kita) -> {
            if (rank <= upToRank) {
                answers.add(new WishAnswer(rank, kita, sentence(rank, reasons)));
            }
        });
        return answers;
    }

    private static String sentence(int rank, ApplicationReasons reasons) {
        WishReason wish = reasons.wishes().stream()
                .filter(reason -> reason.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new CannotBeMade("Zum " + rank + ". Wunsch fehlt die Begründung (§ 35 SGB X)."));
        return switch (wish.result()) {
            case "NO_PLACES", "OUTRANKED", "SIBLINGS" -> wish.reason();
            case "PASSED_OVER" ->
                reasons.departure()
                        .map(ApplicationReasons.Departure::reason)
                        .orElseThrow(() -> new CannotBeMade("Nach der Reihenfolge stünde dem Kind beim " + rank
                                + ". Wunsch ein Platz zu. Bitte zuerst einzeln entscheiden."));
            default ->
                reasons.departure()
                        .map(ApplicationReasons.Departure::reason)
                        .orElseThrow(() -> new CannotBeMade("Zum " + rank
                                + ". Wunsch passt die Begründung nicht zur Entscheidung (" + wish.result() + ")."));
        };
    }
}
