package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.notice.Addressee;
import kita.billing.notice.Earlier;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Grounds;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.Payment;
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
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * A fee notice to an invented family, with the letterhead, the text blocks and the instruction on remedies of the
 * municipality as they are in force. It takes no number, is kept nowhere, and says in its subject that it is no notice.
 */
@Component
public class NoticePreview {

    private static final String MARK = "Vorschau mit erfundener Familie, kein Bescheid";
    private static final Child CHILD =
            new Child(new ChildId("K0"), new PersonName("Mika", "Muster"), BirthDate.of(LocalDate.of(2022, 5, 17)));
    private static final CareHours HOURS = CareHours.onFiveDays(8);

    private final NoticeSettingsReader settings;
    private final Specimens specimens;
    private final TenantTransactions transactions;

    NoticePreview(NoticeSettingsReader settings, Specimens specimens, TenantTransactions transactions) {
        this.settings = settings;
        this.specimens = specimens;
        this.transactions = transactions;
    }

    /** The bytes of the PDF file. */
    public byte[] draw(TenantId tenant, LocalDate date) {
        return transactions.call(tenant, () -> {
            NoticeSettings agreed = settings.read();
            return specimens.draw(specimens.layOut(serial -> notice(agreed, date, serial), MARK));
        });
    }

    private static FeeNotice notice(NoticeSettings agreed, LocalDate date, long serial) {
        NoticeHead head = agreed.head(
                new Addressee(
                        new PersonName("Robin", "Muster"),
                        new PostalAddress(
                                "Musterweg 1",
                                agreed.authority().address().postcode(),
                                agreed.authority().address().town())),
                "H0",
                date,
                serial);
        List<Child> household = List.of(CHILD);
        List<ChildFees> fees = List.of(new ChildFees(
                CHILD, List.of(fee(Month.of(date)), fee(Month.of(date).next()))));
        return new FeeNotice(
                head,
                fees,
                household,
                Optional.of(new Payment.Transfer(
                        "36501-000000-0",
                        agreed.dueDay(),
                        agreed.creditor().name(),
                        agreed.creditor().iban())),
                new Grounds(
                        List.of("§ 90 Abs. 1 und 3 SGB VIII (Kostenbeitrag für die Kindertagesbetreuung)"),
                        List.of(),
                        agreed.texts()),
                Optional.empty(),
                Earlier.NOTHING,
                agreed.ordinance()
                        .map(ordinance -> new Enclosures(ordinance, agreed.qrCode()).of(head, household, fees)));
    }

    private static MonthFee fee(Month month) {
        Money amount = Money.euro(100);
        return new MonthFee(
                new AssessedMonth(
                        new HouseholdId("H0"),
                        CHILD.id(),
                        new ContractId("V0"),
                        new GuardianId("P0"),
                        month,
                        Charge.CARE,
                        CareForm.KINDERGARTEN,
                        amount,
                        "Vorschau",
                        List.of(new Step("Erfundener Betrag für die Vorschau.", amount, "keine Fundstelle")),
                        Basis.UNKNOWN,
                        "0"),
                HOURS);
    }
}
