package kita.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.store.Sha256;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;

/**
 * All that several months left behind: every table of every town, every file, and whether the ledger is as it was sealed.
 *
 * @param tables town and table to its digest
 * @param files path below the folder to the digest of the bytes
 * @param findings of the ledger check
 */
record KillOutcome(Map<String, String> tables, Map<String, String> files, long findings, long rows) {

    static KillOutcome of(Path home, Path out) throws IOException {
        try (Stage stage = KillTowns.stage(home)) {
            Map<String, String> tables = new TreeMap<>();
            long findings = 0;
            long rows = 0;
            for (TenantId town : KillTowns.CONTRACTS.keySet()) {
                for (Map.Entry<String, String> table :
                        new TableDigests(stage).of(town).entrySet()) {
                    if (!TableDigests.LOGS.contains(table.getKey())) {
                        tables.put(town + " " + table.getKey(), table.getValue());
                        rows += Long.parseLong(table.getValue().split(" ")[0]);
                    }
                }
                findings +=
                        stage.bean(LedgerCheck.class).verify(town).findings().size();
            }
            return new KillOutcome(tables, files(out), findings, rows);
        }
    }

    /** What is hidden (drafts of an export that was killed) never got its name and is for nobody. */
    static Map<String, String> files(Path out) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = out.relativize(file).toString();
                if (!name.equals("errors.txt") && !name.contains("/.")) {
                    digests.put(name, Sha256.hex(Sha256.digest().digest(Files.readAllBytes(file))));
                }
            }
        }
        return digests;
    }

    void compare(KillOutcome unbroken, DrillLog log) {
        log.require(findings == 0, "Die Prüfung des Buchs hat " + findings + " Befunde.");
        differences(tables, unbroken.tables(), "Tabelle", log);
        differences(files, unbroken.files(), "Datei", log);
    }

    private static void differences(Map<String, String> here, Map<String, String> there, String what, DrillLog log) {
        Set<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        for (String name : names) {
            if (!there.getOrDefault(name, "").equals(here.getOrDefault(name, ""))) {
                log.shortfall(what + " " + name + " ist anders als im ungestörten Lauf: "
                        + here.getOrDefault(name, "fehlt") + " statt " + there.getOrDefault(name, "keine") + ".");
            }
        }
    }
}
