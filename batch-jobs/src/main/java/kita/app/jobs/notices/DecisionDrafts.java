package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kita.app.jobs.allocation.ApplicationReasons;
import kita.app.jobs.allocation.ApplicationReasons.Ground;
import kita.app.store.notices.DecidedCase;
import kita.app.store.notices.DecidedCase.Outcome;
import kita.billing.notice.KitaEntry;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeHead;
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
        return new Draft(decided.subject(), serial -> notice(decided, serial));
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
        if (decided.outcome() instanceof Outcome.ByWish wish) {
            return placement(decided, reasons, head, wish.kita(), new Choice.Wish(wish.rank()));
        }
        if (decided.outcome() instanceof Outcome.ByOffice office) {
            Optional<Integer> metres = reasons.place().flatMap(ApplicationReasons.Place::distanceMetres);
            return placement(decided, reasons, head, office.kita(), new Choice.Office(metres));
        }
        return new RefusalNotice(
                head,
                decided.child(),
                decided.care(),
                decided.receivedOn(),
                WishAnswers.of(decided.wishes(), reasons, decided.wishes().size()),
                reasons.shortage().stream().map(this::withKitaName).toList(),
                ownDecision(reasons),
                sentences(reasons.criteria()),
                Optional.of(reasons.entitlement()).filter(claim -> reasons.entitled()),
                legalBasis(reasons));
    }

    private PlacementNotice placement(
            DecidedCase decided, ApplicationReasons reasons, NoticeHead head, KitaEntry kita, Choice choice) {
        int betterWishes = choice instanceof Choice.Wish wish
                ? wish.rank() - 1
                : decided.wishes().size();
        List<Ground> grounds =
                choice instanceof Choice.Wish wish ? WishAnswers.grounds(reasons, wish.rank()) : reasons.criteria();
        return new PlacementNotice(
                head,
                decided.child(),
                decided.care(),
                kita,
                choice,
                ownDecision(reasons),
                sentences(grounds),
                WishAnswers.of(decided.wishes(), reasons, betterWishes),
                Optional.empty(),
                legalBasis(reasons));
    }

    /** Where a person departed from the proposal, the reason of that person counts. */
    private static List<String> ownDecision(ApplicationReasons reasons) {
        return reasons.departure()
                .map(departure ->
                        List.of("In Ihrem Fall haben wir einzeln entschieden. Der Grund: " + departure.reason()))
                .orElse(List.of());
    }

    private static List<String> sentences(List<Ground> grounds) {
        return grounds.stream().map(Ground::sentence).toList();
    }

    /** The frozen sentence begins with the id of the Kita; parents know its name. */
    private String withKitaName(String sentence) {
        int comma = sentence.indexOf(',');
        if (comma < 0 || !sentence.startsWith("Kita ")) {
            return sentence;
        }
        String name = kitaNames.get(sentence.substring("Kita ".length(), comma));
        return name == null ? sentence : name + sentence.substring(comma);
    }

    private static List<String> legalBasis(ApplicationReasons reasons) {
        List<String> basis = new ArrayList<>();
        basis.add((reasons.entitled() ? reasons.entitlement() : "§ 24 SGB VIII")
                + " (Anspruch auf einen Betreuungsplatz)");
        basis.add("§ 5 SGB VIII (Wunsch- und Wahlrecht)");
        basis.add(reasons.catalogue() + " (" + reasons.catalogueCitation() + ")");
        return basis;
    }
}
