package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.store.notices.FeeCase;
import kita.billing.notice.ChangedMonth;
import kita.billing.notice.Earlier;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.Payment;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.registry.Month;

/** Turns the assessed months of a payer into a fee notice. */
final class FeeDrafts {

    private final NoticeSettings settings;
    private final Tariff tariff;
    private final EndingRules endingRules;
    private final LocalDate date;
    private final Map<String, SortedSet<Month>> held;
    private final Map<String, List<ChangedMonth>> changed;

    /**
     * @param held months that may be raised only by a person, by the key of the subject
     * @param changed past months that were charged otherwise, by the key of the subject
     */
    FeeDrafts(
            NoticeSettings settings,
            Tariff tariff,
            LocalDate date,
            Map<String, SortedSet<Month>> held,
            Map<String, List<ChangedMonth>> changed) {
        this.settings = settings;
        this.tariff = tariff;
        this.endingRules = new EndingRules(tariff);
        this.date = date;
        this.held = held;
        this.changed = changed;
    }

    Draft of(FeeCase owed) {
        return new Draft(owed.subject(), serial -> notice(owed, serial));
    }

    private FeeNotice notice(FeeCase owed, long serial) {
        if (owed.children().isEmpty()) {
            throw new CannotBeMade("Alle früher festgesetzten Monate sind weggefallen, weil kein Betreuungsvertrag mehr"
                    + " besteht. Bitte den alten Bescheid aufheben.");
        }
        SortedSet<Month> toDecide = held.getOrDefault(owed.subject().key(), Collections.emptySortedSet());
        if (!toDecide.isEmpty()) {
            throw new CannotBeMade(
                    "Nachforderung für "
                            + toDecide.stream().map(Month::toString).collect(Collectors.joining(", "))
                            + ", obwohl ein Bescheid bestandskräftig ist. Bitte entscheiden: ./kita bill demand oder bill ignore.");
        }
        return new FeeNotice(
                settings.head(owed.payer(), owed.householdId().value(), date, serial),
                owed.children(),
                owed.household(),
                payment(owed),
                endingRules.thatHelped(owed.children()),
                settings.texts(),
                legalBasis(owed),
                new Earlier(owed.replaced(), changed.getOrDefault(owed.subject().key(), List.of())));
    }

    private Optional<Payment> payment(FeeCase owed) {
        return owed.reference()
                .map(reference -> owed.mandate()
                        .<Payment>map(mandate -> new Payment.DirectDebit(
                                reference,
                                settings.dueDay(),
                                mandate.iban(),
                                mandate.reference(),
                                settings.creditor().name(),
                                settings.creditor().id()))
                        .orElseGet(() -> new Payment.Transfer(
                                reference,
                                settings.dueDay(),
                                settings.creditor().name(),
                                settings.creditor().iban())));
    }

    /** The ordinance in each version that was applied. */
    private List<String> legalBasis(FeeCase owed) {
        List<String> basis = new ArrayList<>();
        basis.add("§ 90 Abs. 1 und 3 SGB VIII (Kostenbeitrag für die Kindertagesbetreuung)");
        for (TariffVersion version : tariff.versions()) {
            String name = tariff.id() + " " + version.id();
            if (months(owed).anyMatch(fee -> fee.assessed().ordinance().equals(name))) {
                basis.add(tariff.title() + " (" + version.citation().text() + ")");
            }
        }
        return basis;
    }

    private static Stream<MonthFee> months(FeeCase owed) {
        return owed.children().stream().map(ChildFees::months).flatMap(List::stream);
    }
}
