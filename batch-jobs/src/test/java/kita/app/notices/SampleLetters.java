package kita.app.notices;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import kita.billing.notice.DebitAnnouncement;
import kita.billing.notice.DebitAnnouncement.Drawing;
import kita.billing.notice.DebitAnnouncement.Part;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.Payment;
import kita.billing.notice.PaymentCertificate;
import kita.billing.notice.ProofReminder;
import kita.billing.notice.ProofReminder.Consequence;
import kita.billing.notice.ProofReminder.EndingProof;
import kita.billing.notice.ProofReminder.Proven;
import kita.billing.returns.YearOfPayments;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.PersonName;

/** One of each kind of letter that decides nothing, all invented. */
final class SampleLetters {

    private static final List<String> CHILDREN = List.of("Linh Grünwald-Şahin, geboren am 20. Mai 2021");

    private SampleLetters() {}

    private static NoticeHead head() {
        return SampleNotices.withdrawal().head();
    }

    static ProofReminder reminder() {
        return new ProofReminder(
                head(),
                CHILDREN,
                List.of(
                        new EndingProof(new Proven.Grant("Wohngeld"), LocalDate.of(2026, 12, 31)),
                        new EndingProof(
                                new Proven.Income(Optional.of(new PersonName("Deniz", "Şahin"))),
                                LocalDate.of(2026, 12, 31)),
                        new EndingProof(
                                new Proven.CareElsewhere(new PersonName("Zoë", "Grünwald-Şahin")),
                                LocalDate.of(2026, 12, 31))),
                Optional.of(new Consequence(Month.of(2026, 12), Money.ZERO, Money.parse("64"))));
    }

    static PaymentCertificate certificate() {
        return new PaymentCertificate(
                head(),
                CHILDREN,
                "36501-004711-8",
                new YearOfPayments(
                        Year.of(2026),
                        List.of(
                                new YearOfPayments.Line(LocalDate.of(2026, 9, 15), "Lastschrift", Money.parse("141")),
                                new YearOfPayments.Line(LocalDate.of(2026, 10, 15), "Lastschrift", Money.parse("141")),
                                new YearOfPayments.Line(
                                        LocalDate.of(2026, 10, 22), "Rücklastschrift", Money.parse("-141")),
                                new YearOfPayments.Line(LocalDate.of(2026, 11, 3), "Überweisung", Money.parse("141")))),
                Money.parse("154"));
    }

    static DebitAnnouncement announcement() {
        return new DebitAnnouncement(
                head(),
                CHILDREN,
                Month.of(2026, 11),
                List.of(
                        new Part("Beiträge für September 2026", Money.parse("64")),
                        new Part("Beiträge für Oktober 2026", Money.parse("64")),
                        new Part("Beiträge für November 2026", Money.parse("64")),
                        new Part("Guthaben aus früheren Abrechnungen", Money.parse("-12"))),
                List.of(
                        new Drawing(LocalDate.of(2026, 12, 15), Money.parse("90")),
                        new Drawing(LocalDate.of(2027, 1, 15), Money.parse("90"))),
                new Payment.DirectDebit(
                        "36501-004711-8",
                        15,
                        "DE02120300000000202051",
                        "ELB-M-0004711",
                        "Stadtkasse Elbstadt",
                        "DE98ZZZ09999999999"));
    }
}
