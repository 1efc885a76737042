package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kita.app.store.notices.DecidedCase;
import kita.app.store.notices.DecidedCase.Outcome;
import kita.app.store.notices.DecisionReasons.WishReason;
import kita.billing.notice.KitaEntry;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.PlacementNotice;
import kita.billing.notice.PlacementNotice.Choice;
import kita.billing.notice.RefusalNotice;
import kita.billing.notice.WishAnswer;

/** Turns a decided application into a placement notice or a refusal. */
final class DecisionDrafts {

    private final NoticeSettings settings;
    private final LocalDate date;

    DecisionDrafts(NoticeSettings settings, LocalDate date) {
        this.settings = settings;
        this.date = date;
    }

    Draft of(DecidedCase decided) {
        return new Draft(decided.subject(), serial -> notice(decided, serial));
    }

    private Notice notice(DecidedCase decided, long serial) {
        NoticeHead head = settings.head(
                decided.addressee()
                        .orElseThrow(() -> new CannotBeMade("Im Haushalt des Kindes ist am " + date
                                + " keine erwachsene Person gespeichert, an die der Bescheid gehen kann.")),
                decided.applicationId(),
                date,
                serial);
        if (decided.outcome() instanceof Outcome.ByWish wish) {
            return placement(decided, head, wish.kita(), new Choice.Wish(wish.rank()));
        }
        if (decided.outcome() instanceof Outcome.ByOffice office) {
            int metres = decided.reasons()
                    .distanceMetres()
                    .orElseThrow(() -> new CannotBeMade("In der Begründung fehlt die Entfernung zur Wohnung."));
            return placement(decided, head, office.kita(), new Choice.Office(metres));
        }
        return new RefusalNotice(
                head,
                decided.child(),
                decided.care(),
                decided.receivedOn(),
                answers(decided, decided.wishes().size()),
                decided.reasons().sentences(),
                decided.reasons().entitlement(),
                legalBasis(decided));
    }

    private PlacementNotice placement(DecidedCase decided, NoticeHead head, KitaEntry kita, Choice choice) {
        int betterWishes = choice instanceof Choice.Wish wish
                ? wish.rank() - 1
                : decided.wishes().size();
        return new PlacementNotice(
                head,
                decided.child(),
                decided.care(),
                kita,
                choice,
                decided.reasons().sentences(),
                answers(decided, betterWishes),
                Optional.empty(),
                legalBasis(decided));
    }

    /** Every wish up to that rank must have its reason: parents are told for each wish why not. */
    private static List<WishAnswer> answers(DecidedCase decided, int upToRank) {
        Map<Integer, WishReason> reasons = decided.reasons().wishes().stream()
                .collect(Collectors.toMap(WishReason::rank, Function.identity(), (first, second) -> first));
        List<WishAnswer> answers = new ArrayList<>();
        decided.wishes().forEach((rank, kita) -> {
            if (rank <= upToRank) {
                WishReason reason = reasons.get(rank);
                if (reason == null || reason.reason().isBlank()) {
                    throw new CannotBeMade("Zum " + rank + ". Wunsch fehlt die Begründung (§ 35 SGB X).");
                }
                answers.add(new WishAnswer(rank, kita, reason.reason()));
            }
        });
        return answers;
    }

    private static List<String> legalBasis(DecidedCase decided) {
        List<String> basis = new ArrayList<>();
        decided.reasons()
                .entitlement()
                .ifPresentOrElse(
                        claim -> basis.add(claim + " (Anspruch auf einen Betreuungsplatz)"),
                        () -> basis.add("§ 24 SGB VIII (Anspruch auf einen Betreuungsplatz)"));
        basis.add("§ 5 SGB VIII (Wunsch- und Wahlrecht)");
        if (!decided.reasons().criteria().isBlank()) {
            basis.add(decided.reasons().criteria());
        }
        return basis;
    }
}
