package kita.billing.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.ledger.CanonicalHash;
import kita.money.Money;
import kita.registry.Month;

/**
 * What a rehearsal comes to.
 *
 * @param comparedWith month of the run before; empty for the first run of all, which nothing can be compared with
 * @param payers who are charged now or were then
 * @param changed how many of them are charged another amount
 * @param unexplained how many of these for another reason than the ordinance
 * @param before what all were charged for the month of the run before
 * @param after what all are charged for the month of this run and, by this run, for earlier months
 * @param largest the largest change of one payer, up or down, zero or more
 * @param debits how months gather in single debits
 */
public record RehearsalFigures(
        Optional<Month> comparedWith,
        long payers,
        long changed,
        long unexplained,
        Money before,
        Money after,
        Money largest,
        MonthsAtOnce debits) {

    /**
     * @param most months in one debit
     * @param payers whose debit draws more months than are usual at once
     * @param missed months up to this run that no run was made for
     */
    public record MonthsAtOnce(int most, long payers, List<Month> missed) {

        public static final MonthsAtOnce NONE = new MonthsAtOnce(0, 0, List.of());

        public MonthsAtOnce {
            missed = List.copyOf(missed);
        }

        /** German: what the releaser must choose about; empty if no debit draws more than is usual. */
        public List<String> german() {
            if (payers == 0) {
                return List.of();
            }
            String without = missed.isEmpty()
                    ? ""
                    : " Ohne eigenen Lauf: "
                            + missed.stream().map(Month::toString).collect(Collectors.joining(", ")) + ".";
            return List.of("%,d Lastschriften mit bis zu %d Monaten.%s".formatted(payers, most, without));
        }
    }

    public Money difference() {
        return after.minus(before);
    }

    CanonicalHash into(CanonicalHash hash) {
        return hash.text(comparedWith.map(Month::toString).orElse(""))
                .number(payers)
                .number(changed)
                .number(unexplained)
                .number(before.cents())
                .number(after.cents())
                .number(largest.cents())
                .number(debits.most())
                .number(debits.payers());
    }
}
