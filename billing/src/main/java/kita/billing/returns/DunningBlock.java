package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What must not be dunned, and until when (Mahnsperre).
 *
 * @param until last day; empty as long as nobody lifts it
 */
public record DunningBlock(Scope scope, BlockReason reason, LocalDate from, Optional<LocalDate> until) {

    /** What a block covers. */
    public sealed interface Scope {

        /** One item: others of the same payer go on. */
        record Item(ItemKey key) implements Scope {}

        /** All items of the payer that fell due up to that day; newer months go on. */
        record DueUpTo(LocalDate day) implements Scope {}

        /** All items of the payer that fall due on that day or later; older ones go on. */
        record DueFrom(LocalDate day) implements Scope {}
    }

    public DunningBlock {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("A block cannot end before it begins");
        }
    }

    boolean holds(OpenItem item, LocalDate day) {
        boolean now = !from.isAfter(day) && (until.isEmpty() || !until.get().isBefore(day));
        return now && covers(item);
    }

    private boolean covers(OpenItem item) {
        if (scope instanceof Scope.Item one) {
            return one.key().equals(item.key());
        }
        LocalDate dueOn = item.claim().dueOn();
        return scope instanceof Scope.DueFrom from
                ? !dueOn.isBefore(from.day())
                : !dueOn.isAfter(((Scope.DueUpTo) scope).day());
    }

    /** German, for the list. */
    public String sentence() {
        return "Mahnsperre: " + reason.german()
                + until.map(day -> " bis " + GermanDay.of(day)).orElse("");
    }
}
