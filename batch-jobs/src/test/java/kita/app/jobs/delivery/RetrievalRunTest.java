package kita.app.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.NoticeTown;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeStateText;
import kita.app.notices.SheetMarking;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Extent;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.GuardianId;
import kita.registry.TenantId;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three notices of 23 November: 1 a placement for H2, 2 and 3 the fees of H1 and H2. P-H2 consents, P-H1 does not. */
@DatabaseTest
class RetrievalRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final GuardianId CONSENTS = new GuardianId("P-H2");

    @Autowired
    NoticesService service;

    @Autowired
    RetrievalRun retrieval;

    @Autowired
    ConsentDesk consents;

    @Autowired
    PrintRun printing;

    @Autowired
    NoticeDesk desk;

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
    void three_notices_and_one_consent() {
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
        town.everySetting();
        town.household("H1", "Maria", 1);
        town.household("H2", "Jan", 1);
        town.placed("H2-1");
        town.assessed("H1", 1, "64", 1);
        town.assessed("H2", 1, "72", 1);
        issue(DAY);
        consents.consent(tenant, CONSENTS, DAY, DAY, "anna");
    }

    @Test
    void the_notices_of_whoever_consents_lie_ready_with_an_index_by_ids_and_are_noted() throws IOException {
        RetrievalRun.Result result = provide(DAY);

        assertThat(result.provided()).isEqualTo(2);
        Path batch = folder.resolve("abruf-2026-11-23-1");
        assertThat(result.folders()).containsExactly(batch);
        assertThat(bytes(batch).keySet())
                .containsExactly(
                        "ELB-2026-000001-platzzusage.pdf", "ELB-2026-000003-gebuehren.pdf", "verzeichnis.xlsx");
        assertThat(batch.resolve("ELB-2026-000003-gebuehren.pdf"))
                .hasSameBinaryContentAs(folder.resolve("ELB-2026-000003-gebuehren.pdf"));
        try (XSSFWorkbook index = new XSSFWorkbook(Files.newInputStream(batch.resolve("verzeichnis.xlsx")))) {
            Row row = index.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("ELB-2026-000003");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("P-H2");
            assertThat(row.getCell(3).getStringCellValue()).hasSize(64);
            assertThat(row).allMatch(cell -> cell.getCellType() == CellType.STRING);
        }
        assertThat(stand(DAY.plusDays(10)))
                .containsExactly(
                        "bekannt gegeben am 27.11.2026, anfechtbar bis 28.12.2026",
                        "nicht bekannt gegeben",
                        "bekannt gegeben am 27.11.2026, anfechtbar bis 28.12.2026");
    }

    @Test
    void what_was_provided_is_neither_printed_nor_noted_as_posted() throws IOException {
        provide(DAY);
        assertThat(printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print")))
                .singleElement()
                .extracting(PrintRun.Letter::label)
                .isEqualTo("ELB-2026-000002");
        assertThat(desk.posted(tenant, Extent.upTo(DAY), DAY, DAY, "anna")).isOne();
    }

    @Test
    void nothing_goes_on_paper_while_a_notice_waits_for_somebody_who_consented() {
        assertThatThrownBy(() -> printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print")))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("warten noch 2 Bescheide", "./kita delivery provide");
        assertThat(folder.resolve("print")).doesNotExist();
    }

    @Test
    void a_second_call_provides_nothing_twice_and_leaves_every_byte_as_it_is() throws IOException {
        Path batch = provide(DAY).folders().get(0);
        Map<String, byte[]> before = bytes(batch);
        assertThat(provide(DAY)).isEqualTo(new RetrievalRun.Result(0, List.of(batch), List.of()));
        assertSame(before, batch);
        remove(batch);
        assertThat(provide(DAY)).isEqualTo(new RetrievalRun.Result(0, List.of(batch), List.of(batch)));
        assertSame(before, batch);
        assertThat(provide(DAY.plusDays(1)).folders())
                .as("nothing waits on the next day")
                .isEmpty();

        town.assessed("H2", 1, "80", 2);
        issue(DAY);
        assertThat(provide(DAY).folders()).containsExactly(batch, folder.resolve("abruf-2026-11-23-2"));
        assertSame(before, batch);
        assertThat(events("PROVIDED")).isEqualTo(3);
    }

    @Test
    void who_was_stopped_after_noting_finds_the_folder_complete_on_the_next_day() throws IOException {
        Path batch = provide(DAY).folders().get(0);
        Map<String, byte[]> before = bytes(batch);
        Path side = Files.move(batch, folder.resolve(".abruf-2026-11-23-1.unfertig"));
        Files.delete(side.resolve("ELB-2026-000003-gebuehren.pdf"));

        assertThat(provide(DAY.plusDays(1)).provided()).isZero();

        assertSame(before, batch);
        assertThat(side).doesNotExist();
    }

    @Test
    void who_was_stopped_before_noting_left_nothing_that_anybody_takes() throws IOException {
        Path side = Files.createDirectories(folder.resolve(".abruf-2026-11-22-1.unfertig"));
        Files.writeString(side.resolve("ELB-2026-000003-gebuehren.pdf"), "angefangen");

        assertThat(provide(DAY).folders()).containsExactly(folder.resolve("abruf-2026-11-23-1"));

        assertThat(side).doesNotExist();
        assertThat(folder.resolve("abruf-2026-11-22-1")).doesNotExist();
    }

    @Test
    void a_notice_that_would_be_drawn_otherwise_today_is_not_provided_and_nothing_is_noted() throws IOException {
        transactions.run(
                tenant,
                () -> jdbc.sql("INSERT INTO kita.notice SELECT tenant, notice_year, 4, kind, subject_key,"
                                + " repeat('1', 64), issued_on, content, 'ELB-2026-000004-gebuehren.pdf',"
                                + " repeat('2', 64), addressee_id FROM kita.notice WHERE notice_no = 3")
                        .update());
        assertThatThrownBy(() -> provide(DAY))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("ELB-2026-000004");
        assertThat(events("PROVIDED")).isZero();
        assertThat(folder.resolve("abruf-2026-11-23-1")).doesNotExist();
    }

    @Test
    void from_the_day_of_the_revocation_on_notices_go_by_post_and_what_was_provided_stays_so() throws IOException {
        provide(DAY);
        assertThat(consents.revoke(tenant, CONSENTS, DAY.plusDays(1), DAY.plusDays(1), "anna"))
                .isEmpty();
        town.assessed("H2", 1, "80", 2);
        issue(DAY.plusDays(1));
        assertThat(provide(DAY.plusDays(1)).provided()).isZero();
        assertThat(printing.write(
                        tenant, DAY.plusDays(1), DAY.plusDays(1), SheetMarking.PLAIN, folder.resolve("print")))
                .extracting(PrintRun.Letter::label)
                .containsExactlyInAnyOrder("ELB-2026-000002", "ELB-2026-000004");
        assertThat(stand(DAY.plusDays(10)).get(0)).startsWith("bekannt gegeben am 27.11.2026");
    }

    @Test
    void a_notice_of_before_whose_addressee_nobody_stored_goes_by_post() throws IOException {
        transactions.run(
                tenant,
                () -> jdbc.sql(
                                "INSERT INTO kita.notice (tenant, notice_year, notice_no, kind, subject_key, basis_digest,"
                                        + " issued_on, content, file_name, file_digest) SELECT tenant, notice_year, 4, kind,"
                                        + " 'A-alt/1', basis_digest, issued_on, content, 'ELB-2026-000004-platzzusage.pdf',"
                                        + " file_digest FROM kita.notice WHERE notice_no = 1")
                        .update());
        assertThat(provide(DAY).provided()).isEqualTo(2);
    }

    @Test // 134
    void who_has_no_address_is_on_the_list_for_clerks_although_retrieval_needs_none() throws IOException {
        transactions.run(
                tenant,
                () -> jdbc.sql("UPDATE kita.guardian SET street = ' ' WHERE guardian_id = 'P-H2'")
                        .update());
        town.assessed("H2", 1, "80", 2);

        NoticesReport report = issue(DAY);

        assertThat(report.issued()).isZero();
        assertThat(report.setAside()).singleElement().asString().contains("H2/", "Anschrift der Person");
        assertThat(provide(DAY).provided()).as("the two of before").isEqualTo(2);
        assertThat(events("PROVIDED")).isEqualTo(2);
    }

    @Test
    void a_line_taken_back_lets_the_notice_wait_again() throws IOException {
        provide(DAY);
        desk.undo(tenant, new NoticeRegister.Key(2026, 3), DAY, "anna");
        assertThat(provide(DAY).provided()).isOne();
        assertThat(bytes(folder.resolve("abruf-2026-11-23-2")).keySet())
                .containsExactly("ELB-2026-000003-gebuehren.pdf", "verzeichnis.xlsx");
    }

    @Test
    void the_database_itself_refuses_a_provision_without_consent() {
        assertThatThrownBy(() -> transactions.run(
                        tenant,
                        () -> jdbc.sql("INSERT INTO kita.notice_event (tenant, notice_year, notice_no, event_no, kind,"
                                        + " happened_on, noted_on, noted_by, batch_no) VALUES (kita.tenant(), 2026, 2, 1,"
                                        + " 'PROVIDED', '2026-11-23', '2026-11-23', 'anna', 1)")
                                .update()))
                .hasMessageContaining("only with consent");
    }

    @Test
    void a_notification_cannot_have_been_sent_in_the_future() {
        assertThatThrownBy(() -> retrieval.provide(tenant, DAY.plusDays(1), DAY, "anna", folder))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Zukunft");
    }

    private RetrievalRun.Result provide(LocalDate day) {
        return retrieval.provide(tenant, day, day, "anna", folder);
    }

    private NoticesReport issue(LocalDate day) {
        return service.issue(new NoticesOrder(tenant, day, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    private List<String> stand(LocalDate day) {
        List<String> states = new ArrayList<>();
        desk.each(tenant, day, (notice, state) -> states.add(NoticeStateText.of(state)));
        return states;
    }

    private long events(String kind) {
        return transactions.call(
                tenant,
                () -> jdbc.sql("SELECT count(*) FROM kita.notice_event WHERE kind = ?")
                        .param(kind)
                        .query(Long.class)
                        .single());
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static void assertSame(Map<String, byte[]> before, Path folder) throws IOException {
        Map<String, byte[]> now = bytes(folder);
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    }

    private static void remove(Path folder) throws IOException {
        for (String name : bytes(folder).keySet()) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
