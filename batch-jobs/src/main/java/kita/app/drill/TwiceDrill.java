package kita.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.intake.Intake;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.billing.run.BillingRun;
import kita.registry.TenantId;
import kita.sample.ReadyTown;
import kita.sample.SampleTown;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R5. A whole sample town; then the same files, the same month and the same returned debits again and again. */
final class TwiceDrill implements Drill {

    private static final TenantId TOWN = new TenantId(SampleTown.elbstadt().key());
    private static final int RETURNS = 25;

    @Override
    public String name() {
        return "twice";
    }

    @Override
    public String number() {
        return "R5";
    }

    @Override
    public String proves() {
        return "Derselbe Monat noch einmal, dieselben Dateien noch einmal, dieselben Rücklastschriften noch einmal: Es"
                + " kommt keine einzige Zeile hinzu.";
    }

    @Override
    public int fullCount() {
        return 3;
    }

    @Override
    public String counted() {
        return "Wiederholungen von allem";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            Path input = scratch.folder("input");
            Path out = scratch.folder("out");
            ReadyTown.copy(SampleTown.elbstadt(), input);
            Work work = new Work(stage, input, out);
            work.takeIn();
            log.say("Eingelesen.");
            BillingRun run = work.bill();
            Path returned = work.returned(run, scratch.folder("bank"));
            int booked = work.book(returned);
            log.require(booked > 0, "Keine Rücklastschrift wurde gebucht.");
            log.say("Abgerechnet, Rücklastschriften gebucht.");
            repeat(order, log, work, returned);
        }
    }

    private static void repeat(DrillOrder order, DrillLog log, Work work, Path returned) throws IOException {
        Map<String, Long> before = work.rows();
        Map<String, String> contents = work.contents();
        Map<String, String> files = work.files();
        for (int i = 0; i < order.count(); i++) {
            work.takeIn();
            log.require(work.billAgain() == 0, "Der zweite Lauf desselben Monats bucht etwas.");
            log.require(work.book(returned) == 0, "Die zweite Einlesung der Bankdatei bucht etwas.");
            log.require(
                    work.book(work.renamed(returned, i)) == 0, "Dieselben Umsätze in anderer Datei werden gebucht.");
            log.say("Wiederholung " + (i + 1) + " von " + order.count());
        }
        long added = 0;
        for (Map.Entry<String, Long> table : work.rows().entrySet()) {
            long more = table.getValue() - before.getOrDefault(table.getKey(), 0L);
            if (more != 0
                    && !TableDigests.LOGS.contains(table.getKey())
                    && !table.getKey().equals("cash_batch")) {
                log.shortfall("Tabelle " + table.getKey() + " hat " + more + " Zeilen mehr.");
                added += more;
            }
        }
        Map<String, String> after = work.contents();
        contents.forEach((table, digest) ->
                log.require(digest.equals(after.get(table)), "Der Inhalt von " + table + " ist ein anderer geworden."));
        log.require(files.equals(work.files()), "Die ausgegebenen Dateien sind andere geworden.");
        log.figure("repetitions", "Wiederholungen von Einlesen, Monatslauf, Ausgabe und Bankdateien", order.count());
        log.figure(
                "rows",
                "Zeilen im Bestand",
                before.values().stream().mapToLong(Long::longValue).sum());
        log.figure("rowsAdded", "hinzugekommene Zeilen (ohne Protokolle)", added);
    }

    private record Work(Stage stage, Path input, Path out) {

        void takeIn() {
            stage.bean(Intake.class).take(input, out.resolve("errors.xlsx"));
        }

        BillingRun bill() {
            stage.bean(Assessments.class).assess(TOWN, MonthWork.FIRST);
            MonthWork work = new MonthWork(stage);
            BillingRun run = work.release(work.prepare(TOWN, MonthWork.FIRST));
            stage.bean(BillingRuns.class).export(run.id(), out.resolve("billing"));
            return run;
        }

        /** How many entries the same month gives again. */
        long billAgain() {
            stage.bean(Assessments.class).assess(TOWN, MonthWork.FIRST);
            BillingRuns runs = stage.bean(BillingRuns.class);
            long entries = runs.prepare(TOWN, MonthWork.FIRST, MonthWork.ANNA, MonthWork.FIRST.firstDay())
                    .newEntries();
            runs.export(runs.newest(TOWN, MonthWork.FIRST).orElseThrow().id(), out.resolve("billing"));
            return entries;
        }

        Path returned(BillingRun run, Path folder) throws IOException {
            CamtFile file = CamtFile.camt054().id("UEBUNG-1");
            List<Map<String, Object>> debits = stage.bean(TenantTransactions.class)
                    .call(
                            TOWN,
                            () -> stage.bean(JdbcClient.class)
                                    .sql(
                                            "SELECT end_to_end_id, amount_cents FROM kita.debit ORDER BY end_to_end_id LIMIT ?")
                                    .param(RETURNS)
                                    .query()
                                    .listOfRows());
            int number = 0;
            for (Map<String, Object> debit : debits) {
                long cents = ((Number) debit.get("amount_cents")).longValue();
                file.returned(
                        "UEB-" + ++number,
                        run.content().dueDate().plusDays(2).toString(),
                        debit.get("end_to_end_id").toString(),
                        euro(cents),
                        euro(cents + 300),
                        number % 2 == 0 ? "AC04" : "MS03");
            }
            return Files.writeString(folder.resolve("camt.054.xml"), file.xml());
        }

        /** The same movements in a file that calls itself otherwise. */
        Path renamed(Path file, int number) throws IOException {
            String text = Files.readString(file).replace("UEBUNG-1", "UEBUNG-ANDERS-" + number);
            return Files.writeString(file.resolveSibling("camt.054-" + number + ".xml"), text);
        }

        int book(Path file) {
            return stage.bean(BankDesk.class)
                    .take(TOWN, file, CostBearer.PAYER, MonthWork.FIRST.lastDay(), "anna")
                    .bookings();
        }

        Map<String, Long> rows() {
            return new TableDigests(stage).rows(TOWN);
        }

        Map<String, String> contents() {
            Map<String, String> contents = new TreeMap<>(new TableDigests(stage).of(TOWN));
            contents.keySet().removeAll(TableDigests.LOGS);
            contents.remove("cash_batch"); // a file that was taken in again is noted, without a booking
            return contents;
        }

        Map<String, String> files() throws IOException {
            return KillOutcome.files(out.resolve("billing"));
        }

        private static String euro(long cents) {
            return cents / 100 + "." + String.format(java.util.Locale.ROOT, "%02d", cents % 100);
        }
    }
}
