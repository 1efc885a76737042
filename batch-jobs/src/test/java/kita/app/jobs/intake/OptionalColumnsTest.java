package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.allocation.application.Flexibility;
import kita.allocation.snapshot.RegistryExtract;
import kita.allocation.snapshot.Way;
import kita.app.intake.RowError;
import kita.app.intake.SheetKind;
import kita.app.store.allocation.RegistryQueries;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.Contract;
import kita.registry.FullDayPlaces;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns that a municipality may hand over: from the file through the database to what an allocation reads. */
@DatabaseTest
class OptionalColumnsTest {

    private static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);

    @Autowired
    Intake intake;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    RegistryQueries queries;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    private TenantId town;
    private Folder folder;

    @BeforeEach
    void fresh() {
        town = towns.fresh();
        folder = Folder.withOneFamily(dir, town)
                .only(SheetKind.KITAS, "K1;Kita Däumling;T1;Drosselpfad 1;39999;Elbstadt;52,05;11,9;312,5")
                .row(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;12.03.2023;12.03.2023;");
    }

    @Test
    void a_mixed_group_says_how_many_of_its_places_are_for_under_threes() {
        folder.row(SheetKind.GROUPS, "G1;K1;altersgemischt;15;01.08.2020;;5;10;35");
        folder.row(SheetKind.GROUPS, "G2;K1;Krippe;12;01.08.2020;");
        assertThat(take()).isEmpty();
        assertThat(extract().groups())
                .extracting(Group::ages, Group::fullDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new GroupAges.Mixed(5), Optional.of(new FullDayPlaces(10, 35))),
                        org.assertj.core.groups.Tuple.tuple(
                                new GroupAges.OneForm(kita.registry.CareForm.KRIPPE), Optional.empty()));
    }

    @Test
    void a_licence_that_contradicts_itself_is_refused_with_a_remedy() {
        folder.row(SheetKind.GROUPS, "G1;K1;altersgemischt;15;01.08.2020;");
        folder.row(SheetKind.GROUPS, "G2;K1;Krippe;12;01.08.2020;;5");
        folder.row(SheetKind.GROUPS, "G3;K1;Krippe;12;01.08.2020;;;10;");
        folder.row(SheetKind.GROUPS, "G4;K1;altersgemischt;15;01.08.2020;;16");
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactly(
                        "Eine altersgemischte Gruppe braucht die Zahl der Plätze für Kinder unter drei Jahren.",
                        "Plätze für Kinder unter drei Jahren nennt nur eine altersgemischte Gruppe.",
                        "Ganztagsplätze und die Stunden, ab denen ein Kind einen braucht, gehören zusammen.",
                        "Hier steht eine ganze Zahl von 0 bis 15.");
    }

    @Test
    void hours_of_the_staff_are_kept_in_minutes() {
        assertThat(take()).isEmpty();
        assertThat(extract().kitas()).extracting(Kita::staffMinutes).containsExactly(Optional.of(18_750));
    }

    @Test
    void a_contract_may_take_two_places() {
        folder.row(SheetKind.CONTRACTS, "V1;C1;K1;Kindergarten;8;40;01.08.2025;;2");
        assertThat(take()).isEmpty();
        assertThat(extract().contracts()).extracting(Contract::places).containsExactly(2);
    }

    @Test
    void an_application_may_say_what_would_also_do() {
        folder.row(SheetKind.APPLICATIONS, application("2026-10;6;Beginn"));
        assertThat(take()).isEmpty();
        assertThat(extract().applications())
                .extracting(Application::flexibility)
                .containsExactly(
                        new Flexibility(Optional.of(Month.of(2026, 10)), Optional.of(6), Flexibility.Precedence.START));
        assertThat(take()).as("the same file again").isEmpty();
    }

    @Test
    void what_would_also_do_must_not_contradict_what_is_asked_for() {
        folder.row(SheetKind.APPLICATIONS, application("2026-07;9;Wetter"));
        assertThat(take())
                .extracting(RowError::reason)
                .containsExactly(
                        "Der späteste Beginn liegt vor dem gewünschten.",
                        "Mindestens sind mehr Stunden am Tag genannt als gewünscht.",
                        "Dieser Wert ist hier nicht möglich.");
    }

    @Test
    void measured_ways_are_taken_in_and_read_for_those_who_apply() {
        folder.row(SheetKind.WAYS, "H1;K1;1700;12").row(SheetKind.WAYS, "H1;K9;1700;12");
        folder.row(SheetKind.APPLICATIONS, application(""));
        assertThat(take()).extracting(RowError::reason).containsExactly("Die Kita ist nicht bekannt.");
        assertThat(extract().ways())
                .containsExactly(new Way(new HouseholdId("H1"), new KitaId("K1"), 1700, Optional.of(12)));
    }

    @Test
    void a_child_may_be_expected_and_its_birth_is_reported_by_the_next_file() { // edge case 159
        folder.only(SheetKind.CHILDREN, "C1;H1;;Şahin;;15.03.2026;;15.03.2026");
        folder.row(SheetKind.APPLICATIONS, application(""));
        assertThat(take()).isEmpty();
        assertThat(child()).isEqualTo("N. N. 2026-03-15 EXPECTED");
        folder.only(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;11.03.2026;15.03.2026;;15.03.2026");
        assertThat(take()).isEmpty();
        assertThat(child()).isEqualTo("Anna 2026-03-11 REPORTED");
    }

    @Test
    void a_child_with_neither_a_birth_date_nor_an_expected_day_is_refused() {
        folder.only(SheetKind.CHILDREN, "C1;H1;Anna;Şahin;;15.03.2026;;");
        assertThat(take()).extracting(RowError::column).containsExactly("Geburtsdatum");
    }

    private String child() {
        return transactions.call(
                town,
                () -> jdbc.sql("SELECT given_name || ' ' || birth_date || ' ' || birth FROM kita.child")
                        .query(String.class)
                        .single());
    }

    private static String application(String more) {
        return "A1;C1;03.11.2025;2026-08;Kindergarten;8;40;unabhängig;K1;;;;;;;;" + more;
    }

    private List<RowError> take() {
        return intake.take(folder.write(), dir.resolve("out").resolve("errors.xlsx"))
                .errors();
    }

    private RegistryExtract extract() {
        return transactions.call(town, () -> queries.extract(town, KEY_DATE).registry());
    }
}
