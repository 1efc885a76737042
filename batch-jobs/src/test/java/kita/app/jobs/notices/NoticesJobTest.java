package kita.app.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kita.app.explanations.Language;
import kita.app.jobs.JobRefusedException;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NoticesJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    NoticesService service;

    @Autowired
    NoticePages pages;

    @Autowired
    IssuedNotices issued;

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
    void a_town_of_its_own() {
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
    }

    @Test
    void every_decision_and_every_payer_gets_a_notice_with_the_next_number_and_a_file() throws IOException {
        town.household("H1", "Maria", 2);
        town.household("H2", "Jan", 1);
        town.placed("H1-1");
        town.refused("H2-1", "Alle Plätze vergeben.", "Kein Platz frei.");
        town.assessed("H1", 1, "64", 1);
        town.assessed("H1", 2, "0", 1);

        NoticesReport report = issue();

        assertThat(report).isEqualTo(new NoticesReport(3, 3, 3, List.of()));
        assertThat(files().keySet())
                .containsExactly(
                        "ELB-2026-000001-platzzusage.pdf",
                        "ELB-2026-000002-ablehnung.pdf",
                        "ELB-2026-000003-gebuehren.pdf");
        assertThat(text("ELB-2026-000002-ablehnung.pdf"))
                .contains("Guten Tag Jan Probst", "Alle Plätze vergeben.", "§ 24 Abs. 3 SGB VIII")
                .contains("Kita Nummer 2, 2,3 km entfernt", "Beide Eltern in Arbeit: 40 Punkte.");
        assertThat(text("ELB-2026-000003-gebuehren.pdf"))
                .contains("Kind1 Probst", "Kind2 Probst", "August bis Dezember 2026", "64,00 €", "KZ-H1");
    }

    @Test
    void an_open_offer_gets_an_offer_letter_an_accepted_one_the_award_and_a_declined_one_nothing() throws IOException {
        town.household("H1", "Maria", 3);
        town.offered("H1-1", "OPEN");
        town.offered("H1-2", "ACCEPTED");
        town.offered("H1-3", "DECLINED");

        NoticesReport report = issue();

        assertThat(files().keySet())
                .containsExactly("ELB-2026-000001-platzangebot.pdf", "ELB-2026-000002-platzzusage.pdf");
        assertThat(text("ELB-2026-000001-platzangebot.pdf"))
                .contains("Platzangebot", "7. Dezember 2026", "So antworten Sie", "jugendamt@elbstadt.example")
                .doesNotContain("Zusage");
        assertThat(report.setAside()).singleElement().asString().contains("OFFER", "Das Platzangebot gilt nicht mehr");
    }

    @Test // 125
    void a_fee_that_begins_beyond_the_horizon_stops_all_fee_notices_and_names_the_households() throws IOException {
        town.household("H1", "Maria", 1);
        town.household("H2", "Jan", 1);
        town.assessed("H1", 1, "64", 1);
        town.assessed("H2", 1, "72", 1, 2062);

        assertThatThrownBy(this::issue)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("kein Beitragsbescheid")
                .hasMessageContaining("nach 2028-11 (H2/")
                .hasMessageNotContaining("H1/");
        assertThat(files()).isEmpty();
    }

    @Test // 125
    void the_last_month_of_the_horizon_is_accepted() throws IOException {
        town.household("H1", "Maria", 1);
        town.assessed("H1", 1, "64", 1, 2027);
        town.settings("notices: { horizonMonths: 8 }");
        assertThatThrownBy(this::issue).isInstanceOf(JobRefusedException.class);

        town.settings("notices: { horizonMonths: 9 }");
        assertThat(issue().issued()).isEqualTo(1);
        assertThat(text("ELB-2026-000001-gebuehren.pdf")).contains("August bis Dezember 2027");
    }

    @Test // 134
    void who_has_no_address_is_on_the_list_for_clerks_and_gets_the_next_number_once_there_is_one() throws IOException {
        town.household("H1", "Maria", 1);
        town.household("H2", "Jan", 1);
        town.assessed("H1", 1, "64", 1);
        town.assessed("H2", 1, "72", 1);
        sql("UPDATE kita.guardian SET street = ' ' WHERE given_name = 'Maria'");

        NoticesReport report = issue();
        assertThat(report.issued()).isOne();
        assertThat(report.setAside())
                .singleElement()
                .asString()
                .contains("H1/", "Anschrift der Person, für die der Bescheid bestimmt ist");

        sql("UPDATE kita.guardian SET street = 'Weg 1' WHERE given_name = 'Maria'");
        assertThat(issue()).isEqualTo(new NoticesReport(1, 2, 1, List.of()));
        assertThat(files().keySet()).containsExactly("ELB-2026-000001-gebuehren.pdf", "ELB-2026-000002-gebuehren.pdf");
    }

    private void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    @Test
    void who_issues_letters_waits_for_the_numbers_of_who_issues_notices() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Long> waiting = transactions.call(tenant, () -> {
                assertThat(issued.nextSerial(2026)).isEqualTo(1);
                Future<Long> second = other.submit(() -> transactions.call(tenant, () -> issued.nextSerial(2026)));
                assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return second;
            });
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }

    @Test // 120
    void a_second_call_issues_nothing_and_leaves_every_byte_as_it_is() throws IOException {
        town.household("H1", "Maria", 1);
        town.placed("H1-1");
        town.assessed("H1", 1, "64", 1);
        issue();
        Map<String, byte[]> before = files();

        NoticesReport again = issue();

        assertThat(again.issued()).isZero();
        assertThat(again.inAll()).isEqualTo(2);
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void an_explanation_lies_beside_each_fee_notice_as_page_and_on_paper_and_is_not_written_twice() throws IOException {
        town.household("H1", "Maria", 2);
        town.placed("H1-1");
        town.assessed("H1", 1, "64", 1);
        town.assessed("H1", 2, "1234.50", 1);
        issue();

        assertThat(pages.explain(tenant, Language.AR, Optional.empty(), folder)).isEqualTo(2);
        assertThat(pages.explain(tenant, Language.DE, Optional.empty(), folder)).isEqualTo(2);

        String name = "ELB-2026-000002-gebuehren-erklaerung-";
        assertThat(files().keySet()).contains(name + "ar.html", name + "ar.pdf", name + "de.html", name + "de.pdf");
        assertThat(Files.readString(folder.resolve(name + "de.html"))).contains("64,00\u00a0€", "1.234,50\u00a0€");
        assertThat(text(name + "de.pdf").replace('\u00a0', ' ')).contains("64,00 €", "1.234,50 €", "23.11.2026");
        Path paper = folder.resolve(name + "ar.pdf");
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(paper, longAgo);
        byte[] before = Files.readAllBytes(paper);

        pages.explain(tenant, Language.AR, Optional.empty(), folder);

        assertThat(Files.getLastModifiedTime(paper)).as("left alone").isEqualTo(longAgo);
        Files.writeString(paper, "damaged");
        pages.explain(tenant, Language.AR, Optional.empty(), folder);
        assertThat(paper).hasBinaryContent(before);
    }

    @Test
    void one_family_gets_its_explanation_without_those_of_all_others() throws IOException {
        town.household("H1", "Maria", 2);
        town.assessed("H1", 1, "64", 1);
        town.household("H2", "Anna", 1);
        town.assessed("H2", 1, "80", 1);
        issue();

        assertThat(pages.explain(tenant, Language.TR, Optional.of(new Key(2026, 2)), folder))
                .isEqualTo(2);
        assertThat(files().keySet().stream().filter(name -> name.contains("erklaerung")))
                .containsExactlyInAnyOrder(
                        "ELB-2026-000002-gebuehren-erklaerung-tr.html", "ELB-2026-000002-gebuehren-erklaerung-tr.pdf");
        assertThatThrownBy(() -> pages.explain(tenant, Language.TR, Optional.of(new Key(2026, 3)), folder))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("2026-3");
    }

    @Test
    void a_lost_file_and_a_new_folder_are_filled_with_the_same_bytes() throws IOException {
        town.household("H1", "Maria", 1);
        town.placed("H1-1");
        town.assessed("H1", 1, "64", 1);
        issue();
        Map<String, byte[]> before = files();
        Files.delete(folder.resolve("ELB-2026-000001-platzzusage.pdf"));
        Files.writeString(folder.resolve("ELB-2026-000002-gebuehren.pdf"), "beschädigt");

        issue();

        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void after_a_failure_in_the_middle_no_number_is_missing_and_none_is_given_twice() throws IOException {
        transactions.run(tenant, () -> {
            for (int i = 100; i < 250; i++) {
                town.household("H" + i, "Maria", 1);
                if (i == 220) {
                    town.assessedWithBrokenSteps("H" + i, 1);
                } else {
                    town.assessed("H" + i, 1, "64", 1);
                }
            }
        });

        assertThatThrownBy(this::issue).hasMessageContaining("FAILED");
        assertThat(numbers()).containsExactlyElementsOf(oneTo(100));
        assertThat(files()).isEmpty();
        leaveBehindAsAKilledProcessDoes();
        town.assessed("H220", 1, "64", 2);
        NoticesReport report = issue();

        assertThat(report.inAll()).isEqualTo(150);
        assertThat(numbers()).containsExactlyElementsOf(oneTo(150));
        assertThat(files()).hasSize(150);
        assertThat(folder.resolve(".unfertig")).doesNotExist();
        assertThat(count("SELECT count(DISTINCT subject_key) FROM kita.notice")).isEqualTo(150);
    }

    @Test
    void what_cannot_be_made_takes_no_number_and_waits_with_its_reason_until_it_can() {
        town.household("H1", "Anna \ud83d\ude00", 1);
        town.household("H2", "Jan", 1);
        town.household("H3", "Mia", 1);
        town.placed("H1-1");
        town.refused("H2-1", "Alle Plätze vergeben.");
        town.placed("H3-1");

        NoticesReport report = issue();

        assertThat(report.issued()).isEqualTo(1);
        assertThat(numbers()).containsExactly(1);
        assertThat(report.setAside())
                .extracting(SetAside::key, SetAside::reason)
                .satisfiesExactlyInAnyOrder(
                        emoji -> assertThat(emoji.toList().toString())
                                .contains("A-H1-1/1", "U+1F600")
                                .doesNotContain("Anna"),
                        wish -> assertThat(wish.toList().toString()).contains("A-H2-1/1", "Zum 2. Wunsch"));

        transactions.run(
                tenant,
                () -> jdbc.sql("UPDATE kita.guardian SET given_name = 'Anna' WHERE guardian_id = 'P-H1'")
                        .update());
        NoticesReport repaired = issue();

        assertThat(repaired.issued()).isEqualTo(1);
        assertThat(repaired.setAside()).hasSize(1);
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void a_refusal_of_a_child_that_was_passed_over_waits_for_a_person() {
        town.household("H1", "Maria", 1);
        town.passedOver("H1-1");

        NoticesReport report = issue();

        assertThat(report.issued()).isZero();
        assertThat(report.setAside())
                .singleElement()
                .extracting(SetAside::reason)
                .asString()
                .contains("2. Wunsch ein Platz zu", "einzeln entscheiden");
    }

    @Test
    void a_later_decision_and_a_new_assessment_get_a_new_notice_each_and_the_old_ones_stay() {
        town.household("H1", "Maria", 1);
        town.refused("H1-1", "Alle Plätze vergeben.", "Kein Platz frei.");
        town.assessed("H1", 1, "64", 1);
        issue();

        town.placedAfterAll("H1-1");
        town.assessed("H1", 1, "72", 2);
        NoticesReport report = issue();

        assertThat(report.issued()).isEqualTo(2);
        assertThat(report.inAll()).isEqualTo(4);
    }

    @Test
    void fee_notices_stop_at_the_limit_and_a_second_call_with_it_issues_no_more() {
        for (int i = 1; i <= 5; i++) {
            town.household("H" + i, "Maria", 1);
            town.assessed("H" + i, 1, "64", 1);
        }
        NoticesOrder three = new NoticesOrder(tenant, DAY, folder, NoticesOrder.Scope.ALL, OptionalLong.of(3));

        assertThat(service.issue(three).issued()).isEqualTo(3);
        assertThat(service.issue(three).issued()).isZero();
        assertThat(issue().issued()).isEqualTo(2);
    }

    @Test
    void an_issued_notice_can_be_neither_changed_nor_deleted() {
        town.household("H1", "Maria", 1);
        town.placed("H1-1");
        issue();

        for (String sql : List.of("UPDATE kita.notice SET file_name = 'x'", "DELETE FROM kita.notice")) {
            assertThatThrownBy(
                            () -> transactions.run(tenant, () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private NoticesReport issue() {
        return service.issue(new NoticesOrder(tenant, DAY, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    private List<Integer> numbers() {
        return transactions.call(
                tenant,
                () -> jdbc.sql("SELECT notice_no FROM kita.notice ORDER BY notice_no")
                        .query(Integer.class)
                        .list());
    }

    private long count(String sql) {
        return transactions.call(tenant, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** What kill -9 leaves: the rows still say that the job runs. */
    private void leaveBehindAsAKilledProcessDoes() {
        for (String table : List.of("job", "step")) {
            jdbc.sql(String.format(Locale.ROOT, """
                            UPDATE batch.batch_%s_execution SET status = 'STARTED', end_time = NULL
                             WHERE status = 'FAILED' AND job_execution_id =
                                   (SELECT max(job_execution_id) FROM batch.batch_job_execution_params
                                     WHERE parameter_value = ?)""", table))
                    .param(tenant.value())
                    .update();
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
