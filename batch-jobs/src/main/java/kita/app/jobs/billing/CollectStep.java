package kita.app.jobs.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.ProgressRelay;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.RunCollections;
import kita.app.store.billing.Runs;
import kita.app.store.billing.Statements;
import kita.app.store.billing.Statements.NamedStatement;
import kita.billing.run.CollectionRule;
import kita.billing.run.PayerStatement;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides payer by payer what is drawn, one page per transaction, in the order of account numbers. */
@Component
class CollectStep implements Tasklet {

    private final Runs runs;
    private final Statements statements;
    private final RunCollections collections;
    private final ProgressRelay progress;
    private final int pageSize;

    CollectStep(
            Runs runs,
            Statements statements,
            RunCollections collections,
            ProgressRelay progress,
            @Value("${kita.billing.page:500}") int pageSize) {
        this.runs = runs;
        this.statements = statements;
        this.collections = collections;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Optional<OpenRun> open = runs.open();
        if (open.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        OpenRun run = open.get();
        CollectionRule rule = new CollectionRule(run.terms().dueDate());
        List<RunCollections.Line> lines = new ArrayList<>();
        for (NamedStatement payer : statements.after(run, collections.lastAccount(run.id()), pageSize)) {
            PayerStatement statement = payer.statement();
            lines.add(new RunCollections.Line(
                    payer.name(), statement.broughtForward(), statement.posted(), rule.collect(statement)));
        }
        collections.append(run, lines);
        contribution.incrementWriteCount(lines.size());
        progress.advance(lines.size());
        return lines.isEmpty() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }
}
