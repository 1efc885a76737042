package kita.app.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class WallsTest {

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_works_as_kita_app_which_owns_nothing_and_cannot_bypass_row_level_security() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("kita_app");
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                                 WHERE r.rolname = 'kita_app'""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void every_table_but_the_directory_has_the_tenant_in_every_key_and_row_level_security_forced() {
        assertThat(tables()).isNotEmpty();
        for (String table : tables()) {
            assertThat(jdbc.sql("SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = ?::regclass")
                            .param(table)
                            .query(Boolean.class)
                            .single())
                    .as("row-level security of %s", table)
                    .isTrue();
            List<String> keysWithoutTenant =
                    jdbc.sql("""
                            SELECT c.conname FROM pg_constraint c
                             WHERE c.conrelid = ?::regclass AND c.contype IN ('p', 'u', 'f', 'x')
                               AND NOT EXISTS (SELECT FROM pg_attribute a
                                                WHERE a.attrelid = c.conrelid AND a.attname = 'tenant'
                                                  AND a.attnum = ANY (c.conkey))""").param(table).query(String.class).list();
            assertThat(keysWithoutTenant).as("keys of %s without tenant", table).isEmpty();
        }
    }

    @Test
    void a_query_without_a_municipality_fails_on_every_table_even_on_an_empty_one() {
        for (String table : tables()) {
            assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_query_without_a_municipality_fails_on_a_connection_that_had_one_before() {
        TenantId a = towns.fresh();
        for (int i = 0; i < 20; i++) {
            transactions.run(
                    a,
                    () -> jdbc.sql("SELECT count(*) FROM kita.child")
                            .query(Long.class)
                            .single());
            assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM kita.child")
                            .query(Long.class)
                            .single())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_municipality_can_neither_read_nor_write_rows_of_another() {
        TenantId a = towns.fresh();
        TenantId b = towns.fresh();
        transactions.run(b, () -> insertHousehold(b));

        assertThat(transactions.call(
                        a,
                        () -> jdbc.sql("SELECT count(*) FROM kita.household WHERE tenant = ?")
                                .param(b.value())
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(transactions.call(
                        a,
                        () -> jdbc.sql("UPDATE kita.household SET latitude = 0 WHERE tenant = ?")
                                .param(b.value())
                                .update()))
                .isZero();
        assertThatThrownBy(() -> transactions.run(a, () -> insertHousehold(b)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void postings_assessed_months_and_issued_notices_can_be_neither_changed_nor_deleted_by_the_application() {
        TenantId a = towns.fresh();
        for (String table : List.of(
                "entry",
                "collection",
                "assessed_month",
                "notice",
                "notice_event",
                "file_handover",
                "filed_notice",
                "debit",
                "audit_event",
                "allocation_decision")) {
            assertThatThrownBy(() -> transactions.run(
                            a,
                            () -> jdbc.sql("UPDATE kita." + table + " SET tenant = tenant")
                                    .update()))
                    .as("UPDATE %s", table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> transactions.run(
                            a, () -> jdbc.sql("DELETE FROM kita." + table).update()))
                    .as("DELETE %s", table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> transactions.run(
                            a, () -> jdbc.sql("TRUNCATE kita." + table).update()))
                    .as("TRUNCATE %s", table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void consents_and_hand_overs_of_another_municipality_can_be_neither_read_nor_written() {
        TenantId a = towns.fresh();
        TenantId b = towns.fresh();
        transactions.run(b, () -> {
            insertPayer(b);
            insertConsent(b);
            insertHandover(b);
        });
        for (String table : List.of("delivery_consent", "file_handover")) {
            assertThat(transactions.call(
                            a,
                            () -> jdbc.sql("SELECT count(*) FROM kita." + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(transactions.call(
                        a,
                        () -> jdbc.sql("UPDATE kita.delivery_consent SET revoked_on = '2026-12-01',"
                                        + " revoked_noted_by = 'x'")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> transactions.run(a, () -> insertHandover(b)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> transactions.run(a, () -> insertConsent(b)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> transactions.run(a, () -> insertConsent(a)))
                .as("a person of the other municipality")
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void entries_go_only_into_a_run_that_is_being_prepared_and_refer_only_to_what_is_there() {
        TenantId a = towns.fresh();
        assertThatThrownBy(() -> transactions.run(a, () -> {
                    insertHousehold(a);
                    insertPayer(a);
                    insertEntry(a, "H1");
                }))
                .hasMessageContaining("is not being prepared");
        assertThatThrownBy(() -> transactions.run(a, () -> {
                    insertHousehold(a);
                    insertPayer(a);
                    insertRun(a);
                    insertEntry(a, "H2");
                }))
                .hasMessageContaining("refers to household H2");
        transactions.run(a, () -> {
            insertHousehold(a);
            insertPayer(a);
            insertRun(a);
            insertEntry(a, "H1");
            jdbc.sql("UPDATE kita.billing_run SET state = 'PREPARED', digest = :d, chain = :d")
                    .param("d", "a".repeat(64))
                    .update();
        });
        assertThatThrownBy(() -> transactions.run(
                        a,
                        () -> jdbc.sql("INSERT INTO kita.entry SELECT tenant, run_month, run_no,"
                                        + " household_id, payer_id, child_id, care_month, product, amount_cents, 'LATE_CHARGE',"
                                        + " account_no, product_account FROM kita.entry")
                                .update()))
                .hasMessageContaining("is not being prepared");
    }

    @Test
    void the_database_refuses_a_release_by_the_preparer_and_a_release_of_something_else_than_was_prepared() {
        TenantId a = towns.fresh();
        String digest = "a".repeat(64);
        transactions.run(a, () -> {
            insertRun(a);
            jdbc.sql("UPDATE kita.billing_run SET state = 'PREPARED', digest = ?, chain = ?")
                    .params(digest, digest)
                    .update();
        });
        assertThatThrownBy(() -> release(a, "bernd", digest)).hasMessageContaining("from PREPARED to RELEASED");
        transactions.run(
                a,
                () -> jdbc.sql("UPDATE kita.billing_run SET state = 'REHEARSED', rehearsal_digest = ?")
                        .param(digest)
                        .update());
        assertThatThrownBy(() -> release(a, "Anna", digest)).hasMessageContaining("released_by_a_second_person");
        assertThatThrownBy(() -> release(a, "bernd", "b".repeat(64))).hasMessageContaining("released_as_prepared");
        release(a, "bernd", digest);
        assertThatThrownBy(() -> release(a, "carla", digest)).hasMessageContaining("a release cannot be changed");
        assertThatThrownBy(() -> transactions.run(
                        a,
                        () -> jdbc.sql("UPDATE kita.billing_run SET state = 'PREPARED'")
                                .update()))
                .hasMessageContaining("cannot go from RELEASED to PREPARED");
    }

    @Test
    void overlapping_contracts_of_one_child_are_refused_and_touching_ones_are_not() {
        TenantId a = towns.fresh();
        transactions.run(a, () -> {
            insertKitaAndChild(a);
            insertContract(a, "V1", "2026-08-01", "2026-09-30");
            insertContract(a, "V2", "2026-10-01", "infinity");
        });
        assertThatThrownBy(() -> transactions.run(a, () -> insertContract(a, "V3", "2026-09-30", "2026-09-30")))
                .hasMessageContaining("one_contract_at_a_time");
    }

    @Test
    void the_application_may_bring_the_statistics_of_every_table_up_to_date() {
        transactions.run(
                towns.fresh(),
                () -> tables().forEach(table -> jdbc.sql("ANALYZE " + table).update()));
        assertThat(jdbc.sql("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = 'kita' AND c.relrowsecurity"
                                + " AND NOT has_table_privilege(c.oid, 'MAINTAIN')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void release(TenantId tenant, String user, String digest) {
        transactions.run(
                tenant,
                () -> jdbc.sql("UPDATE kita.billing_run SET state = 'RELEASED', released_by = ?, released_digest = ?")
                        .params(user, digest)
                        .update());
    }

    private List<String> tables() {
        return jdbc.sql("""
                        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                         WHERE schemaname = 'kita' AND tablename NOT IN ('flyway_schema_history', 'directory')
                         ORDER BY 1""").query(String.class).list();
    }

    private void insertHousehold(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.household VALUES (?, 'H1', 52, 11)")
                .param(tenant.value())
                .update();
    }

    private void insertPayer(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.guardian VALUES (?, 'P1', 'Erika', 'Muster', 'Weg 1', '39999', 'Elbstadt')")
                .param(tenant.value())
                .update();
        jdbc.sql("INSERT INTO kita.payer_account VALUES (?, 'P1', 1, '1')")
                .param(tenant.value())
                .update();
        jdbc.sql("INSERT INTO kita.child VALUES (?, 'K1', 'Kim', 'Muster', '2023-01-01')")
                .param(tenant.value())
                .update();
    }

    private void insertConsent(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.delivery_consent (tenant, guardian_id, consent_no, given_on, given_noted_by)"
                        + " VALUES (?, 'P1', 1, '2026-11-23', 'anna')")
                .param(tenant.value())
                .update();
    }

    private void insertHandover(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.file_handover VALUES (?, 1, '2026-11-23', 'anna')")
                .param(tenant.value())
                .update();
    }

    private void insertRun(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.billing_run (tenant, month, run_no, state, chain_no, go_live, business_on,"
                        + " creditor_name, creditor_id, creditor_iban, prepared_by)"
                        + " VALUES (?, '2026-09-01', 1, 'PREPARING', 1, '2026-09-01', '2026-09-01', 'Stadt', 'ID', 'IBAN',"
                        + " 'anna')")
                .param(tenant.value())
                .update();
    }

    private void insertEntry(TenantId tenant, String household) {
        jdbc.sql(
                        "INSERT INTO kita.entry (tenant, run_month, run_no, household_id, payer_id, child_id, care_month,"
                                + " product, amount_cents, reason, account_no, product_account)"
                                + " VALUES (?, '2026-09-01', 1, ?, 'P1', 'K1', '2026-09-01', 'KRIPPE', 12000, 'CHARGE', 1, '4711')")
                .params(tenant.value(), household)
                .update();
    }

    private void insertKitaAndChild(TenantId tenant) {
        jdbc.sql("INSERT INTO kita.provider VALUES (?, 'T1', 'Stadt')")
                .param(tenant.value())
                .update();
        jdbc.sql("INSERT INTO kita.kita VALUES (?, 'K1', 'T1', 'Kita', 'Weg 1', '39999', 'Elbstadt', 52, 11)")
                .param(tenant.value())
                .update();
        jdbc.sql("INSERT INTO kita.child VALUES (?, 'K1', 'Kim', 'Muster', '2023-01-01')")
                .param(tenant.value())
                .update();
    }

    private void insertContract(TenantId tenant, String id, String from, String to) {
        jdbc.sql("INSERT INTO kita.contract VALUES (?, ?, 'K1', 'K1', 'KRIPPE', 8, 40, ?::date, ?::date)")
                .params(tenant.value(), id, from, to)
                .update();
    }
}
