package kita.app.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kita.app.intake.RowError;
import kita.app.intake.SheetKind;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edge case 20: two households claim the same child. */
@DatabaseTest
class DoubleClaimTest {

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
    void twoFamilies() {
        town = towns.fresh();
        folder = Folder.withOneFamily(dir, town)
                .row(SheetKind.HOUSEHOLDS, "H2;P2;01.01.2020;;52,06;11,91")
                .row(SheetKind.PERSONS, "P2;H2;Eva;Müller;Fährdamm 9;39999;Elbstadt;01.01.2020;");
    }

    @Test
    void a_child_claimed_by_two_households_counts_in_one_and_the_finding_names_both() throws IOException {
        folder.row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;")
                .row(SheetKind.CHILDREN, "C1;H2;Mia;Müller;12.03.2023;12.03.2023;");
        IntakeReport report = take();
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("Kinder.csv");
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.column()).isEqualTo("Haushalt-Nr");
            assertThat(error.value()).isEqualTo("H2");
            assertThat(error.reason())
                    .isEqualTo("Das Kind gehört für diese Zeit (ab 12.03.2023) schon zum Haushalt H1 (ab 12.03.2023,"
                            + " Zeile 2). Es zählt nur in einem Haushalt, vorerst in H1.");
            assertThat(error.remedy()).contains("Klären, wo das Kind lebt");
        });
        assertThat(texts("SELECT household_id FROM kita.child_membership")).containsExactly("H1");
        assertThat(doubleClaimSheet())
                .containsExactly(
                        "Kind-Nr | zählt in Haushalt | Zeitraum | steht in | auch genannt von Haushalt | Zeitraum |"
                                + " steht in | Was zu tun ist",
                        "C1 | H1 | ab 12.03.2023 | Kinder.csv, Kinder, Zeile 2 | H2 | ab 12.03.2023 | Kinder.csv, Kinder,"
                                + " Zeile 3 | Klären, wo das Kind lebt, und die Zeit im anderen Haushalt beenden. Nur für"
                                + " die Sachbearbeitung: keiner Familie die Nummer der anderen nennen.");
    }

    @Test
    void what_is_on_file_stands_whatever_the_order_of_the_rows() {
        folder.only(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;");
        take();
        folder.only(SheetKind.CHILDREN, "C1;H2;Mia;Müller;12.03.2023;12.03.2023;")
                .row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;");
        assertThat(take().errors()).extracting(RowError::row, RowError::value).containsExactly(Tuple.tuple(2, "H2"));
        folder.only(SheetKind.CHILDREN, "C1;H2;Mia;Müller;12.03.2023;01.01.2026;");
        assertThat(take().doubleClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.counts().household()).hasToString("H1");
            assertThat(claim.counts().row()).as("of an earlier file").isEmpty();
            assertThat(claim.refused().household()).hasToString("H2");
        });
        assertThat(texts("SELECT household_id FROM kita.child_membership")).containsExactly("H1");
    }

    @Test
    void a_child_that_moves_to_the_other_parent_is_no_contradiction() {
        folder.only(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;");
        take();
        folder.only(SheetKind.CHILDREN, "C1;H2;Mia;Müller;12.03.2023;01.07.2026;")
                .row(SheetKind.CHILDREN, "C1;H1;Mia;Müller;12.03.2023;12.03.2023;30.06.2026");
        IntakeReport report = take();
        assertThat(report.errors()).isEmpty();
        assertThat(report.doubleClaims()).isEmpty();
        assertThat(texts("SELECT household_id FROM kita.child_membership ORDER BY valid_from"))
                .containsExactly("H1", "H2");
    }

    /** Each row of the sheet of contradictions in one line. */
    private List<String> doubleClaimSheet() throws IOException {
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(dir.resolve("out").resolve("errors.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("Widersprüche")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    private IntakeReport take() {
        return intake.take(folder.write(), dir.resolve("out").resolve("errors.xlsx"));
    }

    private List<String> texts(String sql) {
        return transactions.call(town, () -> jdbc.sql(sql).query(String.class).list());
    }
}
