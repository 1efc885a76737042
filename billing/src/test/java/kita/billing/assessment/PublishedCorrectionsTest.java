package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.registry.CareForm.KINDERGARTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.Corrections.MonthFee;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.billing.run.BillingWindow;
import kita.billing.run.Collection;
import kita.billing.run.CollectionRule;
import kita.billing.run.Difference;
import kita.billing.run.Differences;
import kita.billing.run.MandateOnFile;
import kita.billing.run.PayerStatement;
import kita.billing.run.Targets;
import kita.billing.tariff.Axis;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.BenefitsFree.Cover;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.FeeTable.Cell;
import kita.billing.tariff.HoursAxis;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.IncomeRule.Unproven;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

/**
 * Corrections whose sums were published, one of them in a commentary and two as mistakes in newspapers: each sum comes out
 * of its months, assessed, posted and demanded one by one. Where only the sum was published, its split over months, children
 * and reasons is invented; the amounts of the tables are chosen for it.
 */
class PublishedCorrectionsTest {

    private static final PayerAccount ACCOUNT =
            PayerAccount.of(new TenantId("musterstadt"), new GuardianId("P1"), PayerNumber.FIRST);

    private static final Period SINCE_2010 = Period.from(LocalDate.of(2010, 1, 1));

    private final NavigableMap<Position, Money> standing = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Brandenburg: kanzlei-schenderlein.de, "Kommunalrecht: Zur Nachforderung von Elternbeiträgen". */
    @Test
    void bb_2021_retro_five_months_from_213_to_406_are_five_lines_of_193_and_965_in_all() {
        Tariff ordinance = Versions.with(byIncome("213", "406"), Decreases.BACK_TO_CHANGE, Increases.BACK_TO_CHANGE);
        FactsBuilder known =
                aHousehold().child("A", "2018-05-05", KINDERGARTEN, 8).income("P1", "30000");
        List<AssessedMonth> before = Assessing.by(ordinance, known).months("2021-08", "2022-02");
        post(before, "2021-08", "2022-02");
        List<AssessedMonth> after = Assessing.by(ordinance, known.income("P1", "60000", "2021-10-01", "", "2022-02-08"))
                .months("2021-08", "2022-02");

        assertThat(corrections(before, after))
                .containsExactly(
                        "2021-10 A 213.00 -> 406.00 Einkommen, Zeitpunkt der Meldung",
                        "2021-11 A 213.00 -> 406.00 Einkommen, Zeitpunkt der Meldung",
                        "2021-12 A 213.00 -> 406.00 Einkommen, Zeitpunkt der Meldung",
                        "2022-01 A 213.00 -> 406.00 Einkommen, Zeitpunkt der Meldung",
                        "2022-02 A 213.00 -> 406.00 Einkommen, Zeitpunkt der Meldung");
        List<Difference> posted = post(after, "2021-08", "2022-02");
        assertThat(posted).extracting(Difference::delta).hasSize(5).containsOnly(Money.euro(193));
        assertThat(collect(posted, "406")).isEqualTo(Money.euro(965));
        assertThat(entries).extracting(Entry::reason).endsWith(Reason.REVERSAL, Reason.CORRECTED_CHARGE);
    }

