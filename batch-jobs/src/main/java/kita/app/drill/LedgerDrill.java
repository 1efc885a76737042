package kita.app.drill;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kita.app.bench.BenchFacts;
import kita.app.database.Database;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * R7. A ledger of a thousand postings per wanted tampering, a year's worth, is verified as a whole and timed; a small one
 * is tampered with again and again, and each time the check must find it and name the run.
 */
final class LedgerDrill implements Drill {

    private static final int POSTINGS_PER_TAMPERING = 1_000;
    private static final int MONTHS = 12;

    /** Of the months of the benchmark's families a third is free (siblings, children who leave): counted, with a reserve. */
    private static final double CHARGED = 0.65;

    private static final double SECONDS_PER_MILLION = 10;
    private static final int CONTRACTS_TAMPERED = 20;

    /** Below, a third free is no longer what chance gives. */
    private static final int SMALLEST = 100;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String number() {
        return "R7";
    }

    @Override
    public String proves() {
        return "Jede nachträgliche Verfälschung des Buchs wird gefunden und ihr Lauf genannt, auch wenn der Eigentümer der"
                + " Datenbank selbst sie begeht; die Prüfung einer Million Buchungszeilen dauert weniger als 10 Sekunden.";
    }

    @Override
    public int fullCount() {
        return 1_000;
    }

    @Override
    public String counted() {
        return "Verfälschungen";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            tamper(stage, order, log, scratch.folder("out"));
            measure(stage, order, log);
        }
    }

    /** An entry is a sentence of two postings: the payer's account and the product's. */
    private static void measure(Stage stage, DrillOrder order, DrillLog log) {
        TenantId town = new TenantId("uebung-buch");
        int wanted = order.count() * POSTINGS_PER_TAMPERING;
        int contracts = (int) Math.ceil(Math.max(SMALLEST, wanted / 2.0 / MONTHS / CHARGED));
        stage.bean(BenchFacts.class).found(town, contracts);
        Month last = MonthWork.FIRST.plus(MONTHS - 1);
        stage.bean(Assessments.class).assess(town, last);
        log.say("Festgesetzt; es wird gebucht.");
        MonthWork work = new MonthWork(stage);
        for (Month month = MonthWork.FIRST; !month.isAfter(last); month = month.next()) {
            work.release(work.prepare(town, month));
        }
        log.say("Gebucht; es wird geprüft.");
        LedgerCheck check = stage.bean(LedgerCheck.class);
        long begun = System.nanoTime();
        LedgerCheck.Report report = check.verify(town);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long postings = 2 * report.entries();
        log.require(
                report.findings().isEmpty(),
                "Das unberührte Buch hat " + report.findings().size() + " Befunde.");
        log.require(postings >= wanted, "Gebucht wurden nur %,d Buchungszeilen.".formatted(postings));
        log.require(
                seconds < SECONDS_PER_MILLION * Math.max(1, postings / 1e6),
                "Die Prüfung von %,d Buchungszeilen dauerte %.1f Sekunden.".formatted(postings, seconds));
        log.figure("entries", "geprüfte Buchungssätze", report.entries());
        log.figure("postings", "geprüfte Buchungszeilen (zwei je Satz)", postings);
        log.figure("verifySeconds", "Sekunden dafür", seconds);
    }

    private static void tamper(Stage stage, DrillOrder order, DrillLog log, Path out) throws SQLException {
        TenantId town = LedgerTown.billed(stage, "uebung-faelschung", CONTRACTS_TAMPERED, 3, out);
        LedgerCheck check = stage.bean(LedgerCheck.class);
        Map<String, Integer> kinds = new TreeMap<>();
        Random dice = order.dice();
        int done = 0;
        int refused = 0;
        int found = 0;
        try (Tampering tampering = new Tampering(stage.bean(Database.class).connectAsOwner(), town)) {
            while (done < order.count()) {
                Tampering.Done one;
                try {
                    one = tampering.once(dice);
                } catch (SQLException constraint) {
                    refused++;
                    continue;
                }
                done++;
                kinds.merge(one.what(), 1, Integer::sum);
                boolean named =
                        check.verify(town).findings().stream().anyMatch(finding -> finding.place() == one.place());
                found += named ? 1 : 0;
                log.require(named, "Nicht gefunden: " + one.what() + " im Lauf an Stelle " + one.place() + ".");
                tampering.undo(one);
            }
            log.require(check.verify(town).findings().isEmpty(), "Nach dem Zurücknehmen bleibt ein Befund.");
        }
        log.figure("tamperings", "Verfälschungen am Eigentümerzugang", done);
        log.figure("kinds", "verschiedene Arten", kinds.size());
        log.figure("found", "gefunden, mit dem richtigen Lauf benannt", found);
        log.figure("refusedByConstraints", "weitere, denen schon eine Bedingung der Tabelle widersprach", refused);
    }
}
