package kita.app.cli.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.delivery.PrintRun;
import kita.app.jobs.delivery.PrintRun.Letter;
import kita.app.notices.SheetMarking;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All letters that wait for the post, for a printing house. */
@Command(
        name = "mailing",
        description =
                "Druckauftrag: alle Bescheide, die noch nicht zur Post gegeben und nicht zum Abruf bereitgestellt sind"
                        + " (zuerst ./kita delivery provide), in Dateien nach Seitenzahl und"
                        + " Postleitzahl, mit Verzeichnis. Danach: ./kita deadlines posted.")
public final class MailingCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private Today today;

    @Mixin
    private OutOption out;

    @Option(
            names = "--issued-until",
            paramLabel = "JJJJ-MM-TT",
            description = "Nur Bescheide, die bis zu diesem Tag erlassen wurden (Vorgabe: heute).")
    private LocalDate until;

    @Option(
            names = "--data-matrix",
            description = "Jede Seite in den Dateien trägt am linken Rand, 122 mm von oben, einen Data-Matrix-Code"
                    + " (ECC 200, 9 mm) für die Kuvertiermaschine: Bescheidnummer;Seite;Seiten, etwa"
                    + " ELB-2026-000123;1;2. Die ausgestellten Bescheide bleiben unverändert.")
    private boolean dataMatrix;

    MailingCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        LocalDate upTo = until == null ? today.day() : until;
        Path folder = out.of(tenant, "notices").resolve("druckauftrag-" + upTo);
        List<Letter> letters = session.bean(PrintRun.class).write(tenant, today.day(), upTo, marking(), folder);
        String last = letters.stream()
                .max(Comparator.comparing(Letter::key))
                .map(Letter::label)
                .orElseThrow();
        long files = letters.stream().map(Letter::file).distinct().count();
        output.answer(
                GermanCount.of(letters.size(), "Brief", "Briefe") + " in " + GermanCount.of(files, "Datei", "Dateien")
                        + ": " + folder + "\nNach dem Postausgang: ./kita deadlines posted --town " + tenant
                        + " --issued-until " + upTo + " --last " + last,
                Map.of("letters", letters.size(), "files", files, "folder", folder.toString(), "last", last));
    }

    private SheetMarking marking() {
        return dataMatrix ? SheetMarking.DATA_MATRIX : SheetMarking.PLAIN;
    }
}
