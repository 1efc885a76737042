package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeStateText;
import kita.app.store.billing.Rehearsals;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister.Extent;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.RunGap;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of notices and what it means for money. P0001 got notice 1 and P0002 notice 2, both of 3 August. */
@DatabaseTest
class FinalNoticesTest {

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
    DifferenceDesk differences;

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
    void twoFamiliesWithANoticeEachThatWereBilledForAugust() {
        town = new BillingTown(towns, transactions, jdbc).families(2).assessedUntil(AUGUST);
        for (int family = 1; family <= 2; family++) {
            town.sql("INSERT INTO kita.notice VALUES (kita.tenant(), 2026, " + family + ", 'FEE', 'H000" + family
                    + "/P000" + family + "', repeat('" + family + "', 64), '2026-08-03', '{}', 'ELB-2026-00000" + family
                    + "-gebuehren.pdf', repeat('0', 64))");
        }
        released(billing.prepare(town.tenant, AUGUST, new UserName("anna"), AUGUST_3)
                .run()
                .orElseThrow());
    }

    @Test
    void a_posted_notice_is_delivered_on_the_fourth_day_and_final_a_month_later() {
        assertThat(notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna"))
                .isEqualTo(2);
        assertThat(notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna"))
                .as("known already")
                .isZero();
        assertThat(stand("2026-09-07")).containsOnly("bekannt gegeben am 07.08.2026, anfechtbar bis 07.09.2026");
        assertThat(stand("2026-09-08")).containsOnly("bestandskräftig seit 08.09.2026");
        assertThatThrownBy(() -> notices.posted(town.tenant, Extent.upTo(TODAY), AUGUST_3, TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht erlassen");
    }

    @Test
    void a_letter_that_came_back_is_not_delivered_until_it_is_posted_anew() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(FIRST, NoticeEventKind.CAME_BACK, "2026-08-12");
        assertThat(stand("2026-09-30").get(0)).isEqualTo("nicht bekannt gegeben");
        note(FIRST, NoticeEventKind.POSTED, "2026-11-23");
        assertThat(stand("2026-11-30").get(0))
                .as("26 December is no working day, the 27th a Sunday")
                .isEqualTo("bekannt gegeben am 27.11.2026, anfechtbar bis 28.12.2026");
        assertThatThrownBy(() -> note(SECOND, NoticeEventKind.OBJECTION_DECIDED, "2026-12-01"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("offener Widerspruch");
        assertThatThrownBy(() -> note(FIRST, NoticeEventKind.POSTED, "2026-07-01"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("vom 03.08.2026");
        assertThatThrownBy(() -> note(new Key(2026, 99), NoticeEventKind.POSTED, "2026-12-01"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("gibt es in dieser Gemeinde nicht");
    }

    @Test
    void a_line_that_was_a_mistake_is_taken_back_and_stays_readable() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(FIRST, NoticeEventKind.CONTESTED, "2026-08-20");
        assertThat(stand("2026-09-30").get(0)).startsWith("Widerspruch vom 20.08.2026, noch nicht entschieden");
        notices.undo(town.tenant, FIRST, TODAY, "anna");
        assertThat(stand("2026-09-30").get(0)).startsWith("bestandskräftig");
        notices.undo(town.tenant, FIRST, TODAY, "anna");
        assertThat(stand("2026-09-30").get(0)).isEqualTo("nicht bekannt gegeben");
        assertThatThrownBy(() -> notices.undo(town.tenant, FIRST, TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class);
        assertThat(town.number("SELECT count(*) FROM kita.notice_event WHERE notice_no = 1"))
                .isEqualTo(4);
        assertThatThrownBy(() -> town.sql("DELETE FROM kita.notice_event"))
                .hasStackTraceContaining("permission denied");
    }

    @Test // 112
    void who_is_charged_on_a_notice_that_a_clerk_withdrew_is_listed_before_the_release() {
        note(FIRST, NoticeEventKind.WITHDRAWN, "2026-08-20");
        town.assessedUntil(SEPTEMBER);
        BillingRun.Prepared run = prepared(SEPTEMBER);
        assertThat(gaps(run, RunGap.Kind.CONTRACT_WITHOUT_NOTICE))
                .singleElement()
                .satisfies(gap -> assertThat(gap.subject()).isEqualTo("C0001"));
        assertThat(notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna"))
                .as("a withdrawn one is not posted")
                .isEqualTo(1);
    }

    @Test // 96
    void a_rise_after_the_notice_became_final_waits_for_a_clerk_and_a_reduction_does_not() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 15_001);
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 5_002);
        BillingRun.Prepared run = prepared(SEPTEMBER);
        assertThat(run.content().totals().posted())
                .as("September of both, and 50 euro less for August of the second")
                .isEqualTo(Money.parse("150.03"));
        List<RunGap> held = held(run);
        assertThat(held).singleElement().satisfies(gap -> {
            assertThat(gap.subject()).isEqualTo("H0001");
            assertThat(gap.month()).isEqualTo(AUGUST);
            assertThat(gap.detail()).contains("gebucht 100,01", "neu berechnet 150,01");
        });
        released(run);

        DifferenceDesk.Case one =
                new DifferenceDesk.Case(new HouseholdId("H0001"), AUGUST, "Einkommen verschwiegen, § 45 Abs. 2 SGB X");
        assertThat(differences.demand(town.tenant, one, TODAY, "carla")).hasSize(1);
        assertThat(exported(SEPTEMBER).content().totals().posted()).isEqualTo(Money.euro(50));
        assertThatThrownBy(() -> differences.demand(town.tenant, one, TODAY, "carla"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("keine Nachforderung zurückgehalten");
    }

    @Test // 96
    void a_rise_that_a_clerk_forgoes_is_neither_posted_nor_listed_again() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 15_001);
        differences.ignore(
                town.tenant,
                new DifferenceDesk.Case(new HouseholdId("H0001"), AUGUST, "Vertrauensschutz"),
                TODAY,
                "carla");
        assertThat(held(prepared(SEPTEMBER))).isEmpty();
    }

    @Test // 96
    void while_the_notice_may_be_contested_or_is_contested_the_rise_is_posted() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(FIRST, NoticeEventKind.CONTESTED, "2026-08-20");
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 15_001);
        BillingRun.Prepared run = prepared(SEPTEMBER);
        assertThat(held(run)).isEmpty();
        assertThat(run.content().totals().posted()).isEqualTo(Money.parse("250.03"));
    }

    @Test // 96
    void an_objection_that_came_too_late_does_not_free_the_rise() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(FIRST, NoticeEventKind.CONTESTED, "2026-09-10");
        assertThat(stand("2026-09-15").get(0)).contains("(verspätet)");
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 15_001);
        assertThat(held(prepared(SEPTEMBER))).hasSize(1);
    }

    @Test
    void an_objection_stops_dunning_only_where_the_municipality_says_so() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(SECOND, NoticeEventKind.CONTESTED, "2026-08-20");
        assertThat(dunned()).isEqualTo(1);
        town.settings(2, BillingTown.text().replace("billing:", "billing:\n  objections: stop-dunning"));
        assertThat(dunned()).isZero();
        note(SECOND, NoticeEventKind.OBJECTION_DECIDED, "2026-09-10");
        assertThat(dunned()).isEqualTo(1);
    }

    @Test // 147
    void what_falls_due_after_the_objection_is_dunned_all_the_same() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        note(SECOND, NoticeEventKind.CONTESTED, "2026-08-05");
        town.settings(2, BillingTown.text().replace("billing:", "billing:\n  objections: stop-dunning"));
        assertThat(dunned()).isEqualTo(1);
    }

    @Test // 130
    void what_a_letter_that_came_back_demands_is_not_dunned_until_it_is_delivered() {
        notices.posted(town.tenant, Extent.upTo(AUGUST_3), AUGUST_3, AUGUST_3, "anna");
        assertThat(dunned()).isEqualTo(1);
        note(SECOND, NoticeEventKind.CAME_BACK, "2026-08-12");
        assertThat(dunned()).isZero();
        assertThat(stand("2026-09-15")).containsExactly("bestandskräftig seit 08.09.2026", "nicht bekannt gegeben");
        assertThat(dunning.propose(town.tenant, TODAY, 7).stream()
                        .flatMap(payer -> payer.proposal().held().stream())
                        .toList())
                .singleElement()
                .asString()
                .contains("Mahnsperre: Bescheid nicht zugestellt");
        note(SECOND, NoticeEventKind.POSTED, "2026-08-20");
        assertThat(dunned()).isEqualTo(1);
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

    private List<RunGap> held(BillingRun.Prepared run) {
        return gaps(run, RunGap.Kind.RISE_AFTER_FINALITY);
    }

    private List<RunGap> gaps(BillingRun.Prepared run, RunGap.Kind kind) {
        List<RunGap> gaps = new ArrayList<>();
        transactions.run(town.tenant, () -> rehearsals.eachGap(run.id(), gaps::add));
        return gaps.stream().filter(gap -> gap.kind() == kind).toList();
    }

    private BillingRun.Prepared prepared(Month month) {
        return billing.prepare(town.tenant, month, new UserName("anna"), TODAY)
                .run()
                .orElseThrow();
    }

    private BillingRun.Prepared released(BillingRun.Prepared run) {
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder);
        return run;
    }

    private BillingRun.Prepared exported(Month month) {
        return released(prepared(month));
    }
}
