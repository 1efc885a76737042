package kita.billing.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.BenefitsFree.Cover;
import kita.billing.tariff.FeeTable.Cell;
import kita.billing.tariff.FreesYounger.SameBirthDate;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Period;

/**
 * Ordinances for tests, built without documents. M: Krippe 15.00 and Kindergarten 8.00 per daily hour (5 to 10), Hort
 * 5 h 50.00 and 6 h 60.00. KOELN: the table of 2025 by age, weekly hours and income.
 */
public final class TestTariffs {

    private static final Citation CITATION = new Citation("§ 1 Mustersatzung", Citation.Status.INVENTED);
    private static final Period ALWAYS = Period.from(LocalDate.of(2019, 1, 1));

    private TestTariffs() {}

    public static Tariff m() {
        return new Tariff("m", "Satzung M", List.of(m(ALWAYS, 15, 8)));
    }

    /** M until the day, then Krippe 16.00 and Kindergarten 9.00 per hour. */
    public static Tariff mThenM2(LocalDate lastDayOfM) {
        return new Tariff(
                "m",
                "Satzung M",
                List.of(m(Period.of(ALWAYS.from(), lastDayOfM), 15, 8), m(Period.from(lastDayOfM.plusDays(1)), 16, 9)));
    }

    public static TariffVersion m(Period validity, int krippe, int kindergarten) {
        return m(
                validity,
                krippe,
                kindergarten,
                SameBirthDate.CLERK_DECIDES,
                List.of(PayerOrder.OLDEST, PayerOrder.HIGHER_FEE, PayerOrder.CHILD_ID));
    }

    public static Tariff mWith(SameBirthDate sameBirthDate) {
        List<PayerOrder> chain = List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID);
        return new Tariff("m", "Satzung M", List.of(m(ALWAYS, 15, 8, sameBirthDate, chain)));
    }

    public static Tariff mWith(PayerOrder... chain) {
        return new Tariff(
                "m", "Satzung M", List.of(m(ALWAYS, 15, 8, SameBirthDate.CLERK_DECIDES, Arrays.asList(chain))));
    }

    private static TariffVersion m(
            Period validity, int krippe, int kindergarten, SameBirthDate sameBirthDate, List<PayerOrder> chain) {
        List<CareForm> beforeSchool = List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN);
        List<Rule> rules = List.of(
                new TableRule(head("gebuehrentabelle", validity), byDailyHours(krippe, kindergarten)),
                benefits(validity, Cover.WHOLE_MONTH),
                new FreesYounger(
                        head("geschwister-hort", Period.of(ALWAYS.from(), LocalDate.of(2026, 12, 31))),
                        List.of(CareForm.HORT),
                        beforeSchool,
                        sameBirthDate,
                        Optional.empty()),
                new OnlyOnePays(
                        head("geschwister", validity),
                        beforeSchool,
                        chain,
                        ExemptChild.COUNTS_AS_PAYER,
                        Optional.of(new SiblingAge(18, CITATION))));
        return new TariffVersion(
                validity.from().toString(),
                validity,
                CITATION,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT),
                Optional.of(new FormChange(
                        CareForm.KRIPPE, CareForm.KINDERGARTEN, 3, AgeChange.MONTH_AFTER_COMPLETION, CITATION)),
                Optional.empty(),
                rules);
    }

    /** Hort is offered for 5 and 6 hours; the other cells are holes. */
    static FeeTable byDailyHours(int krippe, int kindergarten) {
        List<Cell> cells = new ArrayList<>();
        for (int perHour : new int[] {krippe, kindergarten}) {
            for (int hours = 5; hours <= 10; hours++) {
                cells.add(new Cell(Money.euro((long) perHour * hours), CITATION));
            }
        }
        cells.add(new Cell(Money.euro(50), CITATION));
        cells.add(new Cell(Money.euro(60), CITATION));
        cells.addAll(Arrays.asList(null, null, null, null));
        return new FeeTable(
                List.of(
                        new CareFormAxis(List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT)),
                        new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, List.of(5, 6, 7, 8, 9, 10))),
                cells);
    }

    public static Tariff koeln() {
        return koeln(ExemptChild.COUNTS_AS_PAYER, new IncomeRule(IncomeRule.Unproven.HIGHEST_BAND, 0, CITATION));
    }

    public static Tariff koeln(ExemptChild exempt) {
        return koeln(exempt, new IncomeRule(IncomeRule.Unproven.HIGHEST_BAND, 0, CITATION));
    }

    public static Tariff koeln(IncomeRule.Unproven unproven, int carryForwardMonths) {
        return koeln(ExemptChild.COUNTS_AS_PAYER, new IncomeRule(unproven, carryForwardMonths, CITATION));
    }

    private static Tariff koeln(ExemptChild exempt, IncomeRule income) {
        List<CareForm> forms = List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN);
        List<Rule> rules = List.of(
                new TableRule(head("beitragstabelle", ALWAYS), byIncome(AgeChange.MONTH_AFTER_COMPLETION)),
                benefits(ALWAYS, Cover.WHOLE_MONTH),
                new FreeYears(head("beitragsfreie-jahre", ALWAYS), 4, MonthDay.of(9, 30), 8, forms),
                new OnlyOnePays(
                        head("geschwister", ALWAYS),
                        forms,
                        List.of(PayerOrder.HIGHER_FEE, PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                        exempt,
                        Optional.empty()));
        TariffVersion version = new TariffVersion(
                "2019",
                ALWAYS,
                CITATION,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                forms,
                Optional.empty(),
                Optional.of(income),
                rules);
        return new Tariff("koeln", "Satzung K", List.of(version));
    }

    static FeeTable byIncome(AgeChange change) {
        List<Money> bounds = new ArrayList<>();
        for (long euro : new long[] {24542, 36813, 49084, 61355, 78000, 100000, 120000, 140000, 160000}) {
            bounds.add(Money.euro(euro));
        }
        List<Axis> axes = List.of(
                new AgeGroupAxis(
                        List.of(
                                new AgeGroupAxis.Group("u2", "Kind unter 2 Jahren", 0),
                                new AgeGroupAxis.Group("2_u3", "Kind von 2 bis unter 3 Jahren", 2),
                                new AgeGroupAxis.Group("ab3", "Kind ab 3 Jahren", 3)),
                        change,
                        CITATION),
                new HoursAxis(HoursAxis.Unit.WEEKLY, HoursAxis.Match.NEXT_HIGHER, List.of(25, 35, 45)),
                new IncomeAxis(bounds));
        return new FeeTable(axes, cellsInOrderOfTheFile());
    }

    private static List<Cell> cellsInOrderOfTheFile() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                TestTariffs.class.getResourceAsStream("/tariff/rheinstadt-cells.csv"), StandardCharsets.UTF_8))) {
            List<Cell> cells = new ArrayList<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";"))
                    .forEach(row -> cells.add(new Cell(Money.parse(row[4]), CITATION)));
            return cells;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static BenefitsFree benefits(Period validity, Cover cover) {
        return new BenefitsFree(head("sozialleistungen", validity), List.of("WOHNGELD", "SGB_II"), cover);
    }

    static RuleHead head(String id, Period validity) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, validity);
    }
}
