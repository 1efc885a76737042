package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kita.app.jobs.allocation.ApplicationReasons;
import kita.app.store.notices.DecidedCase;
import kita.app.store.notices.DecidedCase.Offered;
import kita.app.store.notices.DecidedCase.Outcome;
import kita.billing.notice.KeptPlaceNotice;
import kita.billing.notice.KitaEntry;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.OfferNotice;
import kita.billing.notice.PlacementNotice;
import kita.billing.notice.PlacementNotice.Choice;
import kita.billing.notice.RefusalNotice;

/** Turns a decided application into a placement notice or a refusal. */
final class DecisionDrafts {

    private final NoticeSettings settings;
    private final SortedMap<String, String> kitaNames;
    private final LocalDate date;

    DecisionDrafts(NoticeSettings settings, SortedMap<String, String> kitaNames, LocalDate date) {
        this.settings = settings;
        this.kitaNames = kitaNames;
        this.date = date;
    }

    Draft of(DecidedCase decided) {
        return new Draft(decided.subject(), decided.addresseeId(), serial -> notice(decided, serial));
    }

    private Notice notice(DecidedCase decided, long serial) {
        ApplicationReasons reasons = ApplicationReasons.read(decided.reasons());
        NoticeHead head = settings.head(
                decided.addressee()
                        .orElseThrow(() -> new CannotBeMade("Im Haushalt des Kindes ist am " + date
                                + " keine erwachsene Person gespeichert, an die der Bescheid gehen kann.")),
                decided.applicationId(),
                date,
                serial);
        Told told = Told.of(reasons, kitaNames);
        if (decided.outcome() instanceof Outcome.ByWish wish) {
            return awarded(decided, placement(decided, reasons, told, head, wish.kita(), new Choice.Wish(wish.rank())));
        }
        if (decided.outcome() instanceof Outcome.ByOffice office) {
            return awarded(
                    decided,
                    placement(
                            decided, reasons, told, head, office.kita(), new Choice.Office(reasons.distanceMetres())));
        }
        if (decided.outcome() instanceof Outcome.Kept kept) {
            return new KeptPlaceNotice(
                    head,
                    decided.child(),
                    decided.care(),
                    decided.receivedOn(),
                    kept.kita(),
                    WishAnswers.of(decided.wishes(), reasons, decided.wishes().size()),
                    told.standing(),
                    legalBasis(reasons));
        }
        return new RefusalNotice(
                head,
                decided.child(),
                decided.care(),
                decided.receivedOn(),
                WishAnswers.of(decided.wishes(), reasons, decided.wishes().size()),
                told.lookedAt(),
                told.others(),
                told.standing(),
                reasons.entitlement(),
                legalBasis(reasons));
    }

    private static Notice awarded(DecidedCase decided, PlacementNotice place) {
        if (decided.offered() instanceof Offered.Until until) {
            return new OfferNotice(place, until.lastDay());
        }
        if (decided.offered() instanceof Offered.NoLonger) {
            throw new CannotBeMade(
                    "Das Platzangebot gilt nicht mehr: Es ist beantwortet, verfallen oder zurückgenommen.");
        }
        return place;
    }

    private PlacementNotice placement(
            DecidedCase decided,
            ApplicationReasons reasons,
            Told told,
            NoticeHead head,
            KitaEntry kita,
            Choice choice) {
        int betterWishes = choice instanceof Choice.Wish wish
                ? wish.rank() - 1
                : decided.wishes().size();
        return new PlacementNotice(
                head,
                decided.child(),
                decided.care(),
                kita,
                choice,
                withoutTheDeadline(told.others()),
                told.standing(),
                WishAnswers.of(decided.wishes(), reasons, betterWishes),
                Optional.empty(),
                legalBasis(reasons));
    }

    /** Until when to answer is no reason; the letter says it where it tells how to answer. */
    private static List<String> withoutTheDeadline(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> !ApplicationReasons.isDeadline(sentence))
                .toList();
    }

    private static List<String> legalBasis(ApplicationReasons reasons) {
        return List.of(
                reasons.entitlement().orElse("§ 24 SGB VIII") + " (Anspruch auf einen Betreuungsplatz)",
                "§ 5 SGB VIII (Wunsch- und Wahlrecht)",
                reasons.criteria() + " (" + reasons.criteriaCitation() + ")");
    }
}
