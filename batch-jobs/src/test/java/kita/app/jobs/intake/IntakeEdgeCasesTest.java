package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.intake.RowError;
import kita.app.intake.SheetKind;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data import and identity: the cases that offices meet, by their number in the list of edge cases. */
@DatabaseTest
class IntakeEdgeCasesTest {

    private static final String FIRST_IBAN = "DE59000000001000000037";
    private static final String SECOND_IBAN = "DE65000000011000000074";

    @Autowired
    Intake intake;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    private TenantId town;
    private Folder folder;

    @BeforeEach
    void fresh() {
        town = towns.fresh();
        folder = Folder.withOneFamily(dir, town);
    }

    @Test
    void an_earlier_document_comes_into_force_again_as_a_new_revision() throws IOException {
        Path yaml = dir.resolve("municipality.yaml");
        String first = Files.readString(yaml);
        String second = first + "\n# Stand 2\n";
        for (String text : List.of(first, first, second, first)) {
            Files.writeString(yaml, text);
            take();
        }
        assertThat(texts("SELECT content FROM kita.document ORDER BY revision")).containsExactly(first, second, first);
    }

    @Test
    void case_181_twins_with_all_but_the_same_name_stay_two_children() {
        folder.row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2023;12.03.2023;")
                .row(SheetKind.CHILDREN, "C2;H1;Anne;Şahin;12.03.2023;12.03.2023;");
        assertThat(take().rejectedRows()).isZero();
        assertThat(texts("SELECT child_id FROM kita.child ORDER BY 1")).containsExactly("C1", "C2");
    }

    @Test
    void case_182_two_children_of_one_name_and_birth_date_are_kept_apart_by_their_keys() {
        folder.row(SheetKind.HOUSEHOLDS, "H2;P2;01.01.2020;;52,06;11,91")
                .row(SheetKind.PERSONS, "P2;H2;Eva;Müller;Fährdamm 9;39999;Elbstadt;01.01.2020;")
                .row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;")
                .row(SheetKind.CHILDREN, "C2;H2;Mia;Müller;12.03.2023;12.03.2023;");
        assertThat(take().rejectedRows()).isZero();
        assertThat(texts("SELECT household_id FROM kita.child_membership ORDER BY child_id"))
                .containsExactly("H1", "H2");
    }

