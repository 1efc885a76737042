package kita.app.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.notice.Addressee;
import kita.billing.notice.CareRequest;
import kita.billing.notice.ChangedMonth;
import kita.billing.notice.Earlier;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.EndingRule;
import kita.billing.notice.FeeNotice.Grounds;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.KitaEntry;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.NoticeNumber;
import kita.billing.notice.Payment;
import kita.billing.notice.PlacementNotice;
import kita.billing.notice.RefusalNotice;
import kita.billing.notice.Remedy;
import kita.billing.notice.WaiverNotice;
import kita.billing.notice.WishAnswer;
import kita.billing.notice.WithdrawalNotice;
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

/** One notice of each kind, all invented, as a town of some size would send it. */
public final class SampleNotices {

    private static final PersonName PARENT = new PersonName("Nguyễn Thị Mai", "Grünwald-Şahin");
    private static final Child EMIL = child("K-1", "Emil", LocalDate.of(2018, 3, 2));
    private static final Child LINH = child("K-2", "Linh", LocalDate.of(2021, 5, 20));
    private static final Child ZOE = child("K-3", "Zoë", LocalDate.of(2023, 9, 14));

    private SampleNotices() {}

    public static PlacementNotice placement() {
        return new PlacementNotice(
                head(PARENT, 121, LocalDate.of(2026, 4, 13)),
                ZOE,
                krippe(),
                new KitaEntry(
                        "Kita Deichspatzen",
                        new PostalAddress("Deichstraße 31", "39999", "Elbstadt"),
                        "Förderverein Elbkinder e. V."),
                new PlacementNotice.Choice.Wish(2),
                List.of(),
                List.of(
                        "Rangstufe 3 (alle übrigen Kinder).",
                        "Beide Eltern in Arbeit oder Ausbildung: 40 Punkte.",
                        "Geschwister in dieser Einrichtung: 10 Punkte."),
                List.of(new WishAnswer(
                        1,
                        "Kita Am Stadtpark",
                        "Alle 8 freien Plätze (Krippe, 08/2026) erhalten Kinder, die nach den Vergabekriterien vorgehen; das"
                                + " letzte von ihnen steht in Rangstufe 3 mit 50 Punkten, dieses Kind in Rangstufe 3 mit"
                                + " 40 Punkten.")),
                Optional.of(LocalDate.of(2026, 5, 8)),
                List.of(
                        "§ 24 Abs. 2 SGB VIII und § 3 KiFöG LSA (Anspruch auf einen Betreuungsplatz)",
                        "§ 5 SGB VIII (Wunsch- und Wahlrecht)",
                        "Vergabekriterien der Stadt Elbstadt für Betreuungsplätze vom 1. Januar 2026"));
    }

    public static RefusalNotice refusal() {
        return new RefusalNotice(
                head(PARENT, 122, LocalDate.of(2026, 4, 13)),
                ZOE,
                krippe(),
                LocalDate.of(2026, 1, 12),
                List.of(
                        new WishAnswer(
                                1,
                                "Kita Am Stadtpark",
                                "Alle 8 freien Plätze (Krippe, 08/2026) erhalten Kinder, die nach den Vergabekriterien"
                                        + " vorgehen; das letzte von ihnen steht in Rangstufe 3 mit 50 Punkten, dieses Kind"
                                        + " in Rangstufe 3 mit 40 Punkten."),
                        new WishAnswer(
                                2,
                                "Kita Deichspatzen",
                                "Den einen freien Platz (Krippe, 08/2026) erhalten Kinder, die nach den Vergabekriterien"
                                        + " vorgehen; das letzte von ihnen steht in Rangstufe 3 mit 40 Punkten, dieses Kind"
                                        + " in Rangstufe 3 mit 40 Punkten; bei diesem Gleichstand entschieden die Regeln"
                                        + " für Gleichstand."),
                        new WishAnswer(
                                3,
                                "Evangelischer Kindergarten St. Katharinen",
                                "Hier ist kein Platz frei (Krippe, 08/2026).")),
                List.of(
                        "Kita Uferkinder, 1,4 km entfernt: kein Platz mehr frei (Krippe, 08/2026).",
                        "Kita Sonnenhügel, 2,3 km entfernt: kein Platz mehr frei (Krippe, 08/2026)."),
                List.of(),
                List.of(
                        "Rangstufe 3 (alle übrigen Kinder).",
                        "Beide Eltern in Arbeit oder Ausbildung: 40 Punkte.",
                        "Besondere Familiensituation: angegeben, aber bis zum 01.03.2026 nicht nachgewiesen; 0 Punkte statt"
                                + " 10 Punkte."),
                Optional.of("§ 24 Abs. 2 SGB VIII"),
                List.of(
                        "§ 24 Abs. 2 SGB VIII und § 3 KiFöG LSA (Anspruch auf einen Betreuungsplatz)",
                        "§ 5 SGB VIII (Wunsch- und Wahlrecht)",
                        "Vergabekriterien der Stadt Elbstadt für Betreuungsplätze vom 1. Januar 2026"));
    }

