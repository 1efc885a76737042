package kita.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.notice.Addressee;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.NoticeNumber;
import kita.billing.notice.NoticeText;
import kita.billing.notice.Payment;
import kita.billing.notice.Remedy;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Invented fee notices of two pages, each with other names, numbers and amounts. */
final class BenchNotices {

    private static final List<String> GIVEN =
            List.of("Şule", "Nguyễn", "Zoë", "Łucja", "Jörg", "Đorđe", "Анна", "Maria");
    private static final List<String> FAMILY = List.of("Müßig", "Grünwald-Şahin", "Škoda", "Петренко", "Probst");
    private static final PostalAddress OFFICE = new PostalAddress("Am Markt 1", "39999", "Elbstadt");
    private static final Month FIRST = Month.of(2026, 8);

    private BenchNotices() {}

    static NoticeContent notice(int number) {
        String family = FAMILY.get(number % FAMILY.size());
        ChildFees only = child(number, family);
        return NoticeText.of(new FeeNotice(
                new NoticeHead(
                        new IssuingAuthority(
                                "Stadt Elbstadt, Jugendamt", OFFICE, "0391 0000-0", "jugendamt@elbstadt.example"),
                        new Addressee(
                                new PersonName(GIVEN.get(number % GIVEN.size()), family),
                                new PostalAddress("Uferweg " + number, "39999", "Elbstadt")),
                        "H" + number,
                        new NoticeNumber("ELB", 2026, number),
                        LocalDate.of(2026, 7, 13),
                        new Remedy.Objection("Stadt Elbstadt, Jugendamt, Am Markt 1, 39999 Elbstadt")),
                List.of(only),
                List.of(only.child()),
                Optional.of(
                        new Payment.Transfer("36501-" + number, 15, "Stadtkasse Elbstadt", "DE02120300000000202051")),
                List.of(),
                FeeNotice.TownTexts.NONE,
                List.of("§ 90 Abs. 1 und 3 SGB VIII", "Satzung der Stadt Elbstadt, Anlage 1")));
    }

    private static ChildFees child(int number, String family) {
        Child child = new Child(
                new ChildId("K" + number),
                new PersonName(GIVEN.get((number + 3) % GIVEN.size()), family),
                BirthDate.of(LocalDate.of(2024, 1 + number % 12, 1 + number % 28)));
        Stream<MonthFee> months = FIRST.through(FIRST.plus(11)).map(month -> {
            Money amount = Money.cents(9_000 + number % 5_000 + (month.year() == FIRST.year() ? 0 : 800));
            return new MonthFee(
                    new AssessedMonth(
                            new HouseholdId("H" + number),
                            child.id(),
                            new ContractId("V" + number),
                            new GuardianId("P" + number),
                            month,
                            Charge.CARE,
                            CareForm.KRIPPE,
                            amount,
                            "satzung-1",
                            List.of(new Step("Krippe, 8 Stunden am Tag", amount, "Satzung, Anlage 1, Zeile 8 Stunden")),
                            Basis.UNKNOWN,
                            "0"),
                    CareHours.onFiveDays(8));
        });
        return new ChildFees(child, months.toList());
    }

    static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
