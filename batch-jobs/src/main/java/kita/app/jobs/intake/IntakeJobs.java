package kita.app.jobs.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kita.app.intake.ErrorWorkbook;
import kita.app.intake.IntakeRow.HouseholdRow;
import kita.app.intake.SheetKind;
import kita.app.intake.SheetRow;
import kita.app.jobs.ProgressRelay;
import kita.app.store.documents.DocumentStore;
import kita.app.store.registry.IntakeFiles;
import kita.app.store.registry.Registry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the job of one intake: documents, one step per sheet, the reckoning at the end. */
@Component
class IntakeJobs {

    private static final int CHUNK = 500;
    private static final String HOMES = "haushalte-anlegen";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RulesOfSheets rules;
    private final Registry registry;
    private final DocumentStore documents;
    private final IntakeFiles files;
    private final KnownFiles known;
    private final ProgressRelay progress;

    IntakeJobs(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RulesOfSheets rules,
            Registry registry,
            DocumentStore documents,
            IntakeFiles files,
            KnownFiles known,
            ProgressRelay progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.rules = rules;
        this.registry = registry;
        this.documents = documents;
        this.files = files;
        this.known = known;
        this.progress = progress;
    }

    Job job(IntakeRun run) {
        SimpleJobBuilder job = new JobBuilder("intake", repository).start(keepDocuments(run));
        for (Step step : sheetSteps(run)) {
            job.next(step);
        }
        return job.next(reckoning(run)).build();
    }

    private Step keepDocuments(IntakeRun run) {
        return new StepBuilder("dokumente", repository)
                .tasklet(
                        (contribution, context) -> {
                            known.recognise(run);
                            run.handedIn().texts().forEach((kind, text) -> {
                                if (documents.keep(kind, text)) {
                                    run.keptDocument(kind.fileName());
                                }
                            });
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Persons need their household and a household's payer needs the person: so households come first and last. */
    private List<Step> sheetSteps(IntakeRun run) {
        RulesOfSheets.Homes homes = new RulesOfSheets.Homes();
        List<Step> steps = new ArrayList<>();
        Step payers = null;
        for (SheetFile file : run.folder().sheets()) {
            if (file.kind() == SheetKind.HOUSEHOLDS) {
                steps.add(step(HOMES, file, homesWriter(homes)));
                payers = sheetStep(run, file, homes);
            } else {
                if (payers != null && file.kind() != SheetKind.PERSONS) {
                    steps.add(payers);
                    payers = null;
                }
                steps.add(sheetStep(run, file, homes));
            }
        }
        if (payers != null) {
            steps.add(payers);
        }
        return steps;
    }

    private Step sheetStep(IntakeRun run, SheetFile file, RulesOfSheets.Homes homes) {
        return step(
                stepName(file.kind()),
                file,
                new SheetWriter<>(
                        file.kind(), rules.of(file, homes, run::claimedTwice), run.tally(file.kind()), progress));
    }

    private Step step(String name, SheetFile file, ItemWriter<SheetRow> writer) {
        return new StepBuilder(name, repository)
                .<SheetRow, SheetRow>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new SheetReader(file, progress))
                .writer(writer)
                .allowStartIfComplete(true)
                .build();
    }

    /** Only makes households known; what is wrong with a row is said when its payer is stored. */
    private ItemWriter<SheetRow> homesWriter(RulesOfSheets.Homes homes) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return (Chunk<? extends SheetRow> chunk) -> {
            List<HouseholdRow> rows = new ArrayList<>();
            for (SheetRow row : chunk) {
                if (SheetKind.HOUSEHOLDS.read(row) instanceof SheetKind.Reading.Good good
                        && good.row() instanceof HouseholdRow household
                        && seen.add(household.household().value())) {
                    rows.add(household);
                }
            }
            homes.stored(rows, registry.homes(rows));
        };
    }

    private Step reckoning(IntakeRun run) {
        return new StepBuilder("abgleich", repository)
                .tasklet(
                        (contribution, context) -> {
                            reckon(
                                    run,
                                    context.getStepContext().getStepExecution().getJobExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private void reckon(IntakeRun run, JobExecution execution) throws IOException {
        Map<String, Long> readBySteps = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            readBySteps.put(step.getStepName(), step.getReadCount());
        }
        for (SheetFile file : run.folder().sheets()) {
            run.tally(file.kind()).mustAddUp(readBySteps.get(stepName(file.kind())));
        }
        ErrorWorkbook.write(run.errorsFile(), run.errors(), run.doubleClaims());
        run.countsByFile()
                .forEach((file, counts) ->
                        files.taken(file, run.folder().digests().get(file), counts));
    }

    private static String stepName(SheetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
