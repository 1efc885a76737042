package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.register.DunningCalendar;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeRegisterWorkbook;
import kita.app.jobs.register.NoticeStateText;
import kita.app.store.billing.Rehearsals;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.RunGap;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What retrieval means for money. P0001 and P0002 got notices 1 and 2 of 3 August to retrieve; the second is in arrears. */
@DatabaseTest
class ProvidedNoticesTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final LocalDate AUGUST_3 = LocalDate.of(2026, 8, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final Key FIRST = new Key(2026, 1);
    private static final Key SECOND = new Key(2026, 2);

    @Autowired
    BillingRuns billing;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    NoticeDesk notices;

    @Autowired
    DunningCalendar calendar;

    @Autowired
    DunningDesk dunning;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private BillingTown town;

    @BeforeEach
    void twoFamiliesWithANoticeEachToRetrieveThatWereBilledForAugust() {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
        for (int family = 1; family <= 2; family++) {
            town.sql("INSERT INTO kita.notice VALUES (kita.tenant(), 2026, " + family + ", 'FEE', 'H000" + family
                    + "/P000" + family + "', repeat('" + family + "', 64), '2026-08-03', '{}', 'ELB-2026-00000" + family
                    + "-gebuehren.pdf', repeat('0', 64))");
            town.sql("INSERT INTO kita.delivery_consent (tenant, guardian_id, consent_no, given_on, given_noted_by)"
                    + " VALUES (kita.tenant(), 'P000" + family + "', 1, '2026-07-01', 'anna')");
            town.sql("INSERT INTO kita.notice_event (tenant, notice_year, notice_no, event_no, kind, happened_on,"
                    + " noted_on, noted_by, batch_no) VALUES (kita.tenant(), 2026, " + family
                    + ", 1, 'PROVIDED', '2026-08-03', '2026-08-03', 'anna', 1)");
        }
        BillingRun.Prepared run = billing.prepare(town.tenant, AUGUST, new UserName("anna"), AUGUST_3)
                .run()
                .orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder);
    }

    @Test
    void it_is_known_on_the_fourth_day_whenever_it_is_retrieved_and_final_a_month_later() {
        note(FIRST, NoticeEventKind.RETRIEVED, "2026-09-01");
        assertThat(stand("2026-09-07")).containsOnly("bekannt gegeben am 07.08.2026, anfechtbar bis 07.09.2026");
        assertThat(stand("2026-09-08")).containsOnly("bestandskräftig seit 08.09.2026");
    }

    @Test // 96
    void a_rise_after_it_became_final_waits_for_a_clerk_unless_the_notification_is_disputed() {
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 15_001);
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 15_002);
        note(SECOND, NoticeEventKind.NOTIFICATION_DISPUTED, "2026-09-10");
        BillingRun.Prepared run = billing.prepare(town.tenant, SEPTEMBER, new UserName("anna"), TODAY)
                .run()
                .orElseThrow();
        List<RunGap> gaps = new ArrayList<>();
        transactions.run(town.tenant, () -> rehearsals.eachGap(run.id(), gaps::add));
        assertThat(gaps)
                .filteredOn(gap -> gap.kind() == RunGap.Kind.RISE_AFTER_FINALITY)
                .extracting(RunGap::subject)
                .containsExactly("H0001");
    }

    @Test // 130
    void what_a_notice_demands_whose_notification_is_disputed_is_not_dunned_until_it_is_retrieved() {
        assertThat(dunned()).isEqualTo(1);
        note(SECOND, NoticeEventKind.NOTIFICATION_DISPUTED, "2026-09-10");
        assertThat(stand("2026-09-15")).containsExactly("bestandskräftig seit 08.09.2026", "nicht bekannt gegeben");
        assertThat(dunned()).isZero();
        note(SECOND, NoticeEventKind.RETRIEVED, "2026-09-12");
        assertThat(stand("2026-09-15").get(1)).isEqualTo("bekannt gegeben am 12.09.2026, anfechtbar bis 12.10.2026");
        assertThat(dunned()).isEqualTo(1);
    }

    @Test
    void what_cannot_have_happened_to_it_is_refused() {
        assertRefused(FIRST, NoticeEventKind.PROVIDED, "2026-09-01", "./kita delivery provide");
        assertRefused(FIRST, NoticeEventKind.CAME_BACK, "2026-09-01", "notification_disputed");
        assertRefused(FIRST, NoticeEventKind.POSTED, "2026-09-01", "zum Abruf bereitgestellt");
        assertRefused(FIRST, NoticeEventKind.ARRIVED, "2026-09-01", "zum Abruf bereitgestellt");
        assertRefused(FIRST, NoticeEventKind.RETRIEVED, "2026-08-02", "vom 03.08.2026");
        notices.undo(town.tenant, FIRST, TODAY, "anna");
        assertRefused(FIRST, NoticeEventKind.RETRIEVED, "2026-09-01", "nicht zum Abruf bereitgestellt");
        assertRefused(FIRST, NoticeEventKind.NOTIFICATION_DISPUTED, "2026-09-01", "nicht zum Abruf bereitgestellt");
    }

    @Test
    void after_a_dispute_it_may_go_on_paper_and_counts_by_its_posting() {
        note(SECOND, NoticeEventKind.NOTIFICATION_DISPUTED, "2026-09-10");
        note(SECOND, NoticeEventKind.POSTED, "2026-09-11");
        assertThat(stand("2026-09-15").get(1)).isEqualTo("bekannt gegeben am 15.09.2026, anfechtbar bis 15.10.2026");
        assertThat(dunned()).isEqualTo(1);
    }

    @Test
    void the_list_says_in_german_on_which_way_it_went() throws IOException {
        note(FIRST, NoticeEventKind.RETRIEVED, "2026-08-05");
        note(SECOND, NoticeEventKind.NOTIFICATION_DISPUTED, "2026-09-10");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Long> counts =
                NoticeRegisterWorkbook.write(notices, calendar.days(town.tenant, 7), town.tenant, TODAY, out);
        assertThat(counts).containsOnly(Map.entry("bestandskräftig", 1L), Map.entry("nicht bekannt gegeben", 1L));
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(list.getSheetAt(0).getRow(1).getCell(8).getStringCellValue())
                    .isEqualTo("zum Abruf bereitgestellt und benachrichtigt am 03.08.2026, abgerufen am 05.08.2026");
            assertThat(list.getSheetAt(0).getRow(2).getCell(8).getStringCellValue())
                    .endsWith("Zugang der Benachrichtigung bestritten am 10.09.2026");
        }
    }

    private void assertRefused(Key notice, NoticeEventKind what, String day, String why) {
        assertThatThrownBy(() -> note(notice, what, day))
                .as(what.name())
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining(why);
    }

    private long dunned() {
        return dunning.propose(town.tenant, TODAY, 7).stream()
                .flatMap(payer -> payer.proposal().lines().stream())
                .count();
    }

    private void note(Key notice, NoticeEventKind what, String day) {
        notices.note(town.tenant, notice, what, LocalDate.parse(day), TODAY, "anna");
    }

    private List<String> stand(String day) {
        List<String> states = new ArrayList<>();
        notices.each(town.tenant, LocalDate.parse(day), (notice, state) -> states.add(NoticeStateText.of(state)));
        return states;
    }
}
