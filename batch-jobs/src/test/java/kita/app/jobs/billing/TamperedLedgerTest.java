package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import kita.app.database.Database;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.jobs.ledger.LedgerCheck.Finding;
import kita.app.jobs.ledger.LedgerCheck.Report;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R7: whoever has the owner's password can change the ledger, and cannot hide it. */
@DatabaseTest
class TamperedLedgerTest {

    private static final Month AUGUST = Month.of(2026, 8);

    @Autowired
    BillingRuns billing;

    @Autowired
    LedgerCheck ledger;

    @Autowired
    Database database;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_ledger_that_nobody_touched_is_as_it_was_sealed() {
        Report report = ledger.verify(town().tenant);
        assertThat(report.findings()).isEmpty();
        assertThat(report.runs()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(8);
    }

    @Test
    void unfinished_work_is_not_sealed_and_a_town_without_runs_has_nothing_to_verify() {
        assertThat(ledger.verify(towns.fresh())).isEqualTo(new Report(0, 0, 0, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | UPDATE kita.entry SET amount_cents = amount_cents + 1 WHERE care_month = '2026-08-01' AND payer_id = 'P0001'",
                "1 | UPDATE kita.entry SET amount_cents = -amount_cents WHERE care_month = '2026-08-01'",
                "2 | UPDATE kita.entry SET account_no = 4 WHERE care_month = '2026-09-01' AND payer_id = 'P0001'",
                "2 | UPDATE kita.entry SET product_account = '4711' WHERE care_month = '2026-09-01' AND payer_id = 'P0002'",
                "1 | UPDATE kita.entry SET reason = 'LATE_CHARGE' WHERE care_month = '2026-08-01' AND payer_id = 'P0003'",
                "1 | DELETE FROM kita.entry WHERE care_month = '2026-08-01' AND payer_id = 'P0004'",
                "2 | INSERT INTO kita.entry SELECT tenant, run_month, run_no, household_id, payer_id, child_id, care_month, product, 1, 'LATE_CHARGE', account_no, product_account FROM kita.entry WHERE care_month = '2026-09-01' AND payer_id = 'P0001'",
                "1 | UPDATE kita.collection SET demanded_cents = demanded_cents + 1, posted_cents = posted_cents + 1 WHERE run_month = '2026-08-01' AND payer_id = 'P0001'",
                "2 | DELETE FROM kita.collection WHERE run_month = '2026-09-01' AND payer_id = 'P0002'",
                "1 | UPDATE kita.debit SET iban = 'DE02120300000000202051' WHERE run_month = '2026-08-01' AND payer_id = 'P0001'",
                "1 | UPDATE kita.debit SET account_holder = 'Jemand anders' WHERE run_month = '2026-08-01' AND payer_id = 'P0003'",
                "1 | DELETE FROM kita.debit WHERE run_month = '2026-08-01' AND payer_id = 'P0001'",
                "1 | UPDATE kita.collection SET why = concat(why, '!') WHERE run_month = '2026-08-01' AND outcome = 'INVOICE'",
                "2 | UPDATE kita.billing_run SET due_on = due_on + 1 WHERE month = '2026-09-01'",
                "1 | UPDATE kita.billing_run SET creditor_iban = 'DE02120300000000202051' WHERE month = '2026-08-01'",
                "1 | UPDATE kita.billing_run SET posted_cents = posted_cents + 1 WHERE month = '2026-08-01'",
                "2 | UPDATE kita.billing_run SET chain = digest WHERE month = '2026-09-01'",
            })
    void whatever_was_changed_added_or_dropped_is_found_and_its_run_is_named(int place, String tampering)
            throws SQLException {
        BillingTown town = town();
        asOwner(town, tampering);
        assertThat(ledger.verify(town.tenant).findings())
                .extracting(Finding::place)
                .contains(place)
                .allMatch(found -> found >= place);
    }

    @Test
    void a_run_that_was_dropped_with_all_its_entries_leaves_a_gap_in_the_chain() throws SQLException {
        BillingTown town = town();
        asOwner(
                town,
                "WITH gaps AS (DELETE FROM kita.rehearsal_gap WHERE run_month = '2026-08-01'),"
                        + " changes AS (DELETE FROM kita.rehearsal_change WHERE run_month = '2026-08-01')"
                        + " DELETE FROM kita.rehearsal WHERE run_month = '2026-08-01'",
                "DELETE FROM kita.entry WHERE run_month = '2026-08-01'",
                "DELETE FROM kita.debit WHERE run_month = '2026-08-01'",
                "DELETE FROM kita.collection WHERE run_month = '2026-08-01'",
                "DELETE FROM kita.billing_run WHERE month = '2026-08-01'");
        assertThat(ledger.verify(town.tenant).findings())
                .extracting(Finding::german)
                .anyMatch(german -> german.contains("Stelle 1 der Prüfkette fehlt"));
    }

    private BillingTown town() {
        BillingTown town = new BillingTown(towns, transactions, jdbc).families(4);
        for (Month month : AUGUST.through(AUGUST.next()).toList()) {
            town.assessedUntil(month);
            BillingRun.Prepared run = billing.prepare(
                            town.tenant, month, new UserName("anna"), LocalDate.of(2026, 8, 1))
                    .run()
                    .orElseThrow();
            billing.release(run.id(), new UserName("bernd"), run.content().whole());
        }
        return town;
    }

    private void asOwner(BillingTown town, String... statements) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement tenant = owner.prepareStatement("SELECT set_config('kita.tenant', ?, false)");
                Statement statement = owner.createStatement()) {
            tenant.setString(1, town.tenant.value());
            tenant.execute();
            for (String table : new String[] {"entry", "collection", "debit", "billing_run"}) {
                statement.execute("ALTER TABLE kita." + table + " DISABLE TRIGGER USER");
            }
            for (String tampering : statements) {
                assertThat(statement.executeUpdate(tampering)).as(tampering).isPositive();
            }
            for (String table : new String[] {"entry", "collection", "debit", "billing_run"}) {
                statement.execute("ALTER TABLE kita." + table + " ENABLE TRIGGER USER");
            }
        }
    }
}
