package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

@DatabaseTest
class RunExportTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final String XML = "pain.008.001.08.xml";
    private static final String CSV = "postings.csv";
    private static final String XLSX = "run.xlsx";
    private static final String[] HOSTILE = {"=1+1", "+49", "-x", "@SUM(A1)", "\tTab"};

    @Autowired
    BillingRuns billing;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path out;

    private BillingTown town;

    @BeforeEach
    void aTown() {
        town = new BillingTown(towns, transactions, jdbc).families(60).assessedUntil(SEPTEMBER);
        for (int i = 0; i < HOSTILE.length; i++) {
            town.sql("UPDATE kita.guardian SET given_name = '" + HOSTILE[i] + "' WHERE guardian_id = 'P000" + (i + 1)
                    + "'");
            town.sql("UPDATE kita.mandate SET account_holder = '" + HOSTILE[i] + " Şahin' WHERE guardian_id = 'P000"
                    + (i + 1) + "'");
        }
    }

    @Test
    void what_a_killed_export_left_is_cleared_by_the_next_one() throws Exception {
        BillingRun.Released run = released();
        Path left = Files.createDirectories(out.resolve("2026-09").resolve(".export-1"));
        Files.writeString(left.resolve("run.xlsx"), "Namen");
        Path folder = billing.export(run.id(), out);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void the_direct_debits_fit_the_official_schema_and_sum_to_what_was_released() throws Exception {
        BillingRun.Released run = released();
        Path folder = billing.export(run.id(), out);
        assertThat(folder).isEqualTo(out.resolve("2026-09"));
        URL schema = getClass().getResource("/pain.008.001.08.xsd");
        assertThat(schema).as("schema in the hbci4j jar").isNotNull();
        assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema)
                        .newValidator()
                        .validate(new StreamSource(folder.resolve(XML).toFile())))
                .doesNotThrowAnyException();
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(XML).toFile());
        BigDecimal sum = BigDecimal.ZERO;
        int debits = xml.getElementsByTagName("InstdAmt").getLength();
        for (int i = 0; i < debits; i++) {
            sum = sum.add(
                    new BigDecimal(xml.getElementsByTagName("InstdAmt").item(i).getTextContent()));
        }
        Money debited = run.content().totals().debited();
        assertThat(debits).isEqualTo(30);
        assertThat(sum).isEqualByComparingTo(debited.toEuro());
        assertThat(xml.getElementsByTagName("CtrlSum").item(0).getTextContent()).isEqualTo(debited.toString());
        assertThat(Files.readString(folder.resolve(XML)))
                .contains("<Nm>1+1 Sahin</Nm>")
                .contains("Joerg Muessig");
    }

    @Test
    void the_postings_sum_to_what_was_released() throws Exception {
        BillingRun.Released run = released();
        Path folder = billing.export(run.id(), out);
        List<String> lines = Files.readAllLines(folder.resolve(CSV), StandardCharsets.UTF_8);
        Money sum = Money.ZERO;
        for (String line : lines.subList(1, lines.size())) {
            String amount = line.split(";")[9].replace("\"", "").replace(',', '.');
            sum = sum.plus(Money.parse(amount));
        }
        assertThat(lines).hasSize(121);
        assertThat(sum).isEqualTo(run.content().totals().posted());
    }

    @Test // R5, R15
    void exporting_again_gives_the_same_bytes_under_another_locale_and_time_zone_and_after_names_changed()
            throws Exception {
        BillingRun.Released run = released();
        List<byte[]> first = bytes(billing.export(run.id(), out));
        town.sql("UPDATE kita.guardian SET family_name = 'Neumann'");
        town.sql("UPDATE kita.mandate SET iban = 'DE02120300000000202051', account_holder = 'Neumann'");
        town.park("0001");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            List<byte[]> second = bytes(billing.export(run.id(), out.resolve("again")));
            for (int i = 0; i < first.size(); i++) {
                assertThat(Arrays.equals(first.get(i), second.get(i)))
                        .as("file %s", i)
                        .isTrue();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(town.number("SELECT count(*) FROM kita.billing_run WHERE state = 'EXPORTED'"))
                .isEqualTo(1);
    }

    @Test
    void the_workbook_tells_totals_accounts_payers_and_cases_and_no_cell_is_a_formula() throws Exception {
        town.park("0007");
        BillingRun.Released run = released();
        Path folder = billing.export(run.id(), out);
        try (var workbook =
                (XSSFWorkbook) WorkbookFactory.create(folder.resolve(XLSX).toFile())) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets)
                    .containsExactly(
                            "Übersicht", "Produktkonten", "Zahlungspflichtige", "Vorabankündigung", "Klärfälle");
            List<String> names = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            for (Row row : workbook.getSheet("Zahlungspflichtige")) {
                names.add(row.getCell(2).getStringCellValue());
            }
            assertThat(names).hasSize(60).contains("=1+1 Müßig 1", "@SUM(A1) Müßig 4");
            Sheet products = workbook.getSheet("Produktkonten");
            assertThat(products.getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(run.content().totals().posted().toEuro().doubleValue());
            assertThat(new DataFormatter(Locale.GERMANY)
                            .formatCellValue(products.getRow(1).getCell(3)))
                    .isEqualTo("11.836,46 €");
            assertThat(workbook.getSheet("Klärfälle").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("H0007");
        }
    }

    @Test
    void what_is_not_released_is_not_exported() {
        BillingRun.Prepared run = prepared();
        assertThatThrownBy(() -> billing.export(run.id(), out))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nicht freigegeben");
        assertThat(out.resolve("2026-09")).isEmptyDirectory();
    }

    @Test
    void a_file_that_would_differ_from_the_one_that_went_out_is_not_handed_out() {
        BillingRun.Released run = released();
        billing.export(run.id(), out);
        town.sql("INSERT INTO kita.export_file VALUES (kita.tenant(), '2026-09-01', 1, 'more.csv', repeat('a', 64))");
        Path elsewhere = out.resolve("again");
        assertThatThrownBy(() -> billing.export(run.id(), elsewhere))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("weichen");
        assertThat(elsewhere.resolve("2026-09")).isEmptyDirectory();
    }

    @Test
    void the_finance_system_of_the_municipality_gets_its_own_layout_and_so_it_stays_for_this_run() throws Exception {
        town.settings(7, BillingTown.text() + "finance: { layout: infoma-newsystem, settings: { herkunft: KITA } }\n");
        BillingRun.Released run = released();
        Path folder = billing.export(run.id(), out);
        byte[] first = Files.readAllBytes(folder.resolve("postings-infoma.txt"));
        assertThat(new String(first, StandardCharsets.ISO_8859_1).lines())
                .hasSize(122)
                .startsWith("0|KITA|01.09.2026|0000|bernd")
                .endsWith("9|120|" + run.content().totals().posted());
        assertThat(folder.resolve(CSV)).doesNotExist();
        Path again = billing.export(run.id(), out.resolve("again"));
        assertThat(Files.readAllBytes(again.resolve("postings-infoma.txt"))).isEqualTo(first);
    }

    @Test // R9
    void every_file_that_goes_out_leaves_its_digest() {
        Path folder = billing.export(released().id(), out);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(XML, CSV, XLSX);
        assertThat(town.number("SELECT count(*) FROM kita.export_file")).isEqualTo(3);
    }

    @Test // 151
    void a_new_account_is_told_to_the_bank_once_with_the_next_debit_and_the_exported_one_stands() throws Exception {
        BillingRun.Released september = released();
        Path first = billing.export(september.id(), out);
        town.sql("UPDATE kita.mandate SET iban = 'DE02120300000000202051' WHERE guardian_id = 'P0001'");
        assertThat(Files.readString(
                        billing.export(september.id(), out.resolve("again")).resolve(XML)))
                .isEqualTo(Files.readString(first.resolve(XML)))
                .doesNotContain("AmdmntInd");
        List<Integer> amended = new ArrayList<>();
        for (int month = 10; month <= 11; month++) {
            Month next = Month.of(2026, month);
            town.assessedUntil(next);
            BillingRun.Prepared run = billing.prepare(town.tenant, next, ANNA, next.firstDay())
                    .run()
                    .orElseThrow();
            billing.release(run.id(), BERND, run.content().whole());
            Path file = billing.export(run.id(), out).resolve(XML);
            assertThat(schemaOfDebits()).satisfies(schema -> schema.validate(new StreamSource(file.toFile())));
            amended.add(Files.readString(file).split("<Id>SMNDA</Id>", -1).length - 1);
            assertThat(Files.readString(file)).contains("<MndtId>M-1</MndtId>");
        }
        assertThat(amended).containsExactly(1, 0);
    }

    private static javax.xml.validation.Validator schemaOfDebits() throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RunExportTest.class.getResource("/pain.008.001.08.xsd"))
                .newValidator();
    }

    @Test
    void without_a_debit_there_is_no_file_for_the_bank() {
        town.sql("UPDATE kita.mandate SET revoked_on = '2026-08-01'");
        Path folder = billing.export(released().id(), out);
        assertThat(folder.resolve(XML)).doesNotExist();
        assertThat(folder.resolve(CSV)).exists();
    }

    private BillingRun.Prepared prepared() {
        return billing.prepare(town.tenant, SEPTEMBER, ANNA, SEPTEMBER.firstDay())
                .run()
                .orElseThrow();
    }

    private BillingRun.Released released() {
        BillingRun.Prepared run = prepared();
        return billing.release(run.id(), BERND, run.content().whole());
    }

    private static List<byte[]> bytes(Path folder) throws IOException {
        return List.of(
                Files.readAllBytes(folder.resolve(XML)),
                Files.readAllBytes(folder.resolve(CSV)),
                Files.readAllBytes(folder.resolve(XLSX)));
    }
}
