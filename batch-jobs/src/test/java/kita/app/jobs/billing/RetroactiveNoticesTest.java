package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.explanations.Language;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.notices.NoticePages;
import kita.app.jobs.notices.NoticesService;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.Recheck;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.Outcome;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a notice says of months that were charged already: old, new, difference, and what of it is demanded. */
@DatabaseTest
class RetroactiveNoticesTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);

    @Autowired
    Assessments assessments;

    @Autowired
    BillingRuns billing;

    @Autowired
    NoticesService notices;

    @Autowired
    DifferenceDesk differences;

    @Autowired
    NoticePages pages;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private FamilyTown town;
    private TenantId tenant;
    private IssuedLetters letters;

    @BeforeEach
    void aTownWithOneFamily() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        tenant = town.tenant;
        letters = new IssuedLetters(notices, tenant, folder);
    }

    @Test // 133
    void a_notice_about_a_billed_month_names_old_and_new_amount_the_difference_and_what_changed() throws IOException {
        incomeTurnsOutHigherThanCharged();
        String now = town.newest("C1", "2026-09-01");
        assertThat(now).startsWith("CARE ").endsWith(", MEAL 7700").isNotEqualTo("CARE 5000, MEAL 7700");
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .contains("ersetzt für diese Monate den Bescheid ELB-2026-000001 vom 2. September 2026.")
                .contains("Das ändert sich für schon berechnete Monate")
                .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                .contains("zusammen mit dem Beitrag, der am 16. November 2026 fällig ist.")
                .contains("vom 20. Oktober 2026 noch offen sind insgesamt 127,00 €.")
                .doesNotContain("Oktober 2026 Einkommen");
    }

    @Test // 133
    void a_correction_that_a_run_has_demanded_before_the_notice_is_told_all_the_same() throws IOException {
        incomeTurnsOutHigherThanCharged();
        charged(OCTOBER, LocalDate.of(2026, 10, 6));
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                .containsPattern("Zusammen zahlen Sie für diese Monate (\\d+,00) € nach. Der Betrag ist schon in der"
                        + " Abrechnung für Oktober 2026 enthalten, fällig am 16. November 2026.")
                .doesNotContain("Oktober 2026 Einkommen");
    }

    @Test
    void the_explanation_of_such_a_notice_says_how_much_it_is_in_all() throws IOException {
        incomeTurnsOutHigherThanCharged();
        letters.issue(LocalDate.of(2026, 10, 20));

        pages.explain(tenant, Language.DE, Optional.empty(), folder);

        assertThat(Files.readString(folder.resolve("ELB-2026-000001-gebuehren-erklaerung-de.html")))
                .doesNotContain("als bisher");
        String explained = Files.readString(folder.resolve("ELB-2026-000002-gebuehren-erklaerung-de.html"))
                .replaceAll("<[^>]+>", "")
                .replace('\u00a0', ' ');
        Matcher sum = Pattern.compile("zahlen Sie zusammen (\\d+,00 €) mehr als bisher")
                .matcher(explained);
        assertThat(sum.find()).isTrue();
        assertThat(letters.text(2)).contains("Zusammen zahlen Sie für diese Monate " + sum.group(1) + " nach.");
    }

    @Test // 133
    void what_a_draft_demands_was_told_to_nobody_and_a_month_charged_at_the_old_amount_counts_as_told()
            throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        charged(SEPTEMBER, LocalDate.of(2026, 9, 3));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        billing.prepare(tenant, OCTOBER, new UserName("anna"), OCTOBER.firstDay());
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                .contains("zusammen mit dem Beitrag, der am 16. November 2026 fällig ist.")
                .doesNotContain("schon in der Abrechnung");
    }

    @Test // 94
    void a_month_that_a_clerk_left_as_it_is_stays_with_the_earlier_notice() throws IOException {
        incomeTurnsOutHigherThanCharged();
        ignoreSeptember();
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .contains("Oktober 2026 Kindergarten")
                .doesNotContain("September 2026 Kindergarten", "September und Oktober 2026 Kindergarten")
                .doesNotContain("Das ändert sich für schon berechnete Monate");
    }

    @Test // 94
    void the_new_part_of_a_month_is_told_with_what_stays_out_of_account() throws Exception {
        town.document(
                "municipality",
                2,
                FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"")
                        .replace("billing:", "billing:\n  ignored: new-part"));
        town.fact("", "karte", "Familienkarte", "2026-09-01");
        assessments.assess(tenant, SEPTEMBER);
        charged(SEPTEMBER, LocalDate.of(2026, 9, 1));
        letters.issue(LocalDate.of(2026, 9, 2));
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 2500, MEAL 7700");
        town.sql("UPDATE kita.declared_fact SET value = 'keine' WHERE fact = 'karte'");
        assessments.assess(tenant, OCTOBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        ignoreSeptember();
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .contains("Ein Unterschied von 25,00 €, über den wir schon entschieden haben, bleibt für diesen Monat")
                .containsPattern("September 2026 Einkommen[^€]* 102,00 € 132,00 € \\+30,00 €");
        AttachedComputation inside = AttachedComputation.in(letters.file(2));
        assertThat(Recheck.of(inside.computation(), inside.ordinance()).lines())
                .as("what a clerk decided is no mistake of the computation")
                .extracting(CheckedLine::outcome)
                .contains(Outcome.NOT_ASKED)
                .doesNotContain(Outcome.OTHER);
    }

    private void incomeTurnsOutHigherThanCharged() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        charged(SEPTEMBER, LocalDate.of(2026, 9, 1));
        letters.issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
    }

    private void charged(Month month, LocalDate day) throws IOException {
        BillingRun.Prepared run =
                billing.prepare(tenant, month, new UserName("anna"), day).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder.resolve("out"));
    }

    private void ignoreSeptember() {
        differences.ignore(
                tenant,
                new DifferenceDesk.Case(new HouseholdId("H1"), SEPTEMBER, "Vertrauensschutz"),
                LocalDate.of(2026, 10, 19),
                "carla");
    }
}
