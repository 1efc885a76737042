package kita.billing.run;

import java.util.List;
import java.util.Optional;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.money.Money;
import kita.registry.Month;

/**
 * Takes in what a rehearsal (Probelauf) finds, change by change in the order of account numbers, then gap by gap, and ends
 * with figures and a verdict. Holds sums and hashes only, however large the run.
 */
public final class Rehearsal {

    private final CanonicalHash hash = new CanonicalHash();
    private final StopLimits limits;
    private long changed;
    private long unexplained;
    private Money largest = Money.ZERO;

    /** @param content digest of the run that is rehearsed */
    public Rehearsal(Digest content, StopLimits limits) {
        this.limits = limits;
        hash.text(content.hex());
    }

    public void add(PayerChange change) {
        change.into(hash);
        changed++;
        if (!change.reasons().contains(ChangeReason.ORDINANCE)) {
            unexplained++;
        }
        Money size = Money.cents(Math.abs(change.difference().cents()));
        largest = size.compareTo(largest) > 0 ? size : largest;
    }

    public void add(RunGap gap) {
        gap.into(hash);
    }

    /**
     * @param comparedWith month of the run before, if there was one
     * @param payers who are charged now or were then
     * @param before what all were charged then
     * @param after what all are charged now
     */
    public Outcome end(
            Optional<Month> comparedWith,
            long payers,
            Money before,
            Money after,
            RehearsalFigures.MonthsAtOnce debits) {
        RehearsalFigures figures =
                new RehearsalFigures(comparedWith, payers, changed, unexplained, before, after, largest, debits);
        List<String> exceeded = limits.exceededBy(figures);
        Digest digest = figures.into(hash).digest();
        return new Outcome(figures, new RehearsalVerdict(digest, exceeded, debits.german()));
    }

    public record Outcome(RehearsalFigures figures, RehearsalVerdict verdict) {}
}
