package kita.app.jobs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.Drafts;
import kita.app.jobs.letters.RehearsalLetters.Samples;
import kita.app.jobs.notices.NoticeTown;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.notices.Archival;
import kita.app.notices.PdfJudge;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town whose families pay 100 euro a month, were told so, and of which some pay more from the second run on. */
@DatabaseTest
class RehearsalLettersTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final String MARK = "Muster aus dem Probelauf, nicht zum Versand: ";

    @Autowired
    RehearsalLetters samples;

    @Autowired
    BillingRuns billing;

    @Autowired
    Drafts drafts;

    @Autowired
    NoticesService notices;

    @Autowired
    LettersService letters;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private TenantId tenant;
    private NoticeTown town;

    @BeforeEach
    void a_town() {
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
        town.everySetting();
    }

    @Test
    void the_largest_changes_show_the_notices_that_wait_and_the_debits_that_nobody_announced() throws IOException {
        withMandate("H1");
        withMandate("H2");
        withMandate("H3");
        BillingRun run = toldAndBilledThenRisen("H2", "250", "H1", "300");

        Samples written = samples.write(run.id(), folder);

        assertThat(written.notMade()).isEmpty();
        assertThat(written.files())
                .as("H1 has a larger change than H2, whom a notice has told; H3 has none")
                .extracting(file -> file.getFileName().toString())
                .containsExactly("muster-1-gebuehren.pdf", "muster-2-lastschrift.pdf", "muster-3-lastschrift.pdf");
        assertThat(text(written.files().get(0)))
                .contains(MARK + "Bescheid", "H1", "300,00 €", "1. Oktober 2026")
                .doesNotContain("250,00 €");
        assertThat(text(written.files().get(1)))
                .contains(MARK + "Wir buchen am 15. Oktober 2026 500,00 € von Ihrem Konto ab", "M-H1")
                .contains("Beiträge für September 2026 200,00 €", "Beiträge für Oktober 2026 300,00 €");
        assertThat(text(written.files().get(2))).contains(MARK + "Wir buchen", "400,00 €", "M-H2");
    }

    @Test
    void but_for_its_subject_and_its_number_a_sample_reads_as_the_letter_that_goes_out() throws IOException {
        withMandate("H1");
        BillingRun run = toldAndBilledThenRisen("", "", "H1", "300");
        List<Path> shown = samples.write(run.id(), folder).files();
        LocalDate day = run.content().terms().businessDay();

        issueNotices(day);
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        letters.issue(new LettersOrder(
                tenant,
                day,
                folder.resolve("notices"),
                new LetterRequest.Announcements(OCTOBER, run.id().number())));

        assertThat(shown).hasSize(2);
        assertThat(asIssued(shown.get(0), 2)).isEqualTo(asIssued(issued("ELB-2026-000002-gebuehren.pdf"), 2));
        assertThat(asIssued(shown.get(1), 3)).isEqualTo(asIssued(issued("ELB-2026-000003-lastschrift.pdf"), 3));
    }

    @Test
    void in_a_first_run_the_notices_are_shown_of_those_who_pay_most_and_at_most_five_letters_in_all()
            throws IOException {
        for (int family = 1; family <= 6; family++) {
            town.householdWithoutAccount("H" + family, "Maria", 1);
            town.assessed("H" + family, 1, Integer.toString(100 + family), 1);
            mandate("H" + family);
        }
        BillingRun run = rehearsed(SEPTEMBER);

        List<Path> files = samples.write(run.id(), folder).files();

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "muster-1-gebuehren.pdf",
                        "muster-2-lastschrift.pdf",
                        "muster-3-gebuehren.pdf",
                        "muster-4-lastschrift.pdf",
                        "muster-5-gebuehren.pdf");
        assertThat(text(files.get(0))).contains("106,00 €");
        assertThat(text(files.get(4))).contains("104,00 €");
    }

    @Test
    void nothing_is_numbered_or_stored_and_a_second_call_writes_the_same_bytes() throws IOException {
        withMandate("H1");
        BillingRun run = toldAndBilledThenRisen("", "", "H1", "300");
        Map<String, String> before = everything();

        Map<Path, byte[]> first = bytes(samples.write(run.id(), folder));
        Map<Path, byte[]> second = bytes(samples.write(run.id(), folder));

        assertThat(everything()).isEqualTo(before);
        assertThat(second.keySet()).isEqualTo(first.keySet()).hasSize(2);
        first.forEach((file, bytes) -> assertThat(second.get(file)).isEqualTo(bytes));
        for (Map.Entry<Path, byte[]> file : first.entrySet()) {
            Archival level = file.getKey().toString().contains("gebuehren") ? Archival.WITH_FILES : Archival.TEXT_ALONE;
            assertThat(PdfJudge.breaches(file.getValue(), level)).isEmpty();
        }
        assertThat(issueNotices(LocalDate.of(2026, 10, 2)).issued()).isOne();
        assertThat(issued("ELB-2026-000002-gebuehren.pdf")).exists();
    }

    @Test
    void who_was_told_and_pays_by_invoice_gets_no_letter() {
        town.householdWithoutAccount("H1", "Maria", 1);
        town.assessed("H1", 1, "100", 1);
        BillingRun run = toldAndBilledThenRisen("H1", "300", "", "");

        assertThat(drafts.rehearsal(run.id()).largest()).hasSize(1);
        assertThat(samples.write(run.id(), folder)).isEqualTo(new Samples(List.of(), List.of()));
    }

    @Test
    void a_sample_that_is_due_no_more_is_removed_and_nothing_else_in_the_folder() throws IOException {
        withMandate("H1");
        BillingRun run = toldAndBilledThenRisen("", "", "H1", "300");
        samples.write(run.id(), folder);
        Files.writeString(folder.resolve("rehearsal.xlsx"), "bleibt");
        Files.writeString(folder.resolve("muster.pdf"), "bleibt");
        issueNotices(LocalDate.of(2026, 10, 1));

        samples.write(run.id(), folder);
        assertThat(names()).containsExactly("muster-1-lastschrift.pdf", "muster.pdf", "rehearsal.xlsx");

        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        assertThat(samples.write(run.id(), folder).files())
                .as("after the release there are the letters themselves")
                .isEmpty();
        assertThat(names()).containsExactly("muster.pdf", "rehearsal.xlsx");
    }

    @Test
    void a_letter_that_cannot_be_made_is_named_and_makes_room_for_the_next() throws IOException {
        withMandate("H1");
        withMandate("H2");
        BillingRun run = toldAndBilledThenRisen("", "", "H1", "300", "H2", "200");
        sql("UPDATE kita.guardian SET given_name = 'Anna😀' WHERE guardian_id = 'P-H1'");
        sql("UPDATE kita.guardian SET street = ' ' WHERE guardian_id = 'P-H2'");
        assertNotMade(samples.write(run.id(), folder));

        assertThat(issueNotices(LocalDate.of(2026, 10, 1)).setAside()).hasSize(2);
        assertNotMade(samples.write(run.id(), folder));

        sql("UPDATE kita.guardian SET street = 'Uferweg 7' WHERE guardian_id = 'P-H2'");
        Samples mended = samples.write(run.id(), folder);
        assertThat(mended.notMade()).extracting(SetAside::key).containsExactly("H1/P-H1", "10000001/2026-10/1");
        assertThat(names()).contains("muster-1-gebuehren.pdf", "muster-2-lastschrift.pdf");
        assertThat(text(folder.resolve("muster-1-gebuehren.pdf"))).contains("M-H2");
    }

    private Path issued(String file) {
        return folder.resolve("notices").resolve(file);
    }

    /** Without what marks a sample, and without the feet of the pages, because a longer subject can move a page's end. */
    private static String asIssued(Path letter, int number) throws IOException {
        return text(letter)
                .replace(MARK, "")
                .replace("ELB-2026-999999", "ELB-2026-00000" + number)
                .replaceAll(" Seite \\d von \\d( Bescheid ELB-2026-\\d+ vom [^,]+, Jugendamt)?", "");
    }

    private static void assertNotMade(Samples found) {
        assertThat(found.files()).isEmpty();
        assertThat(found.notMade())
                .extracting(SetAside::key)
                .containsExactly("H1/P-H1", "10000001/2026-10/1", "H2/P-H2", "10000002/2026-10/1");
        assertThat(found.notMade().get(0).reason()).contains("U+1F600");
        assertThat(found.notMade().get(2).reason()).contains("Anschrift");
    }

    /**
     * Everybody was billed for September and told so; the first pair of family and amount was told of the rise before
     * October was prepared, the others were not.
     */
    private BillingRun toldAndBilledThenRisen(String told, String then, String... untold) {
        BillingRun first = rehearsed(SEPTEMBER);
        billing.release(first.id(), new UserName("bernd"), first.content().whole());
        issueNotices(LocalDate.of(2026, 9, 2));
        if (!told.isEmpty()) {
            town.assessed(told, 1, then, 2);
            issueNotices(LocalDate.of(2026, 9, 3));
        }
        for (int i = 0; i < untold.length; i += 2) {
            if (!untold[i].isEmpty()) {
                town.assessed(untold[i], 1, untold[i + 1], 2);
            }
        }
        return rehearsed(OCTOBER);
    }

    private void withMandate(String household) {
        town.householdWithoutAccount(household, "Maria", 1);
        town.assessed(household, 1, "100", 1);
        mandate(household);
    }

    private void mandate(String household) {
        sql("INSERT INTO kita.mandate VALUES (kita.tenant(), 'M-" + household + "', 'P-" + household
                + "', 'Maria Probst', 'DE85000000091000000001', '2025-01-31', NULL)");
    }

    private BillingRun rehearsed(Month month) {
        sql("INSERT INTO kita.assessment_pass SELECT kita.tenant(), coalesce(max(pass_no), 0) + 1, '"
                + SEPTEMBER.firstDay() + "', '" + month.firstDay() + "', 0, 0, 0, 0, 0 FROM kita.assessment_pass");
        BillingRun.Prepared run = billing.prepare(tenant, month, new UserName("anna"), month.firstDay())
                .run()
                .orElseThrow();
        return drafts.rehearsal(run.id()).run();
    }

    private NoticesReport issueNotices(LocalDate day) {
        return notices.issue(
                new NoticesOrder(tenant, day, folder.resolve("notices"), NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Map<Path, byte[]> bytes(Samples written) throws IOException {
        Map<Path, byte[]> bytes = new TreeMap<>();
        for (Path file : written.files()) {
            bytes.put(file, Files.readAllBytes(file));
        }
        return bytes;
    }

    /** Every row of the municipality in every table that the program may read, as a digest per table. */
    private Map<String, String> everything() {
        return transactions.call(tenant, () -> {
            List<String> tables = jdbc.sql("SELECT relname FROM pg_class WHERE relnamespace = 'kita'::regnamespace"
                            + " AND relkind IN ('r', 'p') AND has_table_privilege(oid, 'SELECT')")
                    .query(String.class)
                    .list();
            assertThat(tables).contains("notice", "notice_set_aside", "prenotification", "billing_run");
            Map<String, String> digests = new TreeMap<>();
            for (String table : tables) {
                digests.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')"
                                                + " FROM kita." + table + " t")
                                .query(String.class)
                                .single());
            }
            return digests;
        });
    }

    private void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}
