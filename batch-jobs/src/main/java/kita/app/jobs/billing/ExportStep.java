package kita.app.jobs.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.billing.FinanceFiles.Chosen;
import kita.app.store.billing.Runs;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.RunId;
import kita.billing.run.RunRefusedException;
import kita.registry.Month;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Writes the files of a released run. They are made under another name first and only get their own when all of them are
 * right; of a run that went out before, only the same bytes go out again.
 */
@Component
class ExportStep implements Tasklet {

    static final String MONTH = "month";
    static final String NUMBER = "run";
    static final String FOLDER = "folder";

    private final Runs runs;
    private final RunFiles files;
    private final FinanceFiles finance;

    ExportStep(Runs runs, RunFiles files, FinanceFiles finance) {
        this.runs = runs;
        this.files = files;
        this.finance = finance;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        JobParameters order = contribution.getStepExecution().getJobParameters();
        RunId id = new RunId(
                TenantScope.required(), Month.parse(order.getString(MONTH)), Integer.parseInt(order.getString(NUMBER)));
        Path folder = Path.of(order.getString(FOLDER));
        Files.createDirectories(folder);
        Path draft = folder.resolve(".export-" + id.number());
        clear(draft); // of a call that was killed: there are names in it
        Files.createDirectory(draft);
        try {
            export(id, draft);
            publish(draft, folder);
        } finally {
            clear(draft);
        }
        return RepeatStatus.FINISHED;
    }

    private void export(RunId id, Path draft) throws IOException {
        BillingRun run = runs.find(id).orElseThrow(() -> new JobRefusedException("Den Lauf " + id + " gibt es nicht."));
        if (run instanceof BillingRun.Released released) {
            Chosen layout = finance.layout(run);
            runs.export(released.exported(files.write(released, layout, draft)), layout.used());
        } else if (run instanceof BillingRun.Exported exported) {
            again(exported, files.write(exported.released(), finance.layout(run), draft));
        } else if (run instanceof BillingRun.Reversed) {
            throw new JobRefusedException(
                    "Der Lauf " + id + " wurde zurückgenommen; er geht nicht noch einmal hinaus.");
        } else {
            throw new JobRefusedException("Der Lauf " + id + " ist noch nicht freigegeben.");
        }
    }

    private static void again(BillingRun.Exported exported, Map<String, Digest> written) {
        try {
            exported.again(written);
        } catch (RunRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        for (Path file : list(draft)) {
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void clear(Path draft) {
        if (Files.notExists(draft)) {
            return;
        }
        try {
            for (Path file : list(draft)) {
                Files.delete(file);
            }
            Files.delete(draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
