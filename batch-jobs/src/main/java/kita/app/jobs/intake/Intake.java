package kita.app.jobs.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.store.documents.Municipalities;
import kita.app.store.registry.IntakeFiles;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** The door of the intake: takes in the files of a folder for the municipality that its municipality.yaml names. */
@Service
public class Intake {

    private final JobRunner runner;
    private final IntakeJobs jobs;
    private final TenantTransactions transactions;
    private final Municipalities municipalities;
    private final IntakeFiles files;

    Intake(
            JobRunner runner,
            IntakeJobs jobs,
            TenantTransactions transactions,
            Municipalities municipalities,
            IntakeFiles files) {
        this.runner = runner;
        this.jobs = jobs;
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.files = files;
    }

    /**
     * Takes in what lies in the folder. Broken rows are left out and written to errors.xlsx; a broken document, an
     * unreadable file or one that is older than what is stored is refused with {@link JobRefusedException} before
     * anything is stored.
     */
    public IntakeReport take(Path directory, Path errorsFile) {
        if (!Files.isDirectory(directory)) {
            throw new JobRefusedException("Den Ordner „" + directory.getFileName() + "“ gibt es nicht.");
        }
        HandedIn handedIn = HandedIn.in(directory);
        IntakeFolder folder = IntakeFolder.of(directory);
        TenantId tenant = handedIn.municipality().tenant();
        Set<String> recognised = new LinkedHashSet<>();
        transactions.run(tenant, () -> {
            municipalities.enter(handedIn.municipality().name());
            folder.digests().forEach((name, digest) -> {
                if (isLatest(name, digest)) {
                    recognised.add(name);
                }
            });
        });
        IntakeRun run = new IntakeRun(tenant, folder, handedIn, recognised, errorsFile);
        runner.run(jobs.job(run), new JobRequest(tenant, Map.of("files", folder.digest()), Map.of()));
        return run.report();
    }

    /** Last month's file under this month's date would undo what came since. */
    private boolean isLatest(String name, String digest) {
        boolean latest = files.latest(name).map(digest::equals).orElse(false);
        if (!latest && files.isKnown(name, digest)) {
            throw new JobRefusedException("„" + name + "“ wurde schon einmal eingelesen, seither kam eine neuere Datei."
                    + " Wer den alten Stand wirklich zurück will, öffnet die Datei und speichert sie neu.");
        }
        return latest;
    }
}
