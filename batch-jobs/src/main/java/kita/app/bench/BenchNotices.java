package kita.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.notices.AttachedFile;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.CodeText;
import kita.app.recompute.ComputationFile;
import kita.app.store.Sha256;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.notice.Addressee;
import kita.billing.notice.Attachment;
import kita.billing.notice.ChildNames;
import kita.billing.notice.Computation;
import kita.billing.notice.Earlier;
import kita.billing.notice.FeeNotice;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Enclosure;
import kita.billing.notice.FeeNotice.Grounds;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.NoticeNumber;
import kita.billing.notice.NoticeText;
import kita.billing.notice.Payment;
import kita.billing.notice.Remedy;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.PersonName;
import kita.registry.PostalAddress;
import kita.sample.SampleTown;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Invented fee notices of two pages, each with other names, numbers and incomes, assessed by a sample town's ordinance, with
 * all that is needed to compute them again.
 */
public final class BenchNotices {

    private static final List<String> GIVEN =
            List.of("Şule", "Nguyễn", "Zoë", "Łucja", "Jörg", "Đorđe", "Анна", "Maria");
    private static final List<String> FAMILY = List.of("Müßig", "Grünwald-Şahin", "Škoda", "Петренко", "Probst");
    private static final PostalAddress OFFICE = new PostalAddress("Am Markt 1", "39999", "Rheinstadt");
    private static final Month FIRST = Month.of(2026, 8);
    private static final CareHours HOURS = CareHours.onFiveDays(8);

    private final String ordinance = read();
    private final String digest = Sha256.of(ordinance);
    private final AttachedFile file = AttachedComputation.ordinance(ordinance);
    private final Tariff tariff;
    private final Assessor assessor;

    public BenchNotices() {
        try {
            this.tariff = TariffReader.read("tariff.yaml", ordinance);
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(refused);
        }
        this.assessor = new Assessor(tariff);
    }

    public NoticeContent notice(int number) {
        return NoticeText.of(fees(number, Optional.empty()));
    }

    /** The same notice with the code by which it can be computed again from paper. */
    public NoticeContent noticeWithCode(int number) {
        return NoticeText.of(fees(number, Optional.of(code(number))));
    }

    /** What a camera reads from it. */
    public String code(int number) {
        ChildFees only = child(number);
        return CodeText.printable(computation(head(number), only)).orElseThrow();
    }

    private FeeNotice fees(int number, Optional<String> code) {
        ChildFees only = child(number);
        NoticeHead head = head(number);
        return new FeeNotice(
                head,
                List.of(only),
                List.of(only.child()),
                Optional.of(
                        new Payment.Transfer("36501-" + number, 15, "Stadtkasse Rheinstadt", "DE02120300000000202051")),
                new Grounds(
                        List.of("§ 90 Abs. 1 und 3 SGB VIII", "Satzung der Stadt Rheinstadt, Anlage 1"),
                        List.of(),
                        FeeNotice.TownTexts.NONE),
                Optional.empty(),
                Earlier.NOTHING,
                Optional.of(new Enclosure(new Attachment(computation(head, only).json(), digest), code)));
    }

    private static NoticeHead head(int number) {
        return new NoticeHead(
                new IssuingAuthority(
                        "Stadt Rheinstadt, Jugendamt", OFFICE, "0391 0000-0", "jugendamt@rheinstadt.example"),
                new Addressee(
                        new PersonName(GIVEN.get(number % GIVEN.size()), family(number)),
                        new PostalAddress("Uferweg " + number, "39999", "Rheinstadt")),
                "H" + number,
                new NoticeNumber("RHE", 2026, number),
                LocalDate.of(2026, 7, 13),
                new Remedy.Objection("Stadt Rheinstadt, Jugendamt, Am Markt 1, 39999 Rheinstadt"));
    }

    private static String family(int number) {
        return FAMILY.get(number % FAMILY.size());
    }

    private ComputationFile computation(NoticeHead head, ChildFees only) {
        return ComputationFile.of(
                head, ChildNames.of(List.of(only.child())), Computation.of(List.of(only), tariff), digest);
    }

    private ChildFees child(int number) {
        Child child = new Child(
                new ChildId("K" + number),
                new PersonName(GIVEN.get((number + 3) % GIVEN.size()), family(number)),
                BirthDate.of(LocalDate.of(2025, 9 + number % 4, 1 + number % 28)));
        if (assessor.assess(facts(number, child), FIRST, FIRST.plus(11)) instanceof Assessment.Assessed assessed) {
            return new ChildFees(
                    child,
                    assessed.months().stream()
                            .map(month -> new MonthFee(month, HOURS))
                            .toList());
        }
        throw new IllegalStateException("The ordinance refuses an invented family");
    }

    private static HouseholdFacts facts(int number, Child child) {
        Period always = Period.from(LocalDate.of(2025, 1, 1));
        GuardianId parent = new GuardianId("P" + number);
        Contract contract = new Contract(
                new ContractId("V" + number),
                child.id(),
                new KitaId("Kita"),
                CareForm.KRIPPE,
                HOURS,
                Period.from(FIRST.firstDay()));
        return new HouseholdFacts(
                new HouseholdId("H" + number),
                List.of(new HouseholdFacts.Adult(parent, always)),
                List.of(new HouseholdFacts.Payer(parent, always)),
                List.of(new HouseholdFacts.HouseholdChild(child.id(), child.birthDate(), always, List.of(contract))),
                List.of(new HouseholdFacts.IncomeStatement.Proven(
                        parent, always, Money.euro(30_000 + 37L * (number % 1_500)), always.from())),
                List.of(),
                List.of());
    }

    /** Text of the ordinance's document. */
    public String ordinance() {
        return ordinance;
    }

    /** Files that go with a notice. */
    public List<AttachedFile> attached(NoticeContent notice) {
        return AttachedComputation.files(notice.attachment().orElseThrow(), file);
    }

    private static String read() {
        try (InputStream in = SampleTown.class.getResourceAsStream("/towns/rheinstadt/tariff.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
