package kita.app.jobs.assess;

import static org.assertj.core.api.Assertions.assertThat;

import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Edge case 76: on 15 November 2026 a family moves to the neighbour town, and the child stays in its Kita. The adult earns
 * 35,000 as a civil servant. The old town adds a tenth, which is 38,500 and band 2; the new town takes the figure as it is,
 * which is band 1. Each of the four ways to combine incomes and tables costs something else.
 */
@DatabaseTest
class NeighbourTownTest {

    private static final Month JANUARY = Month.of(2027, 1);
    private static final String BY_PLACE_OF_CARE = "";
    private static final String BY_RESIDENCE = """
                  - rule: free
                    id: wohnsitz-anderswo
                    text: "Den Beitrag erhebt die Kommune, in der die Familie wohnt."
                    citation: § 2
                    status: invented
                    when: { fact: { wohnort: anderswo } }
            """;

    @Autowired
    Assessments assessments;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private FamilyTown old;
    private FamilyTown next;

    @BeforeEach
    void twoTowns() {
        old = new FamilyTown(towns.fresh(), transactions, jdbc).child("C1", "2021-03-10", "KINDERGARTEN", 8);
        next = new FamilyTown(towns.fresh(), transactions, jdbc);
        incomeItem(old);
        old.sql("INSERT INTO kita.declared_fact (tenant, household_id, subject, fact, value, valid_from, reported_on)"
                + " VALUES (kita.tenant(), 'H1', '', 'wohnort', 'anderswo', '2026-11-15', '2026-11-10')");
    }

    @Test
    void by_the_place_of_care_the_old_town_goes_on_with_its_own_rules_for_income_and_its_own_table() {
        old.document("tariff", ordinance("alt", "[{ plusPercent: 10 }]", "[100.00, 200.00, 300.00]", BY_PLACE_OF_CARE));
        assessments.assess(old.tenant(), JANUARY);

        assertThat(old.newest("C1")).isEqualTo("20000,20000,20000,20000,20000");
        assertThat(old.texts("SELECT DISTINCT ordinance FROM kita.assessed_month"))
                .containsExactly("alt 2026-01-01");
    }

    @Test
    void by_residence_the_old_town_stops_after_the_month_of_the_move_and_the_new_one_uses_its_own_ordinance_whole() {
        old.document("tariff", ordinance("alt", "[{ plusPercent: 10 }]", "[100.00, 200.00, 300.00]", BY_RESIDENCE));
        next.document("tariff", ordinance("neu", "[]", "[110.00, 210.00, 310.00]", BY_RESIDENCE));
        next.child("C1", "2021-03-10", "KINDERGARTEN", 8);
        next.sql("UPDATE kita.contract SET valid_from = '2026-12-01'");
        incomeItem(next);
        assessments.assess(old.tenant(), JANUARY);
        assessments.assess(next.tenant(), JANUARY);

        assertThat(old.newest("C1")).isEqualTo("20000,20000,20000,0,0");
        assertThat(next.newest("C1")).isEqualTo("11000,11000");
        assertThat(next.text("SELECT min(month)::text FROM kita.assessed_month"))
                .isEqualTo("2026-12-01");
        assertThat(next.texts("SELECT DISTINCT ordinance FROM kita.assessed_month"))
                .containsExactly("neu 2026-01-01");
        assertThat(old.text("SELECT steps::text FROM kita.assessed_month m JOIN kita.assessment_steps s"
                        + " ON s.digest = m.steps_digest WHERE month = '2026-12-01'"))
                .contains("Den Beitrag erhebt die Kommune, in der die Familie wohnt.");
    }

    private static void incomeItem(FamilyTown town) {
        town.sql("INSERT INTO kita.income (tenant, income_id, household_id, guardian_id, kind, valid_from, proven_on,"
                + " finality) VALUES (kita.tenant(), 'E1', 'H1', 'P1', 'ITEMISED', '2026-01-01', '2026-01-10',"
                + " 'PROVISIONAL')");
        town.sql("INSERT INTO kita.income_item VALUES (kita.tenant(), 'E1', 1, 'civilService', 3500000, 'YEAR',"
                + " '2026-01-10')");
    }

    private static String ordinance(String id, String civilService, String amounts, String more) {
        return """
                id: %s
                title: Satzung %s
                facts:
                  - { fact: wohnort, of: household, text: Wohnort, values: [hier, anderswo], otherwise: hier }
                versions:
                  - version: "2026-01-01"
                    validFrom: 2026-01-01
                    citation: Satzung
                    status: invented
                    monthRule: fullMonthByFirstDay
                    careForms: [Kindergarten]
                    income:
                      unproven: highestBand
                      carryForwardMonths: 0
                      citation: § 4
                      status: invented
                      computation:
                        losses: ignored
                        components:
                          - { kind: civilService, text: Bezüge, steps: %s, citation: § 4, status: invented }
                    rules:
                      - rule: table
                        id: tabelle
                        text: Tabelle
                        citation: § 3
                        status: invented
                        axes:
                          - { axis: income, match: upToInclusive, upTo: [36000, 40000] }
                        cells:
                          - { amounts: %s }
                %sexamples:
                  - { name: Stufe 2, source: Test, month: 2026-03, income: 38500.00, children: [{ born: 2021-05-05, form: Kindergarten, weeklyHours: 40, pays: %s }] }
                """.formatted(id, id, civilService, amounts, more, amounts.split("[\\[, \\]]+")[2]);
    }
}
