package kita.app.jobs.eakte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.eakte.FileHandover.HandedOver;
import kita.app.jobs.notices.NoticeTown;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesService;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two notices of 23 November: 1 a placement for H2, 2 the fees of H1. */
@DatabaseTest
class FileHandoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT = DAY.plusDays(1);

    @Autowired
    FileHandover handover;

    @Autowired
    NoticesService service;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path out;

    private Path files;
    private TenantId tenant;
    private NoticeTown town;

    @BeforeEach
    void two_notices() {
        files = out.resolve("eakte");
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
        town.household("H1", "Maria", 1);
        town.household("H2", "Jan", 1);
        town.placed("H2-1");
        town.assessed("H1", 1, "64", 1);
        issue();
    }

    @Test
    void each_notice_goes_there_once_with_its_file_and_its_data() throws IOException {
        assertThat(handOver(DAY)).isEqualTo(new HandedOver(1, DAY, 2, files.resolve("abgabe-000001")));
        Path first = files.resolve("abgabe-000001");
        assertThat(bytes(first).keySet())
                .containsExactly(
                        "ELB-2026-000001-platzzusage.pdf",
                        "ELB-2026-000001-platzzusage.xml",
                        "ELB-2026-000002-gebuehren.pdf",
                        "ELB-2026-000002-gebuehren.xml");
        assertThat(first.resolve("ELB-2026-000002-gebuehren.pdf"))
                .hasSameBinaryContentAs(out.resolve("notices/ELB-2026-000002-gebuehren.pdf"));
        assertThat(Files.readString(first.resolve("ELB-2026-000002-gebuehren.xml")))
                .contains("<Aktenzeichen>H1</Aktenzeichen>", "<Name>PDF/A-3a</Name>", "<Vorname>Maria</Vorname>")
                .contains(">" + text("SELECT file_digest FROM kita.notice WHERE notice_no = 2") + "</Pruefsumme>");
        assertThat(Files.readString(first.resolve("ELB-2026-000001-platzzusage.xml")))
                .contains("<Aktenzeichen>A-H2-1</Aktenzeichen>", "<Name>PDF/A-2a</Name>", "<Vorname>Jan</Vorname>");
    }

    @Test
    void a_second_call_hands_over_nothing_until_there_are_new_notices() throws IOException {
        handOver(DAY);
        Map<String, byte[]> before = bytes(files.resolve("abgabe-000001"));
        assertThat(handover.handOver(tenant, NEXT, "anna", files)).isEmpty();
        town.assessed("H2", 1, "72", 1);
        issue();
        assertThat(handOver(NEXT)).isEqualTo(new HandedOver(2, NEXT, 1, files.resolve("abgabe-000002")));
        assertThat(bytes(files.resolve("abgabe-000002")).keySet())
                .containsExactly("ELB-2026-000003-gebuehren.pdf", "ELB-2026-000003-gebuehren.xml");
        assertSame(before, files.resolve("abgabe-000001"));
    }

    @Test
    void a_hand_over_can_be_written_again_byte_by_byte_also_elsewhere() throws IOException {
        handOver(DAY);
        Map<String, byte[]> before = bytes(files.resolve("abgabe-000001"));
        Files.delete(files.resolve("abgabe-000001/ELB-2026-000001-platzzusage.xml"));
        Files.writeString(files.resolve("abgabe-000001/ELB-2026-000002-gebuehren.xml"), "überschrieben");
        transactions.run(
                tenant,
                () -> jdbc.sql("UPDATE kita.guardian SET family_name = 'Umbenannt'")
                        .update());
        for (Path folder : new Path[] {files, out.resolve("anderswo")}) {
            assertThat(handover.again(tenant, 1, folder).notices()).isEqualTo(2);
            assertSame(before, folder.resolve("abgabe-000001"));
        }
        assertThatThrownBy(() -> handover.again(tenant, 2, files))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Abgabe Nr. 2");
        assertThat(text("SELECT count(*)::text FROM kita.file_handover")).isEqualTo("1");
    }

    @Test
    void who_was_stopped_after_noting_finds_the_folder_complete_after_the_next_call() throws IOException {
        handOver(DAY);
        Path place = files.resolve("abgabe-000001");
        Map<String, byte[]> before = bytes(place);
        Path side = Files.move(place, files.resolve(".abgabe-000001.unfertig"));
        Files.delete(side.resolve("ELB-2026-000001-platzzusage.pdf"));

        assertThat(handover.handOver(tenant, NEXT, "anna", files)).isEmpty();

        assertSame(before, place);
        assertThat(side).doesNotExist();
    }

    @Test
    void who_was_stopped_before_noting_left_nothing_and_the_number_is_given_once() throws IOException {
        Path side = Files.createDirectories(files.resolve(".abgabe-000001.unfertig"));
        Files.writeString(side.resolve("ELB-2026-000009-gebuehren.pdf"), "angefangen");
        assertThat(handOver(DAY).number()).isEqualTo(1);
        assertThat(bytes(files.resolve("abgabe-000001"))).hasSize(4);
        assertThat(side).doesNotExist();
    }

    @Test
    void a_hand_over_that_cannot_be_written_is_not_noted() throws IOException {
        Files.writeString(files, "eine Datei, wo der Ordner hinsoll");
        assertThatThrownBy(() -> handOver(DAY))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("lässt sich nicht schreiben");
        assertThat(text("SELECT count(*)::text FROM kita.filed_notice")).isEqualTo("0");
        Files.delete(files);
        assertThat(handOver(DAY).number()).isEqualTo(1);
    }

    @Test
    void another_municipality_has_its_own_numbers_and_its_own_notices() {
        handOver(DAY);
        assertThat(handover.handOver(towns.fresh(), DAY, "anna", out.resolve("andere")))
                .isEmpty();
    }

    private HandedOver handOver(LocalDate day) {
        return handover.handOver(tenant, day, "anna", files).orElseThrow();
    }

    private void issue() {
        service.issue(
                new NoticesOrder(tenant, DAY, out.resolve("notices"), NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    private String text(String query) {
        return transactions.call(
                tenant, () -> jdbc.sql(query).query(String.class).single());
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
}
