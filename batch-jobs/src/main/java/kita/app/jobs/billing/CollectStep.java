package kita.app.jobs.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.store.billing.AccountRange;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.RunCollections;
import kita.app.store.billing.Runs;
import kita.app.store.billing.Statements;
import kita.app.store.billing.Statements.NamedStatement;
import kita.billing.run.CollectionRule;
import kita.billing.run.PayerStatement;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides payer by payer what is drawn, one page per transaction, in the order of account numbers. Part by part. */
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
            @Value("${kita.billing.page:1000}") int pageSize) {
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
        CollectionRule rule = new CollectionRule(
                run.terms().dueDate(),
                run.reversal().isPresent() ? CollectionRule.Credits.CARRIED : CollectionRule.Credits.BY_CURRENT_MONTH);
        List<RunCollections.Line> lines = new ArrayList<>();
        for (NamedStatement payer : statements.first(pageSize, left(contribution.getStepExecution()), run)) {
            PayerStatement statement = payer.statement();
            lines.add(new RunCollections.Line(
                    payer.name(),
                    statement.broughtForward(),
                    statement.posted(),
                    statement.cancelled(),
                    rule.collect(statement)));
        }
        if (lines.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        collections.append(run, lines);
        contribution.incrementWriteCount(lines.size());
        remember(contribution.getStepExecution(), lines);
        progress.advance(lines.size());
        return RepeatStatus.CONTINUABLE;
    }

    /** The query leaves out accounts dealt with; the memory of this execution only spares it from looking at them. */
    private static AccountRange left(StepExecution step) {
        AccountRange part = TownParts.accounts(step);
        return part.behind(step.getExecutionContext().getInt(last(step), part.after()));
    }

    private static void remember(StepExecution step, List<RunCollections.Line> lines) {
        int number = lines.get(lines.size() - 1).collection().account().number().value();
        step.getExecutionContext().putInt(last(step), number);
    }

    /** Another execution was cut otherwise and must not go by this one's memory. */
    private static String last(StepExecution step) {
        return "last." + step.getId();
    }
}