    public static FeeNotice fee() {
        return fee(PARENT, List.of(emil(), linh(), zoe()));
    }

    static FeeNotice fee(PersonName payer, List<ChildFees> children) {
        return new FeeNotice(
                head(payer, 123, LocalDate.of(2026, 11, 23)),
                children,
                List.of(EMIL, LINH, ZOE),
                Optional.of(new Payment.DirectDebit(
                        "36501-004711-8",
                        15,
                        "DE02120300000000202051",
                        "ELB-M-0004711",
                        "Stadtkasse Elbstadt",
                        "DE98ZZZ09999999999")),
                new Grounds(
                        List.of(
                                "§ 90 Abs. 1 und 3 SGB VIII (Kostenbeitrag)",
                                "§ 13 KiFöG LSA (Kostenbeitrag und Geschwister)",
                                "Satzung der Stadt Elbstadt über die Kostenbeiträge für Tageseinrichtungen, Anlage 1"),
                        List.of(new EndingRule(
                                "Besucht ein Kind der Familie den Hort, sind die jüngeren Kinder vor der Schule"
                                        + " beitragsfrei.",
                                "§ 13 Abs. 4 KiFöG LSA",
                                LocalDate.of(2026, 12, 31))),
                        FeeNotice.TownTexts.NONE));
    }

    /** The same debt, told to somebody who owes it, too. */
    public static FeeNotice joint() {
        FeeNotice fee = fee(new PersonName("Jo", "Anders"), List.of(emil()));
        return new FeeNotice(
                fee.head(),
                fee.children(),
                fee.household(),
                Optional.of(
                        new Payment.Transfer("36501-004711-8", 15, "Stadtkasse Elbstadt", "DE85000000091000000001")),
                fee.grounds(),
                Optional.of(PARENT),
                Earlier.NOTHING,
                Optional.empty());
    }

    /** The run that the fee notice came with was reversed. */
    public static WithdrawalNotice withdrawal() {
        return new WithdrawalNotice(
                head(PARENT, 124, LocalDate.of(2026, 12, 1)),
                List.of("Emil Probst, geboren am 14. September 2023"),
                new Earlier.Replaced("ELB-2026-000123", LocalDate.of(2026, 11, 23)),
                Month.of(2026, 11),
                List.of("§ 44 Abs. 1 und 2 SGB X (Rücknahme eines rechtswidrigen Verwaltungsaktes)"));
    }

    /** A family that can be expected to pay a part. */
    public static WaiverNotice waiver() {
        return new WaiverNotice(
                head(PARENT, 125, LocalDate.of(2026, 12, 1)),
                List.of("Linh Grünwald-Şahin, geboren am 20. Mai 2021"),
                Month.of(2026, 12),
                Month.of(2027, 7),
                Money.parse("64"),
                Money.parse("16.50"),
                List.of(
                        new Step("Einkommen: Lohn 1.900,00 €", Money.parse("1900"), "§ 82 SGB XII"),
                        new Step("Absetzung: Fahrten zur Arbeit 80,00 €", Money.parse("1820"), "§ 82 Abs. 2 SGB XII"),
                        new Step(
                                "Grundbetrag: 2 × Regelbedarfsstufe 1 (563,00 €)",
                                Money.parse("1126"),
                                "§ 85 Abs. 1 SGB XII"),
                        new Step(
                                "Angemessene Kosten der Unterkunft: 661,00 €",
                                Money.parse("1787"),
                                "§ 85 Abs. 1 SGB XII"),
                        new Step(
                                "Einkommen über der Grenze: 1.820,00 € − 1.787,00 €",
                                Money.parse("33"),
                                "§ 85 Abs. 1 SGB XII"),
                        new Step(
                                "Davon zumutbar: 50 % von 33,00 €",
                                Money.parse("16.50"), "§ 87 Abs. 1 SGB XII; Anteil ist Praxis der Kommune"),
                        new Step(
                                "Zu erlassen: Beiträge 64,00 € − zumutbar 16,50 €",
                                Money.parse("47.50"),
                                "§ 90 Abs. 4 SGB VIII")),
                List.of(
                        "§ 90 Abs. 4 SGB VIII (Erlass des Kostenbeitrags)",
                        "§§ 82, 85 und 87 SGB XII (Einkommen, Einkommensgrenze und zumutbarer Einsatz)"));
    }

