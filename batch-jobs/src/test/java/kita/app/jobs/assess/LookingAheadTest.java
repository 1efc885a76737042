package kita.app.jobs.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.documents.Assumptions;
import kita.app.documents.BurdenReader;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.outlook.Outlooks;
import kita.app.jobs.outlook.TownOutlook;
import kita.app.jobs.simulation.SimulationFiles;
import kita.app.jobs.simulation.Simulations;
import kita.app.store.billing.AssessedHistory;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.billing.burden.BurdenRules;
import kita.billing.simulation.Comparison;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drafts, futures, what lies ahead and how it came about: with Elbstadt's ordinance and one family of a child in Hort (60
 * euro), one in Kindergarten and one in Krippe.
 */
@DatabaseTest
class LookingAheadTest {

    private static final Month JANUARY = Month.of(2027, 1);

    @Autowired
    Assessments assessments;

    @Autowired
    Simulations simulations;

    @Autowired
    Outlooks outlooks;

    @Autowired
    AssessedHistory history;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private FamilyTown town;
    private TenantId tenant;

    @BeforeEach
    void aTownWithOneFamily() {
        town = new FamilyTown(towns.fresh(), transactions, jdbc)
                .child("C1", "2018-09-14", "HORT", 6)
                .child("C2", "2021-11-03", "KINDERGARTEN", 8)
                .child("C3", "2025-01-20", "KRIPPE", 8);
        tenant = town.tenant();
    }

    @Test // 2
    void the_other_future_costs_the_family_what_the_sibling_rule_was_worth() throws DocumentRefused {
        Comparison.Result result = simulations.future(
                tenant,
                Assumptions.read(
                        "annahme.yaml", "title: verlängert\nrules: [{ rule: geschwister-hort, validTo: 2027-12-31 }]"),
                Month.of(2026, 12),
                JANUARY);

        assertThat(result.families()).isEqualTo(1);
        assertThat(result.less()).isEqualTo(1);
        assertThat(result.months())
                .extracting(month -> month.after().minus(month.before()))
                .containsExactly(Money.ZERO, Money.euro(-64));
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month")).isZero();
    }

    @Test
    void a_draft_is_played_through_and_changes_nothing(@TempDir Path folder) throws IOException, DocumentRefused {
        String draft = FamilyTown.tariff()
                .replace("amounts: [50.00, 60.00,", "amounts: [50.00, 72.00,")
                .replace("dailyHours: 6, pays: 60.00", "dailyHours: 6, pays: 72.00");
        Comparison.Result result = simulations.draft(
                tenant, TariffReader.read("entwurf.yaml", draft), Month.of(2026, 9), Month.of(2026, 10));

        assertThat(result.before()).isEqualTo(Money.euro(120));
        assertThat(result.after()).isEqualTo(Money.euro(144));
        assertThat(result.changed()).singleElement().satisfies(family -> {
            assertThat(family.household()).isEqualTo(new HouseholdId("H1"));
            assertThat(family.perMonth()).isEqualTo(Money.euro(12));
        });
        List<Path> files = SimulationFiles.write(folder, "Entwurf", result);
        List<Path> again = SimulationFiles.write(folder.resolve("noch"), "Entwurf", result);
        for (int i = 0; i < files.size(); i++) {
            assertThat(Files.readAllBytes(files.get(i))).isEqualTo(Files.readAllBytes(again.get(i)));
        }
    }

    @Test
    void a_window_without_an_ordinance_is_refused() throws DocumentRefused {
        String ends = FamilyTown.tariff()
                .replace("    publishedOn: 2019-06-14", "    validTo: 2026-12-31\n    publishedOn: 2019-06-14");

        assertThatThrownBy(() -> simulations.draft(
                        tenant, TariffReader.readUnproven("entwurf.yaml", ends).tariff(), JANUARY, JANUARY))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("01.01.2027");
    }

    @Test // 39
    void proofs_that_end_are_known_ahead_with_their_letters() throws DocumentRefused {
        town.sql("INSERT INTO kita.benefit VALUES (kita.tenant(), 'B1', 'H1', 'WOHNGELD', '2026-01-01', '2026-12-31', "
                + "'2026-01-20')");

        TownOutlook outlook = outlooks.of(tenant, rules(), Month.of(2026, 12), JANUARY);

        assertThat(outlook.events()).extracting(event -> event.what().kind()).contains(Kind.BENEFIT_PROOF_ENDS);
        assertThat(outlook.letters())
                .extracting(letter -> letter.date().toString())
                .containsExactly("2026-12-03", "2026-12-17", "2027-01-01");
    }

    @Test
    void a_rule_that_lapses_is_known_ahead_for_the_child_that_it_freed() throws DocumentRefused {
        TownOutlook outlook = outlooks.of(tenant, rules(), Month.of(2026, 12), JANUARY);

        assertThat(outlook.events())
                .filteredOn(event -> event.what().kind() == Kind.RULE_ENDS)
                .extracting(event -> event.what().sentence())
                .singleElement()
                .asString()
                .contains("C2", "64,00");
    }

    @Test // 77
    void the_history_of_a_month_names_old_new_difference_and_cause() {
        assessments.assess(tenant, Month.of(2026, 9));
        town.sql("UPDATE kita.contract SET daily_hours = 5, weekly_hours = 25 WHERE child_id = 'C1'");
        assessments.assess(tenant, Month.of(2026, 9));

        List<AssessedHistory.Entry> entries = transactions.call(tenant, () -> history.of(new HouseholdId("H1")));

        assertThat(entries)
                .filteredOn(entry -> entry.version() == 2)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.change().before()).isEqualTo(Money.euro(60));
                    assertThat(entry.change().after()).isEqualTo(Money.euro(50));
                    assertThat(entry.change().difference()).isEqualTo(Money.euro(-10));
                    assertThat(entry.change().why().german()).isEqualTo("Vertrag");
                });
    }

    private static BurdenRules rules() throws DocumentRefused {
        return BurdenReader.rules("zumutbar.yaml", FamilyTown.read("../../burden/zumutbare-belastung.yaml"));
    }
}