    /** Bremen: Weser-Kurier, "Verworrene Abrechnungen"; the letter named 1 to 30 April for all of it. */
    @Test
    void bremen_2018_arrears_of_4185_less_a_credit_of_542_are_3643_and_each_part_keeps_its_own_period() {
        Tariff ordinance = byHours(Map.of(6, "271", 8, "465"));
        FactsBuilder known = aHousehold().child("B", "2013-05-05", contract(KINDERGARTEN, 6, "2017-08-01", ""));
        List<AssessedMonth> before = Assessing.by(ordinance, known).months("2017-08", "2018-04");
        post(before, "2017-08", "2018-04");
        FactsBuilder complete = aHousehold()
                .child("A", "2014-05-05", contract(KINDERGARTEN, 8, "2017-08-01", ""))
                .child("B", "2013-05-05", contract(KINDERGARTEN, 6, "2017-08-01", "2018-02-28"));
        List<AssessedMonth> after = Assessing.by(ordinance, complete).months("2017-08", "2018-04");

        List<Correction> lines = Corrections.between(fees(before), fees(after));
        assertThat(sum(of("A", lines))).isEqualTo(Money.euro(4185));
        assertThat(of("A", lines))
                .extracting(line -> line.month().toString())
                .containsExactly(
                        "2017-08", "2017-09", "2017-10", "2017-11", "2017-12", "2018-01", "2018-02", "2018-03",
                        "2018-04");
        assertThat(sum(of("B", lines))).isEqualTo(Money.euro(-542));
        assertThat(of("B", lines)).extracting(line -> line.month().toString()).containsExactly("2018-03", "2018-04");
        List<Difference> posted = post(after, "2017-08", "2018-04");
        assertThat(posted).extracting(Difference::delta).hasSize(11).containsOnly(Money.euro(465), Money.euro(-271));
        assertThat(collect(posted, "465")).isEqualTo(Money.euro(3643));
    }

    /** Magdeburg: Volksstimme, "Schockierte Väter im Kita-Beitragschaos"; 15,000 contracts were entered for the first time. */
    @Test
    void magdeburg_2014_after_three_notices_of_zero_the_arrears_are_2043_and_1073_in_months_of_that_kita_year() {
        Tariff ordinance = byHours(Map.of(4, "23", 5, "37", 6, "52", 7, "53", 9, "156", 10, "157"));
        assertThat(arrearsAfterThreeZeros(
                        ordinance,
                        aFamilyOf2010()
                                .child(
                                        "A",
                                        "2011-05-05",
                                        SINCE_2010,
                                        contract(KINDERGARTEN, 10, "2013-08-01", "2014-05-31"),
                                        contract(KINDERGARTEN, 9, "2014-06-01", ""))
                                .child("B", "2009-05-05", SINCE_2010, contract(KINDERGARTEN, 4, "2014-01-01", ""))))
                .containsExactly("A 12 1882.00", "B 7 161.00", "2043.00");
        assertThat(arrearsAfterThreeZeros(
                        ordinance,
                        aFamilyOf2010()
                                .child("A", "2011-05-05", SINCE_2010, contract(KINDERGARTEN, 5, "2013-08-01", ""))
                                .child(
                                        "B",
                                        "2009-05-05",
                                        SINCE_2010,
                                        contract(KINDERGARTEN, 6, "2013-08-01", "2014-02-28"),
                                        contract(KINDERGARTEN, 7, "2014-03-01", ""))))
                .containsExactly("A 12 444.00", "B 12 629.00", "1073.00");
    }

    /** The family is entered as one with a benefit, looked at three times, and then without: months, sums and the demand. */
    private List<String> arrearsAfterThreeZeros(Tariff ordinance, FactsBuilder family) {
        standing.clear();
        HouseholdFacts real = family.build();
        family.benefit(BenefitKind.WOHNGELD, "2013-08-01", "2014-07-31");
        Assessing wrong = Assessing.by(ordinance, family);
        List<AssessedMonth> before = List.of();
        for (int notice = 1; notice <= 3; notice++) {
            List<AssessedMonth> zero = wrong.months("2013-08", "2014-07");
            assertThat(zero).extracting(AssessedMonth::amount).containsOnly(Money.ZERO);
            assertThat(Corrections.between(fees(before), fees(zero))).isEmpty();
            assertThat(post(zero, "2013-08", "2014-07")).isEmpty();
            before = zero;
        }
        List<AssessedMonth> after = months(new Assessor(ordinance).assess(real, month("2013-08"), month("2014-07")));
        List<Correction> lines = Corrections.between(fees(before), fees(after));
        assertThat(lines).extracting(line -> line.why().german()).containsOnly("Sozialleistung");
        assertThat(lines).extracting(Correction::month).allMatch(month -> !month.isBefore(month("2013-08")));
        assertThat(lines).extracting(Correction::month).allMatch(month -> !month.isAfter(month("2014-07")));
        List<Difference> posted = post(after, "2013-08", "2014-07");
        assertThat(posted).hasSameSizeAs(lines).allMatch(Difference.NewCharge.class::isInstance);
        List<String> told = new ArrayList<>();
        for (String child : List.of("A", "B")) {
            told.add(child + " " + of(child, lines).size() + " " + sum(of(child, lines)));
        }
        told.add(collect(posted, "100").toString());
        return told;
    }

