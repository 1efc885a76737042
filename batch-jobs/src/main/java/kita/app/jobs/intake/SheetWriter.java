package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import kita.app.intake.IntakeRow;
import kita.app.intake.SheetKind;
import kita.app.intake.SheetRow;
import kita.app.jobs.Progress;
import kita.app.store.registry.Outcome;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges the rows of a chunk and stores those that hold. */
final class SheetWriter<R extends IntakeRow> implements ItemWriter<SheetRow> {

    private final SheetKind kind;
    private final RowRules<R> rules;
    private final Tally tally;
    private final Progress progress;

    SheetWriter(SheetKind kind, RowRules<R> rules, Tally tally, Progress progress) {
        this.kind = kind;
        this.rules = rules;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends SheetRow> chunk) {
        List<Candidate<R>> candidates = new ArrayList<>(chunk.size());
        for (SheetRow row : chunk) {
            tally.read();
            SheetKind.Reading reading = kind.read(row);
            if (reading instanceof SheetKind.Reading.Good good) {
                candidates.add(new Candidate<>(row.line(), typed(good.row())));
            } else if (reading instanceof SheetKind.Reading.Broken broken) {
                tally.rejected(row.line(), broken.problems());
            }
        }
        rules.judge(candidates);
        List<R> accepted = new ArrayList<>();
        for (Candidate<R> candidate : candidates) {
            candidate
                    .problem()
                    .ifPresentOrElse(
                            problem -> tally.rejected(candidate.line(), List.of(problem)),
                            () -> accepted.add(candidate.row()));
        }
        List<Outcome> outcomes = accepted.isEmpty() ? List.of() : rules.write(accepted);
        outcomes.forEach(tally::stored);
        progress.advance(chunk.size());
    }

    /** The kind of the sheet decides the type of its rows; the two are paired in {@link RulesOfSheets}. */
    @SuppressWarnings("unchecked")
    private R typed(IntakeRow row) {
        return (R) row;
    }
}
