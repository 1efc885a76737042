package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.letters.LetterRequest;
import kita.app.jobs.letters.LettersOrder;
import kita.app.jobs.letters.LettersService;
import kita.app.jobs.letters.LettersService.LettersReport;
import kita.app.jobs.register.NoticeDesk;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeState;
import kita.registry.Month;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that decide nothing, in a town of two families of which the first pays by debit. */
@DatabaseTest
class LettersJobTest {

    private static final LocalDate BEFORE_THE_DEBIT = LocalDate.of(2026, 8, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 11);
    private static final LetterRequest REMINDERS = new LetterRequest.Reminders();
    private static final LetterRequest CERTIFICATES = new LetterRequest.Certificates(Year.of(2026));

    @Autowired
    LettersService letters;

    @Autowired
    BillingRuns billing;

    @Autowired
    NoticeDesk register;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private BilledTown town;

    @BeforeEach
    void a_town() {
        town = new BilledTown(towns, transactions, jdbc, billing);
    }

    @Test
    void a_payer_is_told_once_what_will_be_drawn_when_from_which_account_and_what_for() throws IOException {
        town.billed(folder);

        assertThat(issue(BEFORE_THE_DEBIT, debits()).issued()).isEqualTo(1);
        assertThat(text("ELB-2026-000001-lastschrift.pdf"))
                .contains("Wir buchen am 17. August 2026 100,01 € von Ihrem Konto ab", "Guten Tag Jörg Müßig 1")
                .contains("Mandatsreferenz", "M-1", "DE85 … 0001", "Beiträge für August 2026")
                .contains("Dieses Schreiben wurde automatisch erstellt")
                .doesNotContain("Widerspruch", "Dieser Bescheid");
        assertThat(issue(BEFORE_THE_DEBIT, debits()).issued()).isZero();
    }

    @Test
    void what_was_drawn_already_is_not_announced_any_more() {
        town.billed(folder);
        assertThat(issue(LocalDate.of(2026, 8, 17), debits())).isEqualTo(new LettersReport(0, 0, List.of()));
        assertThat(issue(LocalDate.of(2026, 8, 16), debits()).issued()).isEqualTo(1);
    }

    @Test
    void debits_of_a_run_that_nobody_released_are_not_announced() {
        assertThatThrownBy(() -> issue(BEFORE_THE_DEBIT, debits()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("gibt es keinen Lauf");
        town.prepared();
        assertThatThrownBy(() -> issue(BEFORE_THE_DEBIT, debits()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("freigegeben");
    }

    @Test // 119
    void a_certificate_says_what_was_paid_and_a_payment_noted_later_makes_a_new_one_due() throws IOException {
        town.billed(folder);
        town.paysByTransfer("P0002", "2026-12-30", 9, 60);

        assertThat(issue(NEXT_YEAR, CERTIFICATES)).isEqualTo(new LettersReport(2, 1, List.of()));
        assertThat(text("ELB-2027-000002-bescheinigung.pdf"))
                .contains("Bescheinigung über Ihre Zahlungen im Jahr 2026", "Şule Müßig", "60,00 €", "30.12.2026");
        assertThat(issue(NEXT_YEAR, CERTIFICATES).issued()).isZero();

        town.paysByTransfer("P0002", "2026-12-31", 10, 40);
        assertThat(issue(NEXT_YEAR, CERTIFICATES).issued()).isEqualTo(1);
        assertThat(text("ELB-2027-000003-bescheinigung.pdf")).contains("100,00 €");
    }

    @Test
    void before_the_year_is_over_there_is_no_certificate() {
        assertThatThrownBy(() -> issue(LocalDate.of(2026, 12, 31), CERTIFICATES))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht zu Ende");
    }

    @Test
    void a_proof_that_ends_is_recalled_twice_before_and_once_after_and_the_letter_says_what_follows()
            throws IOException {
        town.ordinance();
        town.benefit("H0001", "WOHNGELD", "2026-01-01", "2026-12-31");
        town.inCare("0001", "2026-08-01");

        assertThat(issue(LocalDate.of(2026, 12, 2), REMINDERS).issued()).isZero();
        assertThat(issue(LocalDate.of(2026, 12, 3), REMINDERS).issued()).isEqualTo(1);
        assertThat(issue(LocalDate.of(2026, 12, 10), REMINDERS).issued()).isZero();
        assertThat(issue(LocalDate.of(2026, 12, 18), REMINDERS).issued()).isEqualTo(1);
        assertThat(issue(LocalDate.of(2027, 1, 4), REMINDERS).issued()).isEqualTo(1);
        assertThat(issue(LocalDate.of(2027, 1, 5), REMINDERS).issued()).isZero();

        assertThat(text("ELB-2026-000001-erinnerung.pdf"))
                .contains("Wohngeld", "gilt bis", "31. Dezember 2026", "Bescheid über Wohngeld")
                .contains("im Dezember 2026", "0,00 € im Monat", "ab Januar 2027", "120,00 € im Monat");
        assertThat(text("ELB-2027-000001-erinnerung.pdf")).contains("ist abgelaufen", "galt bis");
    }

    @Test
    void a_letter_is_posted_like_a_notice_but_nobody_can_contest_it() throws IOException {
        town.billed(folder);
        issue(BEFORE_THE_DEBIT, debits());
        NoticeRegister.Key letter = new NoticeRegister.Key(2026, 1);
        LocalDate posted = LocalDate.of(2026, 8, 3);

        assertThat(register.note(town.tenant, letter, NoticeEventKind.POSTED, posted, NEXT_YEAR, "anna"))
                .isEqualTo(new NoticeState.Informed(LocalDate.of(2026, 8, 7)));
        assertThatThrownBy(() -> register.note(
                        town.tenant, letter, NoticeEventKind.CONTESTED, LocalDate.of(2026, 8, 10), NEXT_YEAR, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("entscheidet nichts");
    }

    @Test
    void who_lives_nowhere_gets_no_letter_and_stands_on_the_list_for_clerks() throws IOException {
        town.ordinance();
        town.benefit("H0001", "WOHNGELD", "2026-01-01", "2026-12-31");
        town.inCare("0001", "2026-08-01");
        town.sql("UPDATE kita.guardian SET street = ' ' WHERE guardian_id = 'P0001'");

        LettersReport report = issue(LocalDate.of(2026, 12, 3), REMINDERS);

        assertThat(report.issued()).isZero();
        assertThat(report.setAside()).singleElement().asString().contains("REMINDER", "Anschrift");
        town.sql("UPDATE kita.guardian SET street = 'Am Markt 1' WHERE guardian_id = 'P0001'");
        assertThat(issue(LocalDate.of(2026, 12, 4), REMINDERS)).isEqualTo(new LettersReport(1, 1, List.of()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("ELB-2026-000001-erinnerung.pdf");
        }
    }

    private static LetterRequest debits() {
        return new LetterRequest.Announcements(Month.of(2026, 8), 1);
    }

    private LettersReport issue(LocalDate day, LetterRequest which) {
        return letters.issue(new LettersOrder(town.tenant, day, folder, which));
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
