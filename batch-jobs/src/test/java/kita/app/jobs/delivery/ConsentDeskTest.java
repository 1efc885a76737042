package kita.app.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.NoticeTown;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesService;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.GuardianId;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ConsentDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TODAY = DAY.plusDays(10);
    private static final GuardianId MARIA = new GuardianId("P-H1");

    @Autowired
    ConsentDesk consents;

    @Autowired
    NoticesService service;

    @Autowired
    RetrievalRun retrieval;

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
    void one_person() {
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
        town.household("H1", "Maria", 1);
    }

    @Test
    void a_consent_is_revoked_and_given_anew_and_all_of_it_stays_readable() {
        consent(DAY);
        revoke(DAY.plusDays(3));
        consent(DAY.plusDays(3));
        assertThat(history()).isEqualTo("2026-11-23 2026-11-26 anna bernd|2026-11-26 infinity anna -");
        assertThatThrownBy(() -> sql("UPDATE kita.delivery_consent SET revoked_on = '2027-01-01' WHERE consent_no = 1"))
                .hasStackTraceContaining("a revocation cannot be changed");
        assertThatThrownBy(() -> sql("UPDATE kita.delivery_consent SET given_on = '2020-01-01'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql("DELETE FROM kita.delivery_consent")).hasStackTraceContaining("permission denied");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertRefused(() -> revoke(DAY), "die noch gilt, ist nicht vermerkt");
        assertRefused(() -> consent(TODAY.plusDays(1)), "liegt in der Zukunft");
        consent(DAY);
        assertRefused(() -> consent(DAY.plusDays(1)), "schon am 23.11.2026 eingewilligt");
        assertRefused(() -> revoke(DAY.minusDays(1)), "davor kann sie nicht widerrufen sein");
        revoke(DAY.plusDays(3));
        assertRefused(() -> revoke(DAY.plusDays(4)), "die noch gilt, ist nicht vermerkt");
        assertRefused(() -> consent(DAY.plusDays(2)), "Bis zum Widerruf am 26.11.2026");
        assertRefused(
                () -> consents.consent(tenant, new GuardianId("P-99"), DAY, TODAY, "anna"),
                "gibt es in dieser Gemeinde nicht");
    }

    @Test
    void the_database_refuses_two_consents_at_a_time() {
        consent(DAY);
        assertThatThrownBy(() -> sql("INSERT INTO kita.delivery_consent VALUES (kita.tenant(), 'P-H1', 2,"
                        + " '2026-12-01', 'anna', DEFAULT, NULL)"))
                .hasStackTraceContaining("one_consent_at_a_time");
    }

    @Test
    void a_revocation_noted_late_names_what_was_provided_without_consent() {
        consent(DAY);
        town.assessed("H1", 1, "64", 1);
        service.issue(new NoticesOrder(tenant, DAY, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
        retrieval.provide(tenant, DAY.plusDays(2), TODAY, "anna", folder);
        assertThat(consents.revoke(tenant, MARIA, DAY.plusDays(1), TODAY, "bernd"))
                .containsExactly("ELB-2026-000001");
    }

    private void consent(LocalDate day) {
        consents.consent(tenant, MARIA, day, TODAY, "anna");
    }

    private void revoke(LocalDate day) {
        assertThat(consents.revoke(tenant, MARIA, day, TODAY, "bernd")).isEmpty();
    }

    private static void assertRefused(Runnable work, String why) {
        assertThatThrownBy(work::run).isInstanceOf(JobRefusedException.class).hasMessageContaining(why);
    }

    private String history() {
        return transactions.call(
                tenant,
                () -> jdbc.sql("SELECT string_agg(concat_ws(' ', given_on, revoked_on, given_noted_by,"
                                + " coalesce(revoked_noted_by, '-')), '|' ORDER BY consent_no)"
                                + " FROM kita.delivery_consent")
                        .query(String.class)
                        .single());
    }

    private void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }
}
