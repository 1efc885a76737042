package kita.app.drill;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.bench.BenchFacts;
import kita.app.database.Database;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.TenantId;

/**
 * R9. Release by who prepared, release of something else than was looked at, release twice, changing what is released:
 * each past the program by plain SQL with its login, where a constraint must refuse it, and each through the program.
 */
final class FourEyesDrill implements Drill {

    private static final String CHECK = "23514";
    private static final String NO_RIGHT = "42501";
    private static final String OTHER = "b".repeat(64);

    @Override
    public String name() {
        return "four-eyes";
    }

    @Override
    public String number() {
        return "R9";
    }

    @Override
    public String proves() {
        return "Freigeben kann nur eine zweite Person, nur genau das Geprüfte und nur einmal; das hält auch die Datenbank"
                + " selbst ein, am Programm vorbei.";
    }

    @Override
    public int fullCount() {
        return 50;
    }

    @Override
    public String counted() {
        return "Läufe";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            Eyes eyes = new Eyes(stage, scratch.folder("out"), log);
            for (int i = 1; i <= order.count(); i++) {
                eyes.run(new TenantId("uebung-vier-augen-" + i));
            }
            log.figure("runs", "Läufe", order.count());
            log.figure(
                    "refusedByDatabase",
                    "am Programm vorbei versucht und von der Datenbank abgelehnt",
                    eyes.byDatabase);
            log.figure("refusedByProgram", "im Programm versucht und mit Begründung abgelehnt", eyes.byProgram);
        }
    }

    private static final class Eyes {

        private final Stage stage;
        private final Path out;
        private final DrillLog log;
        private final Attempt attempt;
        private final BillingRuns runs;
        private int byDatabase;
        private int byProgram;

        Eyes(Stage stage, Path out, DrillLog log) {
            this.stage = stage;
            this.out = out;
            this.log = log;
            this.attempt = new Attempt(stage);
            this.runs = stage.bean(BillingRuns.class);
        }

        void run(TenantId town) throws Exception {
            stage.bean(BenchFacts.class).found(town, 6);
            stage.bean(Assessments.class).assess(town, MonthWork.FIRST);
            BillingRun run = new MonthWork(stage).prepare(town, MonthWork.FIRST);
            Digest seen = run.content().whole();
            for (String same : List.of("anna", "Anna", "ANNA")) {
                byDatabase(town, release(same, seen.hex()), CHECK);
                byProgram("Freigabe durch " + same, () -> runs.release(run.id(), new UserName(same), seen));
            }
            byDatabase(town, release("bernd", OTHER), CHECK);
            byProgram("Freigabe von etwas anderem", () -> runs.release(run.id(), MonthWork.BERND, new Digest(OTHER)));
            byDatabase(town, "UPDATE kita.billing_run SET state = 'EXPORTED'", CHECK);
            byDatabase(town, "UPDATE kita.billing_run SET state = 'RELEASED'", CHECK);
            byDatabase(town, "UPDATE kita.billing_run SET digest = '" + OTHER + "'", CHECK);
            byProgram("Ausgabe vor der Freigabe", () -> runs.export(run.id(), out.resolve(town.value())));

            runs.release(run.id(), MonthWork.BERND, seen);
            byDatabase(town, release("carla", seen.hex()), CHECK);
            byDatabase(town, "UPDATE kita.billing_run SET released_by = 'carla'", CHECK);
            byDatabase(
                    town,
                    "UPDATE kita.billing_run SET digest = '" + OTHER + "', released_digest = '" + OTHER + "'",
                    CHECK);
            byDatabase(town, "UPDATE kita.billing_run SET state = 'PREPARED'", CHECK);
            byDatabase(town, "UPDATE kita.debit SET iban = 'DE02120300000000202051'", NO_RIGHT);
            byProgram("zweite Freigabe", () -> runs.release(run.id(), new UserName("carla"), seen));
            fileChangedAfterwards(town, run);
        }

        /** Facts behind a file are changed with the owner's login, where no right stops it: the same file cannot go out. */
        private void fileChangedAfterwards(TenantId town, BillingRun run) throws Exception {
            Path folder = runs.export(run.id(), out.resolve(town.value()));
            Path debits = folder.resolve("pain.008.001.08.xml");
            byte[] sent = Files.readAllBytes(debits);
            Files.write(debits, "verändert".getBytes(StandardCharsets.UTF_8));
            runs.export(run.id(), out.resolve(town.value()));
            log.require(
                    java.util.Arrays.equals(sent, Files.readAllBytes(debits)),
                    "Eine im Ordner veränderte Datei kommt beim erneuten Ausgeben nicht in ihrer ersten Fassung wieder.");
            asOwner(town, "UPDATE kita.debit SET account_holder = 'Jemand anders'");
            byProgram("Ausgabe nach Änderung am Bestand", () -> runs.export(run.id(), out.resolve(town.value())));
            log.require(
                    java.util.Arrays.equals(sent, Files.readAllBytes(debits)),
                    "Die abgelehnte Ausgabe hat die Datei im Ordner verändert.");
        }

        private void asOwner(TenantId town, String statement) throws Exception {
            try (var owner = stage.bean(Database.class).connectAsOwner();
                    var tenant = owner.prepareStatement("SELECT set_config('kita.tenant', ?, false)");
                    var change = owner.createStatement()) {
                tenant.setString(1, town.value());
                tenant.execute();
                log.require(change.executeUpdate(statement) > 0, "Die Verfälschung gelang nicht: " + statement);
            }
        }

        private static String release(String by, String digest) {
            return "UPDATE kita.billing_run SET state = 'RELEASED', released_by = '" + by + "', released_digest = '"
                    + digest + "'";
        }

        private void byDatabase(TenantId town, String statement, String expected) {
            String state = attempt.refusal(town, statement);
            byDatabase += state.equals(expected) ? 1 : 0;
            log.require(state.equals(expected), "Die Datenbank antwortet „" + state + "“ auf: " + statement);
        }

        private void byProgram(String german, Runnable act) {
            try {
                act.run();
                log.shortfall("Das Programm ließ zu: " + german);
            } catch (JobRefusedException refused) {
                byProgram++;
            }
        }
    }
}
