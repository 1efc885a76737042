package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real model families written as documents: formulas, discounts by place, rates for slices of hours. */
class FormulaModelsTest {

    private static final String HEAD = """
            id: modell
            title: Modell
            facts:
              - { fact: allein, of: household, text: "Alleinerziehend", values: [ja, nein], otherwise: nein }
            versions:
              - version: "2014"
                validFrom: 2014-01-01
                citation: "§ 1"
                status: secondary
                monthRule: fullMonthByFirstDay
                careForms: [Krippe, Kindergarten, Hort]
            """;

    /** Leipzig 2014: 53 cells, all of them base for 9 (Hort: 6) hours x hours x share, rounded half up. */
    private static final String LEIPZIG = HEAD + """
                rules:
                  - rule: formula
                    id: krippe
                    text: "Grundbetrag."
                    citation: "mdr.de, 27.11.2013"
                    status: secondary
                    when: { careForm: [Krippe] }
                    amount: { times: [{ euro: 207.52 }, { divide: [dailyHours, 9] }] }
                  - rule: formula
                    id: kindergarten
                    text: "Grundbetrag."
                    citation: "mdr.de, 27.11.2013"
                    status: secondary
                    when: { careForm: [Kindergarten] }
                    amount: { times: [{ euro: 124.93 }, { divide: [dailyHours, 9] }] }
                  - rule: formula
                    id: hort
                    text: "Grundbetrag."
                    citation: "mdr.de, 27.11.2013"
                    status: secondary
                    when: { careForm: [Hort] }
                    amount: { times: [{ euro: 73.08 }, { divide: [dailyHours, 6] }] }
                  - rule: siblingDiscount
                    id: paar
                    text: "Ermäßigung."
                    citation: "mdr.de, 27.11.2013"
                    status: secondary
                    when: { fact: { allein: nein } }
                    counts: { who: inCare }
                    by: position
                    order: [oldest, childId]
                    exemptChild: countsAsPayer
                    steps: [full, { percent: 60 }, free]
                  - rule: siblingDiscount
                    id: allein
                    text: "Ermäßigung für Alleinerziehende."
                    citation: "mdr.de, 27.11.2013"
                    status: secondary
                    when: { fact: { allein: ja } }
                    counts: { who: inCare }
                    by: position
                    order: [oldest, childId]
                    exemptChild: countsAsPayer
                    steps: [{ percent: 90 }, { fraction: 1/2 }, free]
                  - rule: round
                    id: rundung
                    text: "Rundung."
                    citation: "nachgerechnet"
                    status: secondary
                    rounding: [centHalfUp]
            examples:
              - name: Krippe 9 Stunden
                source: "mdr.de, 27.11.2013"
                month: 2014-03
                children:
                  - { born: 2012-12-01, form: Krippe, dailyHours: 9, pays: 207.52 }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Krippe; nein; 1; 4=92.23, 5=115.29, 6=138.35, 7=161.40, 8=184.46, 9=207.52",
                "Krippe; nein; 2; 4=55.34, 5=69.17, 6=83.01, 7=96.84, 8=110.68, 9=124.51",
                "Krippe; ja; 1; 4=83.01, 5=103.76, 6=124.51, 7=145.26, 8=166.02, 9=186.77",
                "Krippe; ja; 2; 4=46.12, 5=57.64, 6=69.17, 7=80.70, 8=92.23, 9=103.76",
                "Kindergarten; nein; 1; 4=55.52, 5=69.41, 6=83.29, 7=97.17, 8=111.05, 9=124.93",
                "Kindergarten; nein; 2; 4=33.31, 5=41.64, 6=49.97, 7=58.30, 8=66.63, 9=74.96",
                "Kindergarten; ja; 1; 4=49.97, 5=62.47, 6=74.96, 7=87.45, 8=99.94, 9=112.44",
                "Kindergarten; ja; 2; 4=27.76, 5=34.70, 6=41.64, 7=48.58, 8=55.52, 9=62.47",
                "Hort; nein; 1; 1=12.18, 5=60.90, 6=73.08",
                "Hort; nein; 2; 5=36.54, 6=43.85"
            })
    void leipzig_every_cell_comes_out_of_the_formula(String row) throws DocumentRefused {
        TariffVersion version = version(LEIPZIG);
        String[] parts = row.split("; ");
        for (String cell : parts[3].split(", ")) {
            int hours = Integer.parseInt(cell.substring(0, cell.indexOf('=')));
            List<ChildInCare> children = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
                children.add(
                        child("K" + i, LocalDate.of(2010 + i, 12, 1), form(parts[0]), CareHours.onFiveDays(hours)));
            }
            List<String> fees = fees(version, HouseholdIncome.NOT_ASKED, children, Map.of("allein", parts[1]));
            assertThat(fees.get(fees.size() - 1)).as(row).isEqualTo(cell.substring(cell.indexOf('=') + 1));
        }
    }

    @Test
    void leipzig_the_third_child_is_free() throws DocumentRefused {
        List<ChildInCare> children = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            children.add(child("K" + i, LocalDate.of(2010 + i, 12, 1), CareForm.KRIPPE, CareHours.onFiveDays(9)));
        }
        assertThat(fees(version(LEIPZIG), HouseholdIncome.NOT_ASKED, children, Map.of()))
                .containsExactly("207.52", "124.51", "0.00", "0.00");
    }

    /** Jena 2015: 13 % of income with Kindergeld, capped and reduced by children, by hours; the sum is rounded. */
    private static final String JENA = HEAD + """
                income:
                  per: month
                  unproven: highestBand
                  carryForwardMonths: 0
                  highest: 2861.00
                  citation: "Jena 2015"
                  status: secondary
                rules:
                  - rule: formula
                    id: beitrag
                    text: "13 Prozent des bereinigten Einkommens."
                    citation: "Jena 2015"
                    status: secondary
                    amount:
                      atLeast:
                        - times:
                            - percent: 13
                              of:
                                minus:
                                  - atMost: [income, { euro: 2861.00 }]
                                  - byChildren: [1130.00, 1530.00, 1930.00, 2330.00]
                                    counts: { who: inCare }
                            - { divide: [dailyHours, 9] }
                        - { euro: 0.00 }
                  - rule: familyTotal
                    id: summe
                    text: "Summe der Familie."
                    citation: "Jena 2015"
                    status: secondary
                    rounding: [euroHalfUp]
                    nothingBelow: 20.00
            examples:
              - name: ein Kind, höchstes Einkommen
                source: "Jena 2015"
                month: 2015-03
                income: 70000.00
                children:
                  - { born: 2012-12-01, form: Krippe, dailyHours: 9, pays: 225.00 }
            """;

    /** Income as computed by the rules of 2015, Kindergeld of 190, 190 and 196 euro included. */
    @ParameterizedTest
    @CsvSource({
        "9, 100189.00, 225.00",
        "9 9, 100379.00, 346.00",
        "9 9 9, 100575.00, 363.00",
        "9 8, 5225.00, 327.00",
        "9, 1320.00, 25.00",
        "9 9, 1606.00, 0.00",
        "9 9, 1607.00, 20.00"
    })
    void jena_the_authors_seven_cases_come_out(String hours, String income, String expected) throws DocumentRefused {
        List<ChildInCare> children = new ArrayList<>();
        for (String daily : hours.split(" ")) {
            int number = children.size();
            children.add(child(
                    "K" + number,
                    LocalDate.of(2010 + number, 12, 1),
                    CareForm.KINDERGARTEN,
                    CareHours.onFiveDays(Integer.parseInt(daily))));
        }
        HouseholdIncome proven = new HouseholdIncome.Proven(Money.parse(income), IncomeRule.Per.MONTH);
        Money total = Money.ZERO;
        for (String fee : fees(version(JENA), proven, children, Map.of())) {
            total = total.plus(Money.parse(fee));
        }
        assertThat(total).isEqualTo(Money.parse(expected));
    }

    /** Köln, Kindertagespflege 2016: rates for hours 1 to 25, 26 to 35 and from 36; bands 2 and 8 under two years. */
    private static final String KOELN = HEAD + """
                income:
                  unproven: highestBand
                  carryForwardMonths: 0
                  citation: "Köln 2016"
                  status: official
                rules:
                  - rule: hourRates
                    id: stundensaetze
                    text: "Beitrag je Stunde."
                    citation: "Köln 2016"
                    status: official
                    hours: weeklyHours
                    upTo: [25, 35, 50]
                    axes:
                      - { axis: income, match: upToInclusive, upTo: [12271.00, 24542.00] }
                    cells:
                      - { income: 1, amounts: [0.00, 0.00, 0.00] }
                      - { income: 2, amounts: [0.51, 0.14, 0.16] }
                      - { income: 3, amounts: [4.77, 1.33, "-"] }
            examples:
              - name: 35 Stunden, Stufe 2
                source: "Köln 2016"
                month: 2016-09
                income: 24542.00
                children:
                  - { born: 2015-12-01, form: Krippe, weeklyHours: 35, pays: 14.15 }
            """;

    @ParameterizedTest
    @CsvSource({
        "1, 24542.00, 0.51",
        "25, 24542.00, 12.75",
        "26, 24542.00, 12.89",
        "35, 24542.00, 14.15",
        "36, 24542.00, 14.31",
        "50, 24542.00, 16.55",
        "50, 12271.00, 0.00",
        "35, 90000.00, 132.55",
        "36, 90000.00, NOT_IN_TABLE",
        "51, 24542.00, NOT_IN_TABLE"
    })
    void koeln_each_slice_of_hours_has_its_rate(int hours, String income, String expected) throws DocumentRefused {
        ChildInCare child = child("K", LocalDate.of(2015, 12, 1), CareForm.KRIPPE, new CareHours(9, hours));
        HouseholdIncome proven = new HouseholdIncome.Proven(Money.parse(income));
        assertThat(fees(version(KOELN), proven, List.of(child), Map.of())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"4.33, centHalfUp, 61.27", "4.33, tenCentsDown, 61.20", "52/12, centDown, 61.31"})
    void a_factor_for_the_weeks_of_a_month_is_exact_until_it_is_rounded(String times, String rounding, String expected)
            throws DocumentRefused {
        String text = KOELN.replace(
                        "upTo: [25, 35, 50]",
                        "upTo: [25, 35, 50]\n        times: " + times
                                + "\n        timesCitation: \"§ 2\"\n        timesStatus: unverified\n        rounding: "
                                + rounding)
                .replace("pays: 14.15", "pays: " + expected);
        ChildInCare child = child("K", LocalDate.of(2015, 12, 1), CareForm.KRIPPE, new CareHours(9, 35));
        HouseholdIncome proven = new HouseholdIncome.Proven(Money.parse("24542.00"));
        assertThat(fees(version(text), proven, List.of(child), Map.of())).containsExactly(expected);
    }

    private static TariffVersion version(String text) throws DocumentRefused {
        return TariffReader.read("modell.yaml", text).versions().get(0);
    }

    private static CareForm form(String german) {
        return Parts.FORMS.get(german);
    }

    private static ChildInCare child(String id, LocalDate born, CareForm form, CareHours hours) {
        return new ChildInCare(
                new ChildId(id), BirthDate.of(born), form, hours, FeeCollector.US, Optional.empty(), Declared.NOTHING);
    }

    /** The fees by child id, or the codes of the refusals. */
    private static List<String> fees(
            TariffVersion version, HouseholdIncome income, List<ChildInCare> children, Map<String, String> declared) {
        List<FamilyChild> family = children.stream()
                .map(child -> new FamilyChild(child.id(), child.birthDate(), child.declared()))
                .toList();
        Evaluation answer = version.evaluate(new HouseholdMonth(
                Month.of(2016, 9), income, List.of(), children, family, family.size() + 2, new Declared(declared)));
        if (answer instanceof Evaluation.Refused refused) {
            return refused.refusals().stream().map(Evaluation.Refusal::code).toList();
        }
        return ((Evaluation.Fees) answer)
                .fees().stream().map(fee -> fee.amount().toString()).toList();
    }
}