    @Test
    void one_key_for_two_different_children_is_refused() {
        folder.row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;30.06.2026")
                .row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;13.03.2023;01.07.2026;");
        assertThat(take().errors())
                .extracting(RowError::row, RowError::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "Kind-Nr"));
    }

    @Test
    void case_186_a_move_within_the_town_changes_the_address_and_nothing_else() {
        folder.row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2023;12.03.2023;");
        take();
        folder.only(SheetKind.PERSONS, "P1;H1;Jörg;Şahin;Am Krähennest 5;39999;Elbstadt;01.01.2020;");
        IntakeReport report = take();
        assertThat(report.changedRows()).isOne();
        assertThat(texts("SELECT street FROM kita.guardian")).containsExactly("Am Krähennest 5");
        assertThat(texts("SELECT household_id FROM kita.guardian_membership")).containsExactly("H1");
    }

    @Test
    void case_194_a_windows_file_with_a_broken_row_loads_the_good_ones_and_names_the_bad_one_by_its_line() {
        folder.encodedIn(Charset.forName("windows-1252"), "")
                .only(SheetKind.PERSONS, "P1;H1;Jörg;Größmann;Fährdamm 2;39999;Elbstadt;01.01.2020;")
                .row(SheetKind.CHILDREN, "C1;H1;Änne;Größmann;30.02.2023;12.03.2023;")
                .row(SheetKind.CHILDREN, "C2;H1;Jörn;Größmann;12.03.2023;12.03.2023;");
        IntakeReport report = take();
        assertThat(report.errors())
                .extracting(RowError::file, RowError::row, RowError::column, RowError::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Kinder.csv", 2, "Geburtsdatum", "30.02.2023"));
        assertThat(texts("SELECT given_name FROM kita.child")).containsExactly("Jörn");
    }

    @Test
    void case_194_a_byte_order_mark_is_no_part_of_the_first_header() {
        folder.encodedIn(StandardCharsets.UTF_8, "\uFEFF").row(SheetKind.CHILDREN, "C1;H1;Ö;Ş;12.03.2023;12.03.2023;");
        assertThat(take().rejectedRows()).isZero();
    }

    @Test
    void case_194_a_file_that_a_newer_one_has_replaced_is_refused_and_the_last_one_is_recognised() {
        folder.write();
        take();
        assertThat(take().files())
                .allSatisfy(file -> assertThat(file.recognised()).isTrue());
        folder.only(SheetKind.PROVIDERS, "T1;Neuer Name");
        take();
        folder.only(SheetKind.PROVIDERS, "T1;Eigenbetrieb");
        assertThatThrownBy(this::take)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Träger.csv")
                .hasMessageContaining("neuere Datei");
        assertThat(texts("SELECT name FROM kita.provider")).containsExactly("Neuer Name");
    }

    @Test
    void case_195_names_are_stored_as_they_were_entered() {
        List<String> names =
                List.of("Şahin", "Sahin", "von der Heide", "Null", "O'Brien", "H\u0331adda\u0304d", "Joerg ");
        for (int i = 0; i < names.size(); i++) {
            folder.row(SheetKind.CHILDREN, "C" + i + ";H1;Kim;" + names.get(i) + ";12.03.2023;12.03.2023;");
        }
        assertThat(take().rejectedRows()).isZero();
        assertThat(texts("SELECT family_name FROM kita.child ORDER BY child_id"))
                .containsExactlyElementsOf(names);
    }

    @Test
    void case_196_a_birth_date_known_only_in_part_is_left_to_a_person() {
        folder.row(SheetKind.CHILDREN, "C1;H1;Kim;Şahin;00.00.2022;12.03.2023;");
        IntakeReport report = take();
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errors().get(0).reason()).contains("nur zum Teil bekannt");
        assertThat(texts("SELECT child_id FROM kita.child")).isEmpty();
    }

    @Test
    void case_198_last_years_account_is_not_written_back_over_a_newer_signature() {
        folder.row(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + SECOND_IBAN + ";20.11.2026;");
        take();
        folder.only(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + FIRST_IBAN + ";05.01.2025;");
        IntakeReport report = take();
        assertThat(report.errors()).extracting(RowError::column).containsExactly("unterschrieben am");
        assertThat(texts("SELECT iban FROM kita.mandate")).containsExactly(SECOND_IBAN);
    }

    @Test
    void case_198_a_newer_signature_brings_the_new_account() {
        folder.row(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + FIRST_IBAN + ";05.01.2025;");
        take();
        folder.only(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + SECOND_IBAN + ";20.11.2026;");
        assertThat(take().changedRows()).isOne();
        assertThat(texts("SELECT iban FROM kita.mandate")).containsExactly(SECOND_IBAN);
    }

    @Test
    void case_198_another_account_without_another_signature_is_refused() {
        folder.row(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + FIRST_IBAN + ";05.01.2025;");
        take();
        folder.only(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + SECOND_IBAN + ";05.01.2025;");
        assertThat(take().errors()).extracting(RowError::column).containsExactly("IBAN");
        assertThat(texts("SELECT iban FROM kita.mandate")).containsExactly(FIRST_IBAN);
    }

    @Test
    void a_withdrawn_mandate_does_not_come_back_to_life() {
        folder.row(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + FIRST_IBAN + ";05.01.2025;01.06.2026");
        take();
        folder.only(SheetKind.MANDATES, "M1;P1;Jörg Şahin;" + FIRST_IBAN + ";05.01.2025;");
        assertThat(take().errors()).extracting(RowError::column).containsExactly("widerrufen am");
    }

    @Test
    void an_account_number_with_blanks_of_all_kinds_and_small_letters_is_the_same_account() {
        folder.row(SheetKind.MANDATES, "M1;P1;Jörg Şahin;de59 0000\u00a00000 1000 0000 37;05.01.2025;");
        assertThat(take().rejectedRows()).isZero();
        assertThat(texts("SELECT iban FROM kita.mandate")).containsExactly(FIRST_IBAN);
    }

    @Test
    void a_contract_that_ends_earlier_makes_room_for_the_next_one_in_the_same_file() {
        child();
        folder.row(SheetKind.CONTRACTS, "V1;C1;K1;Krippe;8;40;01.08.2025;");
        take();
        folder.only(SheetKind.CONTRACTS, "V2;C1;K1;Kindergarten;8;40;01.04.2026;")
                .row(SheetKind.CONTRACTS, "V1;C1;K1;Krippe;8;40;01.08.2025;31.03.2026");
        IntakeReport report = take();
        assertThat(report.errors()).isEmpty();
        assertThat(report.changedRows()).isEqualTo(2);
    }

    @Test
    void two_contracts_of_a_child_for_the_same_days_are_a_broken_row_and_no_broken_file() {
        child();
        folder.row(SheetKind.CONTRACTS, "V1;C1;K1;Krippe;8;40;01.08.2025;")
                .row(SheetKind.CONTRACTS, "V2;C1;K1;Krippe;6;30;01.02.2026;");
        IntakeReport report = take();
        assertThat(report.errors()).extracting(RowError::row).containsExactly(3);
        assertThat(report.errors().get(0).reason()).contains("V1").contains("ab 01.08.2025");
        assertThat(texts("SELECT contract_id FROM kita.contract")).containsExactly("V1");
    }

    @Test
    void two_payers_at_a_time_are_kept_for_the_assessment_to_find() {
        folder.row(SheetKind.PERSONS, "P2;H1;Nil;Şahin;Fährdamm 2;39999;Elbstadt;01.01.2020;")
                .row(SheetKind.HOUSEHOLDS, "H1;P2;01.06.2026;;52,051;11,901");
        assertThat(take().rejectedRows()).isZero();
        assertThat(texts("SELECT guardian_id FROM kita.payer ORDER BY 1")).containsExactly("P1", "P2");
    }

    @Test
    void a_second_open_application_for_a_child_is_refused() {
        child();
        folder.row(SheetKind.APPLICATIONS, "A1;C1;01.02.2026;2026-08;Krippe;8;40;unabhängig;K1;;;;;;;");
        take();
        folder.only(SheetKind.APPLICATIONS, "A2;C1;02.02.2026;2026-09;Krippe;8;40;unabhängig;K1;;;;;;;");
        assertThat(take().errors()).extracting(RowError::reason).allMatch(reason -> reason.contains("A1"));
    }

    @Test
    void a_decided_application_is_not_changed_by_a_file() {
        child();
        folder.row(SheetKind.APPLICATIONS, "A1;C1;01.02.2026;2026-08;Krippe;8;40;unabhängig;K1;;;;;;;");
        take();
        transactions.run(
                town,
                () -> jdbc.sql("UPDATE kita.application SET state = 'PLACED'").update());
        assertThat(take().changedRows()).isZero();
        folder.only(SheetKind.APPLICATIONS, "A1;C1;01.02.2026;2026-10;Krippe;8;40;unabhängig;K1;;;;;;;");
        assertThat(take().errors()).extracting(RowError::column).containsExactly("Anmelde-Nr");
    }

    private void child() {
        folder.row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2024;12.03.2024;");
    }

    private IntakeReport take() {
        return intake.take(folder.write(), dir.resolve("out").resolve("errors.xlsx"));
    }

    private List<String> texts(String sql) {
        return transactions.call(town, () -> jdbc.sql(sql).query(String.class).list());
    }
}
