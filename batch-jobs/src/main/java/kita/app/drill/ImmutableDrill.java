package kita.app.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R8. With the login of the application every column of what was posted, assessed or issued is set to itself, every such
 * row deleted, every such table emptied, and then the walls themselves are attacked. The database must refuse all of it.
 */
final class ImmutableDrill implements Drill {

    /** No right; or a number that only the database itself gives. */
    private static final Set<String> REFUSALS = Set.of("42501", "428C9");

    /** What was once written there stands there for ever. */
    private static final List<String> KEPT = List.of(
            "entry",
            "collection",
            "debit",
            "export_file",
            "run_parked_household",
            "assessed_month",
            "assessment_basis",
            "assessment_steps",
            "assessment_pass",
            "payer_account",
            "rehearsal",
            "rehearsal_change",
            "rehearsal_gap",
            "notice",
            "notice_event",
            "file_handover",
            "filed_notice",
            "cash_batch",
            "cash_booking",
            "instalment",
            "audit_event");

    private static final List<String> AT_THE_WALLS = List.of(
            "ALTER TABLE kita.entry DISABLE TRIGGER ALL",
            "ALTER TABLE kita.entry DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE kita.entry NO FORCE ROW LEVEL SECURITY",
            "DROP TABLE kita.entry",
            "DROP TRIGGER run_is_being_prepared ON kita.entry",
            "CREATE POLICY open ON kita.entry USING (true)",
            // A right that one cannot give away is a warning and no error, so it is used at once.
            "DO $$ BEGIN GRANT UPDATE ON kita.entry TO kita_app; UPDATE kita.entry SET amount_cents = 1; END $$",
            "SET ROLE kita_owner",
            "SET ROLE postgres",
            "SET SESSION AUTHORIZATION postgres",
            "SET session_replication_role = replica",
            "ALTER ROLE kita_app BYPASSRLS",
            "CREATE FUNCTION kita.tenant2() RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
            "UPDATE kita.billing_run SET prepared_by = 'x'",
            "UPDATE kita.billing_run SET creditor_iban = 'x'",
            "DELETE FROM kita.billing_run",
            "TRUNCATE kita.billing_run CASCADE");

    @Override
    public String name() {
        return "immutable";
    }

    @Override
    public String number() {
        return "R8";
    }

    @Override
    public String proves() {
        return "Wer die Anmeldung des Programms an der Datenbank erbeutet, kann damit keine Buchung, keinen festgesetzten"
                + " Monat und keinen Bescheid ändern oder löschen.";
    }

    @Override
    public int fullCount() {
        return 1;
    }

    @Override
    public String counted() {
        return "Durchgang durch alle Spalten";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            TenantId town = LedgerTown.billed(stage, "uebung-bestand", 20, 2, scratch.folder("out"));
            Map<String, String> before = new TableDigests(stage).of(town);
            Attempts attempts = new Attempts(new Attempt(stage), town, log);
            columns(stage, town).forEach((table, columns) -> {
                columns.forEach(column -> attempts.refused("UPDATE kita." + table + " SET " + column + " = " + column));
                attempts.refused("DELETE FROM kita." + table);
                attempts.refused("TRUNCATE kita." + table + " CASCADE");
            });
            int atRows = attempts.count;
            AT_THE_WALLS.forEach(attempts::refused);
            log.require(new TableDigests(stage).of(town).equals(before), "Der Bestand ist danach ein anderer.");
            log.figure("tables", "Tabellen", KEPT.size());
            log.figure("attempts", "Versuche, Bestand zu ändern, zu löschen, zu leeren", atRows);
            log.figure("attemptsAtWalls", "Versuche an den Sperren selbst", attempts.count - atRows);
            log.figure("refused", "von der Datenbank abgelehnt", attempts.refused);
        }
    }

    private static Map<String, List<String>> columns(Stage stage, TenantId town) {
        Map<String, List<String>> columns = new TreeMap<>();
        stage.bean(TenantTransactions.class)
                .run(
                        town,
                        () -> KEPT.forEach(table -> columns.put(
                                table,
                                stage.bean(JdbcClient.class)
                                        .sql(
                                                "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = ?::regclass"
                                                        + " AND attnum > 0 AND NOT attisdropped ORDER BY attnum")
                                        .param("kita." + table)
                                        .query(String.class)
                                        .list())));
        return columns;
    }

    private static final class Attempts {

        private final Attempt attempt;
        private final TenantId town;
        private final DrillLog log;
        private int count;
        private int refused;

        Attempts(Attempt attempt, TenantId town, DrillLog log) {
            this.attempt = attempt;
            this.town = town;
            this.log = log;
        }

        void refused(String statement) {
            count++;
            String state = attempt.refusal(town, statement);
            if (REFUSALS.contains(state)) {
                refused++;
            } else {
                log.shortfall("Nicht wegen fehlenden Rechts abgelehnt (" + state + "): " + statement);
            }
        }
    }
}
