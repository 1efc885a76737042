package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Counts;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AllocationJobTest {

    private static final long SEED = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    AllocationJob allocation;

    @Autowired
    DecisionJob decision;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SmallTown town;

    /** K1 has one Kindergarten place for three who want it; A2 works, A1 and A3 have shown nothing; K2 is within reach. */
    @BeforeEach
    void aSmallTown() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .kita("K1", 0, 1)
                .kita("K2", 1, 3)
                .applies("A1", "2022-05-01", "K1")
                .applies("A2", "2022-06-01", "K1")
                .applies("A3", "2022-07-01", "K1", "K2")
                .applies("A4", "2023-08-20", "K2")
                .fact("A1", "ALLEINERZIEHEND", "ja", null)
                .fact("A2", "ERWERBSTAETIGE_ELTERN", "2", "2026-02-01");
    }

    @Test
    void a_proposal_is_computed_checked_stored_and_written_in_four_files() {
        AllocationResult result = allocate();
        assertThat(result.storage()).isEqualTo(AllocationResult.Storage.NEW);
        assertThat(result.counts()).isEqualTo(new Counts(4, 4, 3, 0, 1, 0, 1333, 0, 0));
        assertThat(result.blockingFamilies()).isZero();
        assertThat(proposal().placements())
                .containsExactly(
                        new Placement.ByOffice(new ApplicationId("A1"), new KitaId("K2"), 685),
                        new Placement.ByWish(new ApplicationId("A2"), new KitaId("K1"), 1),
                        new Placement.ByWish(new ApplicationId("A3"), new KitaId("K2"), 2),
                        new Placement.ByWish(new ApplicationId("A4"), new KitaId("K2"), 1));
        assertThat(bytes("certificate.json")).asString().contains(result.problemDigest(), result.proposalDigest());
        assertThat(town.ask("SELECT prepared_by FROM kita.allocation_proposal")).isEqualTo("anna");
    }

    @Test
    void the_same_facts_and_seed_give_the_same_bytes_and_nothing_new_in_the_database() throws IOException {
        allocate();
        List<byte[]> first = new ArrayList<>();
        for (String file : List.of("problem.json", "proposal.json", "proposal.xlsx", "certificate.json")) {
            first.add(bytes(file));
        }
        Path other = folder.resolve("again");
        AllocationResult again = allocation.run(new AllocationOrder(town.tenant(), SEED, "berta", other));
        assertThat(again.storage()).isEqualTo(AllocationResult.Storage.KNOWN);
        assertThat(again.proposalNumber()).isEqualTo(1);
        int i = 0;
        for (String file : List.of("problem.json", "proposal.json", "proposal.xlsx", "certificate.json")) {
            assertThat(Files.readAllBytes(other.resolve(file))).as(file).isEqualTo(first.get(i++));
        }
        assertThat(town.ask("SELECT count(*)::text FROM kita.allocation_proposal"))
                .isEqualTo("1");
    }

    @Test
    void the_files_can_be_read_back_to_equal_values() {
        allocate();
        assertThat(AllocationJson.bytes(AllocationJson.problem(bytes("problem.json"))))
                .isEqualTo(bytes("problem.json"));
        assertThat(AllocationJson.bytes(proposal())).isEqualTo(bytes("proposal.json"));
    }

    @Test
    void the_workbook_has_an_overview_the_reasons_and_a_sheet_per_kita_and_no_formula() throws IOException {
        allocate();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("proposal.xlsx")))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Übersicht",
                            "Ohne Platz mit Anspruch",
                            "Gründe",
                            "Klärfälle",
                            "Platzwert",
                            "Lose",
                            "K1 =Kita K1",
                            "K2 =Kita K2");
            assertThat(texts(workbook.getSheet("K1 =Kita K1"))).contains("A2", "=Muster C-A2", "@Kind", "1. Wunsch");
            assertThat(texts(workbook.getSheet("Gründe")))
                    .contains("andere gehen vor")
                    .anyMatch(text ->
                            text.contains("Rangstufe 3 mit 40 Punkten, dieses Kind in Rangstufe 3 mit 0 Punkten"))
                    .anyMatch(text -> text.contains("nicht nachgewiesen; 0 statt 25 Punkte"));
            assertThat(texts(workbook.getSheet("Lose"))).contains("H-A1", SEED + "|H-A1");
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("=")) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_child_without_a_place_is_told_what_would_have_helped_and_the_workbook_what_a_place_would_be_worth()
            throws IOException {
        town.kita("K3", 0, 1)
                .applies("A5", "2022-05-02", "K3")
                .applies("A6", "2022-05-03", "K3")
                .applies("A7", "2022-05-04", "K3");
        town.run("UPDATE kita.care_group SET places = 1 WHERE kita_id = 'K2'");
        allocate();
        String reasons = town.ask("SELECT string_agg(content::text, ' ') FROM kita.allocation_reason");
        assertThat(reasons).contains("\"remedies\":", "\"shortage\":");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes("proposal.xlsx")))) {
            assertThat(texts(workbook.getSheet("Ohne Platz mit Anspruch")))
                    .contains("Was geholfen hätte")
                    .anyMatch(text -> text.contains("kein Platz mehr frei"));
            assertThat(texts(workbook.getSheet("Platzwert"))).anyMatch(text -> text.contains("weitere Kinder mit"));
        }
    }

    @Test
    void a_withdrawn_application_is_offered_nothing() {
        town.run("UPDATE kita.application SET state = 'WITHDRAWN' WHERE application_id = 'A2'");
        assertThat(allocate().counts().applicants()).isEqualTo(3);
    }

    @Test
    void without_documents_or_waiting_applications_the_job_is_refused_in_one_sentence() {
        SmallTown empty = new SmallTown(towns.fresh(), transactions, jdbc);
        assertThatThrownBy(() -> allocation.run(new AllocationOrder(empty.tenant(), SEED, "anna", folder)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessage("Es fehlt municipality.yaml. Bitte zuerst mit „kita import“ einlesen.");
        empty.withDocuments();
        assertThatThrownBy(() -> allocation.run(new AllocationOrder(empty.tenant(), SEED, "anna", folder)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessage("Es gibt keine offenen Anmeldungen, über die zu entscheiden wäre.");
    }

    @Test
    void a_forged_proposal_file_is_refused_by_the_check() {
        allocate();
        Proposal honest = proposal();
        List<Placement> placements = new ArrayList<>(honest.placements());
        placements.set(0, new Placement.ByWish(new ApplicationId("A1"), new KitaId("K1"), 1));
        Proposal forged = new Proposal(honest.problemDigest(), honest.seed(), placements);
        assertThatThrownBy(() -> ProposalCheck.judge(bytes("problem.json"), AllocationJson.bytes(forged)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("vergeben sind 2, frei nur 1");
    }

    @Test
    void a_second_person_releases_and_contracts_are_opened_with_frozen_reasons() {
        allocate();
        DecisionResult result = decide("berta");
        assertThat(result.placed()).isEqualTo(4);
        assertThat(result.contracts()).as("A4 turns three and has two").isEqualTo(5);
        assertThat(town.ask("""
                        SELECT contract_id || ' ' || kita_id || ' ' || form || ' ' || valid_from || ' ' || valid_to
                          FROM kita.contract ORDER BY 1"""))
                .isEqualTo("V-A1 K2 KINDERGARTEN 2026-08-01 infinity; V-A2 K1 KINDERGARTEN 2026-08-01 infinity; "
                        + "V-A3 K2 KINDERGARTEN 2026-08-01 infinity; V-A4 K2 KRIPPE 2026-08-01 2026-08-31; "
                        + "V-A4-KG K2 KINDERGARTEN 2026-09-01 infinity");
        assertThat(town.ask("SELECT DISTINCT state FROM kita.application")).isEqualTo("PLACED");
        ApplicationReasons frozen = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A1'"));
        assertThat(frozen.outcome()).isEqualTo("PLACED_BY_OFFICE");
        assertThat(frozen.wishes().get(0).reason()).contains("dieses Kind in Rangstufe 3 mit 0 Punkten");
    }

    @Test
    void the_frozen_reasons_are_what_a_notice_prints() {
        allocate();
        decide("berta");
        ApplicationReasons offered = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A1'"));
        assertThat(offered.distanceMetres()).hasValue(685);
        assertThat(offered.entitlement()).contains("§ 24 Abs. 3 SGB VIII");
        assertThat(offered.criteria()).startsWith("Kriterien der Stadt Elbstadt");
        assertThat(offered.sentences())
                .contains("Alleinerziehend: angegeben, aber bis zum 01.03.2026 nicht nachgewiesen; 0 statt 25 Punkte.");
        assertThat(offered.wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.rank()).isEqualTo(1);
            assertThat(wish.reason()).startsWith("Den einen freien Platz (Kindergarten, 08/2026) erhalten Kinder");
        });
    }

    @Test
    void who_prepared_a_proposal_cannot_release_it_and_the_database_would_not_let_them() {
        allocate();
        assertThatThrownBy(() -> decide("Anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("zweiten Person");
        assertThatThrownBy(() -> town.run("""
                        INSERT INTO kita.allocation_release (tenant, proposal_no, digest, prepared_by, released_by)
                        SELECT tenant, proposal_no, digest, prepared_by, 'ANNA' FROM kita.allocation_proposal""")).hasMessageContaining("released_by_a_second_person");
        assertThat(town.ask("SELECT DISTINCT state FROM kita.application")).isEqualTo("SUBMITTED");
    }

    @Test
    void deciding_twice_decides_nothing_new() {
        allocate();
        decide("berta");
        String before = town.ask("SELECT c::text FROM kita.contract c ORDER BY contract_id");
        DecisionResult again = decide("berta");
        assertThat(again).isEqualTo(new DecisionResult(1, 0, 0, 0, 0, 0, List.of()));
        assertThat(town.ask("SELECT c::text FROM kita.contract c ORDER BY contract_id"))
                .isEqualTo(before);
    }

    @Test
    void an_application_withdrawn_after_the_proposal_is_left_alone_and_listed() {
        allocate();
        town.run("UPDATE kita.application SET state = 'WITHDRAWN' WHERE application_id = 'A3'");
        DecisionResult result = decide("berta");
        assertThat(result.placed()).isEqualTo(3);
        assertThat(result.toLookAt()).singleElement().asString().startsWith("A3: inzwischen zurückgezogen");
    }

    @Test
    void places_that_are_gone_since_the_proposal_stop_the_release_and_nothing_is_decided() {
        allocate();
        town.child("H9", "C9", "2022-01-01").contract("V9", "C9", "K1", "KINDERGARTEN", "2026-04-01");
        assertThatThrownBy(() -> decide("berta"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Kita K1, Kindergarten im Monat 2026-08: 1 Zusagen auf 0 freie Plätze.");
        assertThat(town.ask("SELECT count(*)::text FROM kita.allocation_release"))
                .isEqualTo("0");
    }

    @Test
    void a_departure_from_the_proposal_keeps_its_reason_and_who_answers_for_it() {
        allocate();
        Departure refuse = new Departure(new ApplicationId("A1"), Optional.empty(), "auf Wunsch der Eltern");
        DecisionResult result = decision.run(order(List.of(refuse)));
        assertThat(result.departures()).isEqualTo(1);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(town.ask("SELECT state FROM kita.application WHERE application_id = 'A1'"))
                .isEqualTo("REFUSED");
        ApplicationReasons frozen = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A1'"));
        assertThat(frozen.departure()).contains(new ApplicationReasons.Departure("berta", "auf Wunsch der Eltern"));

        Departure place = new Departure(new ApplicationId("A1"), Optional.of(new KitaId("K2")), "doch noch gewünscht");
        decision.run(order(List.of(place)));
        assertThat(town.ask("""
                        SELECT decision_no || ' ' || outcome FROM kita.allocation_decision
                         WHERE application_id = 'A1' ORDER BY decision_no""")).isEqualTo("1 REFUSED; 2 PLACED_BY_OFFICE");
    }

    @Test
    void a_departure_to_a_full_kita_or_about_an_unknown_application_is_refused() {
        allocate();
        assertThatThrownBy(() -> depart("A1", "K1")).hasMessageContaining("2 Zusagen auf 1 freie Plätze");
        assertThatThrownBy(() -> depart("A9", "K1")).hasMessageContaining("[A9] stehen nicht in diesem Vorschlag");
        assertThatThrownBy(() -> depart("A1", "K9")).hasMessageContaining("Die Kita K9 gibt es nicht");
    }

    @Test
    void a_child_that_changes_its_kita_keeps_the_old_place_until_the_new_contract_begins() {
        // edge case 166, the first half
        town.child("H8", "C8", "2022-03-01")
                .contract("V8", "C8", "K2", "KINDERGARTEN", "2025-08-01")
                .appliesFor("C8", "A8", "K1")
                .fact("A8", "JUGENDAMT_HILFE", "ja", "2026-01-10");
        allocate();
        decide("berta");
        assertThat(town.ask("""
                        SELECT contract_id || ' ' || kita_id || ' ' || valid_to FROM kita.contract
                         WHERE child_id = 'C8' ORDER BY 1""")).isEqualTo("V-A8 K1 infinity; V8 K2 2026-07-31");
    }

    @Test
    void a_child_that_keeps_its_place_gets_no_contract_and_its_claim_is_not_refused() {
        town.child("H8", "C8", "2022-03-01")
                .contract("V8", "C8", "K2", "KINDERGARTEN", "2025-08-01")
                .appliesFor("C8", "A8", "K1");
        AllocationResult result = allocate();
        assertThat(result.counts().kept()).isEqualTo(1);
        decide("berta");
        assertThat(town.ask("SELECT contract_id || ' ' || valid_to FROM kita.contract WHERE child_id = 'C8'"))
                .isEqualTo("V8 infinity");
        assertThat(town.ask("""
                        SELECT outcome || ' ' || kita_id || ' ' || state FROM kita.allocation_decision
                          JOIN kita.application USING (tenant, application_id) WHERE application_id = 'A8'""")).isEqualTo("KEPT K2 REFUSED");
        ApplicationReasons frozen = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A8'"));
        assertThat(frozen.outcome()).isEqualTo("KEPT");
        assertThat(frozen.sentences().get(0)).startsWith("Ihr Kind behält den Platz, den es schon hat.");
    }

    @Test
    void a_later_start_and_fewer_hours_come_out_as_contract_notice_and_reason() {
        // K3 has a place from October on, and it is for short days
        town.kita("K3", 0, 1).child("H8", "C8", "2021-03-01");
        town.run("INSERT INTO kita.contract VALUES (kita.tenant(), 'V8', 'C8', 'K3', 'KINDERGARTEN', 8, 40,"
                + " '2024-08-01', '2026-09-30')");
        town.run("UPDATE kita.care_group SET full_day_places = 0, full_day_hours = 35 WHERE group_id = 'K3-KG'");
        town.applies("A5", "2022-05-05", "K1", "K3");
        town.run("UPDATE kita.application SET latest_start = '2026-10-01', least_daily_hours = 5,"
                + " precedence = 'KITA' WHERE application_id = 'A5'");
        allocate();
        decide("berta");
        assertThat(town.ask("SELECT kita_id || ' ' || valid_from || ' ' || daily_hours || ' ' || weekly_hours"
                        + " FROM kita.contract WHERE contract_id = 'V-A5'"))
                .isEqualTo("K3 2026-10-01 5 25");
        assertThat(town.ask("SELECT wish_rank || ' ' || start_month || ' ' || daily_hours || ' ' || weekly_hours"
                        + " FROM kita.allocation_decision WHERE application_id = 'A5'"))
                .as("parents count Kitas")
                .isEqualTo("2 2026-10-01 5 25");
        ApplicationReasons frozen = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A5'"));
        assertThat(frozen.wishes())
                .extracting(ApplicationReasons.WishReason::rank)
                .containsExactly(1, 2);
        assertThat(frozen.wishes().get(0).reason()).endsWith("war hier kein Platz möglich.");
        assertThat(frozen.wishes().get(1).result()).isEqualTo("AWARDED");
    }

    @Test
    void two_children_swap_their_places_though_both_kitas_are_full() {
        // edge case 166, the second half
        town.kita("K8", 0, 1).kita("K9", 0, 1);
        town.child("H8", "C8", "2022-03-01").contract("V8", "C8", "K8", "KINDERGARTEN", "2025-08-01");
        town.child("H9", "C9", "2022-03-01").contract("V9", "C9", "K9", "KINDERGARTEN", "2025-08-01");
        town.appliesFor("C8", "A8", "K9").appliesFor("C9", "A9", "K8");
        allocate();
        decide("berta");
        assertThat(town.ask("""
                        SELECT contract_id || ' ' || kita_id || ' ' || valid_to FROM kita.contract
                         WHERE child_id IN ('C8', 'C9') ORDER BY 1""")).isEqualTo("V-A8 K9 infinity; V-A9 K8 infinity; V8 K8 2026-07-31; V9 K9 2026-07-31");
    }

    private AllocationResult allocate() {
        return allocation.run(new AllocationOrder(town.tenant(), SEED, "anna", folder));
    }

    private DecisionResult decide(String user) {
        return decision.run(DecisionOrder.latest(town.tenant(), user, DAY));
    }

    private DecisionOrder order(List<Departure> departures) {
        return new DecisionOrder(town.tenant(), "berta", Optional.empty(), departures, DAY, Optional.empty());
    }

    private DecisionResult depart(String application, String kita) {
        Departure departure =
                new Departure(new ApplicationId(application), Optional.of(new KitaId(kita)), "besondere Lage");
        return decision.run(order(List.of(departure)));
    }

    private Proposal proposal() {
        return AllocationJson.proposal(bytes("proposal.json"));
    }

    private byte[] bytes(String file) {
        return new AllocationFiles(folder).read(file);
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }
}
