package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.EndingRule;
import kita.billing.notice.FeeNotice.Grounds;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.PersonName;
import kita.registry.PostalAddress;

/** Facts of notices for the tests, all invented. */
final class Samples {

    static final Child MIA = child("K-1", "Mia", LocalDate.of(2023, 9, 14));
    static final Child BEN = child("K-2", "Ben", LocalDate.of(2018, 3, 2));

    private Samples() {}

    static Child child(String id, String given, LocalDate born) {
        return new Child(new ChildId(id), new PersonName(given, "Probst"), BirthDate.of(born));
    }

    static NoticeHead head() {
        return head("Stadt Elbstadt, Jugendamt, Am Markt 1, 39999 Elbstadt", "Jugendamt");
    }

    static NoticeHead head(String remedyRecipient, String authority) {
        return new NoticeHead(
                new IssuingAuthority(
                        authority,
                        new PostalAddress("Am Markt 1", "39999", "Elbstadt"),
                        "0391 0000-0",
                        "jugendamt@elbstadt.example"),
                new Addressee(new PersonName("Maria", "Probst"), new PostalAddress("Uferweg 7", "39999", "Elbstadt")),
                "51.2-H-100",
                new NoticeNumber("ELB", 2026, 123),
                LocalDate.of(2026, 11, 23),
                new Remedy.Objection(remedyRecipient));
    }

    static PlacementNotice placement(PlacementNotice.Choice choice, List<WishAnswer> otherWishes) {
        return new PlacementNotice(
                head(),
                MIA,
                care(),
                new KitaEntry(
                        "Kita Uferkinder", new PostalAddress("Deichstraße 3", "39999", "Elbstadt"), "Stadt Elbstadt"),
                choice,
                List.of("Mia stand auf Rangstufe 2 mit 15 Punkten."),
                List.of("Beide Eltern in Arbeit: 15 Punkte."),
                otherWishes,
                Optional.empty(),
                List.of("§ 24 Abs. 2 SGB VIII"));
    }

    static KeptPlaceNotice kept() {
        RefusalNotice refused = refusal(
                Optional.empty(),
                List.of(new WishAnswer(1, "Kita Regenbogen", "Hier ist kein Platz frei.")),
                List.of());
        KitaEntry kita = new KitaEntry(
                "Kita Am Park", new kita.registry.PostalAddress("Parkweg 2", "39999", "Elbstadt"), "Stadt Elbstadt");
        return new KeptPlaceNotice(
                refused.head(),
                refused.child(),
                refused.care(),
                refused.appliedOn(),
                kita,
                refused.wishes(),
                List.of(),
                refused.legalBasis());
    }

    static RefusalNotice refusal(Optional<String> entitlement, List<WishAnswer> wishes, List<String> reasons) {
        return new RefusalNotice(
                head(),
                MIA,
                care(),
                LocalDate.of(2026, 1, 12),
                wishes,
                List.of(),
                reasons,
                List.of(),
                entitlement,
                List.of("§ 24 SGB VIII"));
    }

    static FeeNotice fees(ChildFees... children) {
        return new FeeNotice(
                head(),
                List.of(children),
                List.of(MIA, BEN),
                Optional.of(new Payment.Transfer("700123", 15, "Stadtkasse Elbstadt", "DE02120300000000202051")),
                grounds(List.of(), FeeNotice.TownTexts.NONE));
    }

    static Grounds grounds(List<EndingRule> endingRules, FeeNotice.TownTexts texts) {
        return new Grounds(List.of("§ 90 Abs. 1 SGB VIII"), endingRules, texts);
    }

    /** The same notice on other grounds. */
    static FeeNotice on(Grounds grounds, FeeNotice plain) {
        return new FeeNotice(plain.head(), plain.children(), plain.household(), plain.payment(), grounds);
    }

    /** The same notice, to be paid in another way. */
    static FeeNotice paid(Optional<Payment> payment, FeeNotice plain) {
        return new FeeNotice(plain.head(), plain.children(), plain.household(), payment, plain.grounds());
    }

    /** The same fee from the first to the last month, reckoned in one step. */
    static ChildFees fees(Child child, CareForm form, int hours, String euro, String first, String last) {
        return new ChildFees(
                child, months(child, form, hours, euro, first, last).toList());
    }

    static Stream<MonthFee> months(Child child, CareForm form, int hours, String euro, String first, String last) {
        return Month.parse(first).through(Month.parse(last)).map(month -> {
            Money amount = Money.parse(euro);
            Step step = new Step("Betrag der Tabelle", amount, "Anlage 1");
            return new MonthFee(
                    new AssessedMonth(
                            new HouseholdId("H-1"),
                            child.id(),
                            new ContractId("V-" + child.id()),
                            new GuardianId("P-1"),
                            month,
                            Charge.CARE,
                            form,
                            amount,
                            "satzung-1",
                            List.of(step),
                            Basis.UNKNOWN,
                            "0"),
                    CareHours.onFiveDays(hours));
        });
    }

    /** The same month and amount as a line for meals. */
    static MonthFee asMeals(MonthFee care) {
        AssessedMonth month = care.assessed();
        return new MonthFee(
                new AssessedMonth(
                        month.household(),
                        month.child(),
                        month.contract(),
                        month.payer(),
                        month.month(),
                        Charge.MEAL,
                        month.form(),
                        month.amount(),
                        month.ordinance(),
                        month.steps(),
                        month.basis(),
                        month.inputDigest()),
                care.hours());
    }

    private static CareRequest care() {
        return new CareRequest(Month.parse("2026-08"), CareForm.KRIPPE, CareHours.onFiveDays(8));
    }
}