    /** Posts what is missing in the window. */
    private List<Difference> post(List<AssessedMonth> assessed, String first, String last) {
        List<Difference> differences =
                Differences.between(Targets.of(assessed), standing, new BillingWindow(month(first), month(last)));
        for (Difference difference : differences) {
            for (Entry entry : difference.entries(PayerNumber.FIRST, new ProductAccount("1"))) {
                entries.add(entry);
                standing.merge(entry.position(), entry.amount(), Money::plus);
            }
        }
        return differences;
    }

    /** What the payer is asked to pay for these differences, in one invoice. */
    private static Money collect(List<Difference> posted, String currentMonth) {
        Money due = posted.stream().map(Difference::delta).reduce(Money.ZERO, Money::plus);
        Collection collected = new CollectionRule(LocalDate.of(2018, 5, 15))
                .collect(new PayerStatement(ACCOUNT, Money.ZERO, due, Money.parse(currentMonth), MandateOnFile.NONE));
        assertThat(collected).isInstanceOf(Collection.Invoice.class);
        return collected.demanded();
    }

    private static List<String> corrections(List<AssessedMonth> before, List<AssessedMonth> after) {
        return Corrections.between(fees(before), fees(after)).stream()
                .map(line -> line.month() + " " + line.child() + " " + line.before() + " -> " + line.after() + " "
                        + line.why().german())
                .toList();
    }

    private static List<Correction> of(String child, List<Correction> lines) {
        return lines.stream().filter(line -> line.child().value().equals(child)).toList();
    }

    private static Money sum(List<Correction> lines) {
        return lines.stream().map(Correction::difference).reduce(Money.ZERO, Money::plus);
    }

    private static List<MonthFee> fees(List<AssessedMonth> months) {
        return months.stream().map(MonthFee::of).toList();
    }

    private static List<AssessedMonth> months(Assessment assessment) {
        return ((Assessment.Assessed) assessment).months();
    }

    private static Month month(String text) {
        return Month.parse(text);
    }

    private static Tariff byIncome(String low, String high) {
        IncomeRule income = new IncomeRule(Unproven.HIGHEST_BAND, 0, Versions.CITATION);
        return ordinance(new IncomeAxis(List.of(Money.euro(45000))), Optional.of(income), low, high);
    }

    private static Tariff byHours(Map<Integer, String> prices) {
        List<Integer> hours = prices.keySet().stream().sorted().toList();
        return ordinance(
                new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, hours),
                Optional.empty(),
                hours.stream().map(prices::get).toArray(String[]::new));
    }

    private static Tariff ordinance(Axis axis, Optional<IncomeRule> income, String... amounts) {
        List<Cell> cells = Arrays.stream(amounts)
                .map(amount -> new Cell(Money.parse(amount), Versions.CITATION))
                .toList();
        TariffVersion version = new TariffVersion(
                "2010",
                SINCE_2010,
                Versions.CITATION,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(KINDERGARTEN),
                Optional.empty(),
                income,
                List.of(
                        new TableRule(head("tabelle"), new FeeTable(List.of(axis), cells)),
                        new BenefitsFree(head("sozialleistungen"), List.of("WOHNGELD", "SGB_II"), Cover.WHOLE_MONTH)));
        return new Tariff("muster", "Mustersatzung", List.of(version));
    }

    private static RuleHead head(String id) {
        return new RuleHead(id, "Regel " + id + ":", Versions.CITATION, SINCE_2010);
    }

    private static FactsBuilder aFamilyOf2010() {
        return aHousehold()
                .withoutAdults()
                .adult("P1", SINCE_2010)
                .withoutPayers()
                .payer("P1", SINCE_2010);
    }
}