    /** A family that was charged too little for August and September and too much for October. */
    public static FeeNotice change() {
        FeeNotice fee = fee(PARENT, List.of(emil()));
        return new FeeNotice(
                fee.head(),
                fee.children(),
                fee.household(),
                fee.payment(),
                fee.grounds(),
                Optional.empty(),
                new Earlier(
                        Optional.of(new Earlier.Replaced("ELB-2026-000045", LocalDate.of(2026, 7, 13))),
                        Optional.of(new Earlier.Changes(
                                List.of(
                                        changed(8, "48", "60", "Einkommen"),
                                        changed(9, "48", "60", "Einkommen"),
                                        changed(10, "72", "60", "Einkommen, Vertrag")),
                                LocalDate.of(2026, 12, 15),
                                Money.ZERO,
                                Optional.empty()))),
                Optional.empty());
    }

    private static ChangedMonth changed(int month, String billed, String now, String why) {
        return new ChangedMonth(Month.of(2026, month), Money.parse(billed), Money.parse(now), why);
    }

    /** Twenty children, each with two periods: more than one page of rows. */
    static FeeNotice longFee() {
        return fee(
                PARENT,
                Stream.iterate(1, number -> number + 1)
                        .limit(20)
                        .map(number -> new ChildFees(
                                child("K-" + number, "Kind " + number, LocalDate.of(2022, 1, number)),
                                Stream.concat(
                                                months("2026-08", "2026-12", 8, "64", CareForm.KINDERGARTEN),
                                                months("2027-01", "2027-07", 9, "72", CareForm.KINDERGARTEN))
                                        .toList()))
                        .toList());
    }

    static ChildFees emil() {
        return new ChildFees(
                EMIL, months("2026-08", "2027-07", 6, "60", CareForm.HORT).toList());
    }

    private static ChildFees linh() {
        return freedUntilDecember(LINH, CareForm.KINDERGARTEN, "64");
    }

    private static ChildFees zoe() {
        return freedUntilDecember(ZOE, CareForm.KRIPPE, "120");
    }

    private static ChildFees freedUntilDecember(Child child, CareForm form, String euro) {
        Step table =
                new Step(form.german() + ", 8 Stunden am Tag", Money.parse(euro), "Satzung, Anlage 1, Zeile 8 Stunden");
        Step free = new Step(
                "Besucht ein Kind der Familie den Hort, sind die jüngeren Kinder vor der Schule beitragsfrei. Als zahlendes"
                        + " Kind gilt das Kind K-1.",
                Money.ZERO,
                "§ 13 Abs. 4 KiFöG LSA");
        return new ChildFees(
                child,
                Month.parse("2026-08")
                        .through(Month.parse("2026-12"))
                        .map(month -> fee(month, 8, form, List.of(table, free)))
                        .toList());
    }

    private static Stream<MonthFee> months(String first, String last, int hours, String euro, CareForm form) {
        Step step = new Step(
                form.german() + ", " + hours + " Stunden am Tag",
                Money.parse(euro),
                "Satzung, Anlage 1, Zeile " + hours + " Stunden");
        return Month.parse(first).through(Month.parse(last)).map(month -> fee(month, hours, form, List.of(step)));
    }

    private static MonthFee fee(Month month, int hours, CareForm form, List<Step> steps) {
        return new MonthFee(
                new AssessedMonth(
                        new HouseholdId("H-1"),
                        new ChildId("K-1"),
                        new ContractId("V-1"),
                        new GuardianId("P-1"),
                        month,
                        Charge.CARE,
                        form,
                        steps.get(steps.size() - 1).amount(),
                        "elbstadt-2019",
                        steps,
                        Basis.UNKNOWN,
                        "0"),
                CareHours.onFiveDays(hours));
    }

    private static NoticeHead head(PersonName addressee, long serial, LocalDate date) {
        return new NoticeHead(
                new IssuingAuthority(
                        "Stadt Elbstadt, Jugendamt",
                        new PostalAddress("Am Markt 1", "39999", "Elbstadt"),
                        "0391 0000-0",
                        "jugendamt@elbstadt.example"),
                new Addressee(addressee, new PostalAddress("Uferweg 7", "39999", "Elbstadt")),
                "51.2-H-004711",
                new NoticeNumber("ELB", 2026, serial),
                date,
                new Remedy.Objection("Stadt Elbstadt, Jugendamt, Am Markt 1, 39999 Elbstadt"));
    }

    private static CareRequest krippe() {
        return new CareRequest(Month.parse("2026-08"), CareForm.KRIPPE, CareHours.onFiveDays(8));
    }

    private static Child child(String id, String given, LocalDate born) {
        return new Child(new ChildId(id), new PersonName(given, "Grünwald-Şahin"), BirthDate.of(born));
    }
}
