package kita.app.jobs.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.store.documents.Municipalities;
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

    Intake(JobRunner runner, IntakeJobs jobs, TenantTransactions transactions, Municipalities municipalities) {
        this.runner = runner;
        this.jobs = jobs;
        this.transactions = transactions;
        this.municipalities = municipalities;
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
        transactions.run(
                tenant, () -> municipalities.enter(handedIn.municipality().name()));
        IntakeRun run = new IntakeRun(tenant, folder, handedIn, errorsFile);
        runner.run(jobs.job(run), new JobRequest(tenant, Map.of("files", folder.digest()), Map.of()));
        return run.report();
    }
}
