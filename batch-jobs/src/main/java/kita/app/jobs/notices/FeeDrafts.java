package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kita.app.jobs.notices.NoticeSettings.Ordinance;
import kita.app.jobs.notices.PastChanges.Past;
import kita.app.store.notices.FeeCase;
import kita.app.store.notices.JointDebtors.Untold;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Step;
import kita.billing.ledger.Position;
import kita.billing.notice.Earlier;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Grounds;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.Payment;
import kita.billing.run.Targets;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.PersonName;

/** Turns the assessed months of a payer into a fee notice. */
final class FeeDrafts {

    private final NoticeSettings settings;
    private final Tariff tariff;
    private final Enclosures enclosures;
    private final EndingRules endingRules;
    private final LocalDate date;
    private final Map<String, String> forClerks;
    private final Map<String, Past> past;

    /**
     * @param forClerks why a clerk has to decide first, by the key of the subject
     * @param past months that were charged already, by the key of the subject
     */
    FeeDrafts(
            NoticeSettings settings,
            Ordinance ordinance,
            LocalDate date,
            Map<String, String> forClerks,
            Map<String, Past> past) {
        this.settings = settings;
        this.tariff = ordinance.tariff();
        this.enclosures = new Enclosures(ordinance, settings.qrCode());
        this.endingRules = new EndingRules(ordinance.tariff());
        this.date = date;
        this.forClerks = forClerks;
        this.past = past;
    }

    Draft of(FeeCase owed) {
        Past known = past.getOrDefault(owed.subject().key(), Past.NOTHING);
        return new Draft(
                owed.subject(),
                Optional.of(owed.payerId()),
                serial -> notice(asSettled(owed, known), known, Optional.empty(), serial));
    }

    /** Tells somebody else who owes it what the payer was told. */
    Draft jointly(FeeCase owed, Untold debtor) {
        Past known = past.getOrDefault(owed.subject().key(), Past.NOTHING);
        FeeCase told = asSettled(owed, known).to(debtor.subject(), debtor.debtor(), debtor.address(), debtor.earlier());
        return new Draft(
                debtor.subject(),
                Optional.of(debtor.debtor()),
                serial -> notice(told, known, Optional.of(owed.payer().name()), serial));
    }

    /** What a clerk left as it is stays with the earlier notice; this one says nothing about it. */
    private static FeeCase asSettled(FeeCase owed, Past known) {
        return known.leftAlone().isEmpty() && known.cut().isEmpty()
                ? owed
                : owed.about(owed.children().stream()
                        .map(fees -> new ChildFees(
                                fees.child(),
                                fees.months().stream()
                                        .filter(fee -> !known.leftAlone().contains(position(fee.assessed())))
                                        .map(fee -> cut(fee, known.cut()))
                                        .toList()))
                        .filter(fees -> !fees.months().isEmpty())
                        .toList());
    }

    private static MonthFee cut(MonthFee fee, Map<Position, Money> cut) {
        Money asked = cut.get(position(fee.assessed()));
        return asked == null ? fee : new MonthFee(fee.assessed().chargedAt(asked, unchanged(fee, asked)), fee.hours());
    }

    private static Step unchanged(MonthFee fee, Money asked) {
        long cents = Math.abs(fee.assessed().amount().minus(asked).cents());
        return new Step(
                "Ein Unterschied von " + Money.cents(cents).german()
                        + ", über den wir schon entschieden haben, bleibt für diesen Monat außer Betracht.",
                asked,
                "Entscheidung im Einzelfall");
    }

    private static Position position(AssessedMonth month) {
        return new Position(
                month.household(),
                month.payer(),
                month.month(),
                month.child(),
                Targets.product(month.charge(), month.form()));
    }

    private FeeNotice notice(FeeCase owed, Past known, Optional<PersonName> jointlyWith, long serial) {
        if (owed.children().isEmpty()) {
            throw new CannotBeMade("Alle früher festgesetzten Monate sind weggefallen, weil kein Betreuungsvertrag mehr"
                    + " besteht. Bitte den alten Bescheid aufheben.");
        }
        if (forClerks.containsKey(owed.subject().key())) {
            throw new CannotBeMade(forClerks.get(owed.subject().key()));
        }
        NoticeHead head = settings.head(owed.payer(), owed.householdId().value(), date, serial);
        return new FeeNotice(
                head,
                owed.children(),
                owed.household(),
                payment(owed),
                new Grounds(legalBasis(owed), endingRules.thatHelped(owed.children()), settings.texts()),
                jointlyWith,
                new Earlier(owed.replaced(), known.changes()),
                Optional.of(enclosures.of(head, owed.household(), owed.children())));
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
