package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.AccountDesk;
import kita.app.store.money.ExpectedMoney;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.ReleaseNote;
import kita.billing.run.Reversal;
import kita.billing.run.RunGap;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which debits go to the bank in which file: the last ones, those that are spread, those that are given back. */
@DatabaseTest
class DebitFilesTest {

    private static final Month AUGUST = BillingTown.GO_LIVE;
    private static final Month SEPTEMBER = AUGUST.next();
    private static final Month OCTOBER = SEPTEMBER.next();
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final String DEBITS = "pain.008.001.08.xml";
    private static final String REVERSED = "pain.007.001.09.xml";

    @Autowired
    BillingRuns billing;

    @Autowired
    RunReversals reversals;

    @Autowired
    Drafts drafts;

    @Autowired
    ExpectedMoney expected;

    @Autowired
    AccountDesk accounts;

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
        town = new BillingTown(towns, transactions, jdbc);
    }

    @Test
    void the_last_debit_of_a_mandate_says_so_and_a_new_contract_afterwards_needs_a_new_mandate() throws Exception {
        town.families(3).assessedUntil(AUGUST);
        town.sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Träger')");
        town.sql(
                "INSERT INTO kita.kita (tenant, kita_id, provider_id, name, street, postcode, town, latitude, longitude)"
                        + " VALUES (kita.tenant(), 'K1', 'T1', 'Kita', 'Weg 1', '39999', 'Übungsstadt', 52, 11)");
        contract("0001", "V1", "2026-08-01", "2026-08-31");
        contract("0003", "V3", "2026-08-01", "infinity");
        Path folder = exported(AUGUST);
        String xml = valid(folder.resolve(DEBITS));
        assertThat(all(xml, "SeqTp")).containsExactly("RCUR", "FNAL");
        assertThat(all(xml, "MndtId")).containsExactly("M-3", "M-1");
        assertThat(all(xml, "CtrlSum")).containsExactly("200.04", "100.03", "100.01");

        town.sql("INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours,"
                + " valid_from, valid_to) VALUES (kita.tenant(), 'V1-2', 'C0001', 'K1', 'KINDERGARTEN', 8, 40,"
                + " '2026-09-01', 'infinity')");
        town.assessedUntil(SEPTEMBER);
        BillingRun.Prepared september = prepare(SEPTEMBER);
        assertThat(town.number("SELECT count(*) FROM kita.rehearsal_gap WHERE kind = 'PAYER_WITHOUT_MANDATE'"
                        + " AND run_month = '2026-09-01' AND detail LIKE '%neues Mandat nötig%'"))
                .isEqualTo(1);
        drafts.discard(september.id(), ANNA, "neues Mandat ist da");
        town.sql(
                "INSERT INTO kita.mandate SELECT tenant, 'M-1-NEU', guardian_id, account_holder, iban, '2026-09-02', NULL"
                        + " FROM kita.mandate WHERE mandate_ref = 'M-1'");
        assertThat(all(valid(exported(SEPTEMBER).resolve(DEBITS)), "MndtId")).containsExactly("M-1-NEU", "M-3");
    }

    @Test // 114
    void debits_of_several_months_are_spread_over_due_dates_each_with_its_own_file() throws Exception {
        town.families(1).assessedUntil(OCTOBER);
        BillingRun.Prepared run = prepare(OCTOBER);
        assertThatThrownBy(() -> release(run, 1))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("--spread");
        release(run, 3);
        assertThat(billing.spreadDebits(run.id())).isEqualTo(1);
        Path folder = billing.export(run.id(), out);
        List<String> files = List.of(DEBITS, "pain.008.001.08-2026-11-16.xml", "pain.008.001.08-2026-12-15.xml");
        List<String> ids = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (String file : files) {
            String xml = valid(folder.resolve(file));
            assertThat(all(xml, "InstdAmt")).containsExactly("100.01");
            ids.addAll(all(xml, "EndToEndId"));
            messages.addAll(all(xml, "MsgId"));
        }
        assertThat(messages).doesNotHaveDuplicates();
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + "-2");
        Path again = billing.export(run.id(), out.resolve("again"));
        for (String file : files) {
            assertThat(Files.readAllBytes(again.resolve(file))).isEqualTo(Files.readAllBytes(folder.resolve(file)));
        }
        ExpectedMoney.SentDebit second =
                transactions.call(town.tenant, () -> expected.debit(ids.get(1))).orElseThrow();
        assertThat(second.amount()).isEqualTo(Money.parse("100.01"));
        assertThat(accounts.statement(town.tenant, "P0001", LocalDate.of(2026, 11, 20))
                        .balance()
                        .open())
                .singleElement()
                .satisfies(item -> assertThat(item.claim().dueOn()).isEqualTo("2026-12-15"));
        assertThatThrownBy(
                        () -> town.sql("INSERT INTO kita.debit_part SELECT tenant, run_month, run_no, payer_id, 4, 4,"
                                + " end_to_end_id || 'x', 1, due_on FROM kita.debit_part WHERE part_no = 3"))
                .hasStackTraceContaining("the parts of a debit come to the debit");
        assertThatThrownBy(() -> town.sql("UPDATE kita.billing_run SET release_spread = 2"))
                .hasStackTraceContaining("never after it");
    }

    @Test // 114
    void nothing_is_spread_where_everybody_pays_one_month() {
        town.families(2).assessedUntil(AUGUST);
        BillingRun.Prepared run = prepare(AUGUST);
        assertThatThrownBy(() -> release(run, 2)).hasMessageContaining("zu verteilen ist nichts");
        release(run, 1);
        assertThat(billing.spreadDebits(run.id())).isZero();
    }

    @Test // 113
    void each_debit_says_by_when_its_payer_must_know_and_one_told_too_late_is_found() throws Exception {
        town.families(5).assessedUntil(AUGUST);
        notice("0001", "2026-07-20");
        notice("0003", "2026-08-10");
        BillingRun.Prepared run = prepare(AUGUST);
        assertThat(run.content().dueDate()).isEqualTo("2026-08-17");
        assertThat(drafts.rehearsal(run.id()).gaps()).containsEntry(RunGap.Kind.DEBIT_TOO_SOON, 1L);
        release(run, 1);
        Path workbook = billing.export(run.id(), out).resolve("run.xlsx");
        notice("0005", "2026-07-01");
        List<String> states = new ArrayList<>();
        try (var file = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Sheet sheet = file.getSheet("Vorabankündigung");
            for (Row row : sheet) {
                states.add(row.getCell(8).getStringCellValue());
            }
            assertThat(sheet.getRow(1).getCell(6).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2026-08-03");
        }
        assertThat(states)
                .containsExactly(
                        "Stand",
                        "angekündigt mit Bescheid vom 20.07.2026",
                        "Bescheid vom 10.08.2026 kam zu spät für diese Fälligkeit",
                        "noch kein Bescheid: bis zum genannten Tag mitteilen");
        assertThat(billing.export(run.id(), out.resolve("again")).resolve("run.xlsx"))
                .hasSameBinaryContentAs(workbook);
    }

    @Test // 99, 143
    void a_reversal_of_what_was_drawn_gives_back_each_debit_once_and_none_that_came_back_by_itself() throws Exception {
        town.families(4).assessedUntil(AUGUST);
        Path wrong = exported(AUGUST);
        List<String> drawn = all(valid(wrong.resolve(DEBITS)), "EndToEndId");
        assertThat(drawn).hasSize(2);
        cameBack(1, drawn.get(1));
        BillingRun.Rehearsed reversal = reverse(Reversal.Demands.CANCELLED);
        billing.release(reversal.id(), BERND, reversal.content().whole());
        Path folder = billing.export(reversal.id(), out);
        String xml = Files.readString(folder.resolve(REVERSED));
        assertThat(all(xml, "OrgnlEndToEndId")).containsExactly(drawn.get(0));
        assertThat(all(xml, "OrgnlMsgId")).isEqualTo(all(Files.readString(wrong.resolve(DEBITS)), "MsgId"));
        assertThat(all(xml, "CtrlSum")).containsExactly("100.01");
        assertThat(all(xml, "OrgnlCtrlSum")).containsExactly("200.04");
        assertThat(folder.resolve(DEBITS)).doesNotExist();
        cameBack(2, drawn.get(0));
        Path again = billing.export(reversal.id(), out.resolve("again"));
        assertThat(Files.readString(again.resolve(REVERSED))).isEqualTo(xml);
        assertThat(town.number("SELECT count(*) FROM kita.export_file WHERE file_name = '" + REVERSED + "'"))
                .isEqualTo(1);
    }

    @Test // 99
    void where_the_money_was_drawn_and_stays_or_nothing_went_out_nothing_is_given_back() {
        town.families(2).assessedUntil(AUGUST);
        exported(AUGUST);
        BillingRun.Rehearsed reversal = reverse(Reversal.Demands.DRAWN);
        billing.release(reversal.id(), BERND, reversal.content().whole());
        assertThat(billing.export(reversal.id(), out).resolve(REVERSED)).doesNotExist();
        BillingRun.Prepared again = prepare(AUGUST);
        release(again, 1);
        BillingRun.Rehearsed second = reversals.prepare(
                new Reversal(again.id(), Reversal.Demands.CANCELLED, "Falsche Tabelle"), ANNA, AUGUST.firstDay());
        billing.release(second.id(), BERND, second.content().whole());
        assertThat(billing.export(second.id(), out).resolve(REVERSED)).doesNotExist();
    }

    private BillingRun.Rehearsed reverse(Reversal.Demands demands) {
        BillingRun wrong = billing.newest(town.tenant, AUGUST).orElseThrow();
        return reversals.prepare(
                new Reversal(wrong.id(), demands, "Falsche Tabelle"),
                ANNA,
                AUGUST.firstDay().plusDays(20));
    }

    private void cameBack(int batch, String id) {
        town.sql("INSERT INTO kita.cash_batch (tenant, batch_no, kind, made_on, made_by, bookings, chain) VALUES"
                + " (kita.tenant(), " + batch + ", 'CLERK', '2026-08-20', 'anna', 1, repeat('0', 64))");
        town.sql(
                "INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no, counter,"
                        + " amount_cents, item, end_to_end_id) SELECT kita.tenant(), " + batch + ", " + batch
                        + ", '2026-08-20', 'RETURN', 'PAYER', a.account_no, 'BANK', d.amount_cents, '2026-08/1',"
                        + " d.end_to_end_id FROM kita.debit d JOIN kita.payer_account a ON a.guardian_id = d.payer_id"
                        + " WHERE d.end_to_end_id = '" + id + "'");
    }

    private void notice(String family, String day) {
        town.sql("INSERT INTO kita.notice (tenant, notice_year, notice_no, kind, subject_key, basis_digest, issued_on,"
                + " content, file_name, file_digest) SELECT kita.tenant(), 2026, coalesce(max(notice_no), 0) + 1, 'FEE', 'H"
                + family + "/P" + family + "', repeat('0', 64), '" + day + "', '{}', 'N" + family
                + ".pdf', repeat('0', 64) FROM kita.notice");
    }

    private void contract(String family, String id, String from, String to) {
        town.sql("INSERT INTO kita.child_membership (tenant, child_id, household_id, valid_from, valid_to) VALUES"
                + " (kita.tenant(), 'C" + family + "', 'H" + family + "', '2024-03-01', 'infinity')");
        town.sql("INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours,"
                + " valid_from, valid_to) VALUES (kita.tenant(), '" + id + "', 'C" + family
                + "', 'K1', 'KRIPPE', 8, 40, '" + from + "', '" + to + "')");
    }

    private BillingRun.Prepared prepare(Month month) {
        return billing.prepare(town.tenant, month, ANNA, month.firstDay()).run().orElseThrow();
    }

    private void release(BillingRun.Prepared run, int spread) {
        billing.release(
                run.id(),
                BERND,
                run.content().whole(),
                new ReleaseNote(Optional.empty(), ReleaseNote.Months.AS_USUAL, spread));
    }

    private Path exported(Month month) {
        BillingRun.Prepared run = prepare(month);
        release(run, 1);
        return billing.export(run.id(), out);
    }

    private static String valid(Path file) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DebitFilesTest.class.getResource("/pain.008.001.08.xsd"))
                .newValidator()
                .validate(new StreamSource(file.toFile()));
        return Files.readString(file);
    }

    private static List<String> all(String xml, String element) {
        Matcher found = Pattern.compile("<" + element + "(?: [^>]*)?>([^<]*)</" + element + ">")
                .matcher(xml);
        return found.results().map(result -> result.group(1)).toList();
    }
}
