package kita.app.jobs.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import kita.app.documents.TariffDiff;
import kita.app.jobs.OrdinanceRevisions;
import kita.app.jobs.OrdinanceRevisions.Revision;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.store.billing.AssessedHistory;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edge case 69: the ordinance was entered with 63.00 instead of 64.00, and somebody finds out after the letters went out. */
@DatabaseTest
class MendedOrdinanceTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);

    @Autowired
    Assessments assessments;

    @Autowired
    OrdinanceRevisions revisions;

    @Autowired
    DocumentStore documents;

    @Autowired
    AssessedHistory history;

    @Autowired
    NoticesService notices;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private FamilyTown town;

    /** C1 of household H1 in the Kindergarten, which costs a euro too little, and C2 of H2 in the Krippe. */
    @BeforeEach
    void assessedByATypingError() {
        town = new FamilyTown(towns.fresh(), transactions, jdbc)
                .child("C1", "2021-03-10", "KINDERGARTEN", 8)
                .household("H2", "P2")
                .child("H2", "C2", "2025-01-20", "KRIPPE", 8);
        keep(FamilyTown.tariff().replace("64.00", "63.00"));
        assessments.assess(town.tenant(), SEPTEMBER);
    }

    @Test
    void the_mended_text_is_a_new_revision_of_the_same_version_with_a_list_of_what_changed() {
        mend();
        List<Revision> all = all();

        assertThat(all).extracting(Revision::number).containsExactly(1, 2, 3);
        assertThat(all.get(2).changes())
                .filteredOn(line -> line.example().isEmpty())
                .extracting(TariffDiff.Line::german)
                .containsExactly("Fassung 2019-08-01 › Regel gebuehrentabelle › Feld careForm Kindergarten,"
                        + " dailyHours 8 › amount: 63.00 → 64.00");
        assertThat(all.get(1).wordings().get(0).name())
                .isEqualTo(all.get(2).wordings().get(0).name());
        assertThat(all.get(1).wordings()).isNotEqualTo(all.get(2).wordings());
    }

    @Test
    void the_month_is_assessed_anew_because_of_the_ordinance_and_the_old_one_keeps_its_revision() {
        mend();
        assessments.assess(town.tenant(), SEPTEMBER);
        List<AssessedHistory.Entry> entries = transactions.call(town.tenant(), () -> history.of(new HouseholdId("H1")));

        assertThat(entries)
                .extracting(entry -> entry.version() + ": " + entry.change().before() + " -> "
                        + entry.change().after() + " " + entry.change().why().german() + ", "
                        + OrdinanceRevisions.behind(entry.basis(), all()))
                .containsExactly("1: 0.00 -> 63.00 erstmals festgesetzt, [2]", "2: 63.00 -> 64.00 Satzung, [1, 3]");
        Revision old = all().get(1);
        assertThat(old.text()).contains("form: Kindergarten, dailyHours: 8, pays: 63.00");
        assertThat(town.texts("SELECT DISTINCT ordinance FROM kita.assessed_month"))
                .as("one version, whatever its revision")
                .hasSize(1);
    }

    @Test
    void whom_the_mistake_never_touched_gets_no_correction() {
        mend();
        assessments.assess(town.tenant(), SEPTEMBER);

        assertThat(town.newest("C2")).isEqualTo("12000");
        assertThat(transactions.call(town.tenant(), () -> history.of(new HouseholdId("H2"))))
                .extracting(AssessedHistory.Entry::version)
                .containsExactly(1);
    }

    @Test // 64
    void a_family_for_whom_neither_the_amount_nor_its_legal_basis_changed_gets_no_second_letter() {
        assertThat(issue("2026-09-01").issued()).isEqualTo(2);
        mend();
        assessments.assess(town.tenant(), SEPTEMBER);
        assertThat(issue("2026-09-20").issued())
                .as("the family that paid too little")
                .isEqualTo(1);
    }

    @Test
    void the_old_notice_stays_as_it_was_issued_and_the_new_one_says_the_new_amount() throws IOException {
        issue("2026-09-01");
        byte[] old = Files.readAllBytes(folder.resolve("ELB-2026-000001-gebuehren.pdf"));
        mend();
        assessments.assess(town.tenant(), SEPTEMBER);
        Files.delete(folder.resolve("ELB-2026-000001-gebuehren.pdf"));

        assertThat(issue("2026-09-20").issued()).isPositive();
        assertThat(Files.readAllBytes(folder.resolve("ELB-2026-000001-gebuehren.pdf")))
                .isEqualTo(old);
        List<String> letters =
                town.texts("SELECT content::text FROM kita.notice WHERE subject_key = 'H1/P1' ORDER BY notice_no");
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0)).contains("63,00").doesNotContain("64,00");
        assertThat(letters.get(1)).contains("64,00").doesNotContain("63,00");
    }

    private void mend() {
        keep(FamilyTown.tariff());
    }

    private void keep(String tariff) {
        transactions.run(town.tenant(), () -> documents.keep(Kind.TARIFF, tariff));
    }

    private List<Revision> all() {
        return transactions.call(town.tenant(), revisions::all);
    }

    private NoticesReport issue(String day) {
        return notices.issue(new NoticesOrder(
                town.tenant(), LocalDate.parse(day), folder, NoticesOrder.Scope.FEES, OptionalLong.empty()));
    }
}
