package kita.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kita.billing.ledger.Position;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;

/**
 * What a notice has settled for good is lowered by itself and raised only by a person (§§ 45, 48 SGB X): whether parents
 * relied on it, or owe the rise because they withheld something, no program can judge.
 */
public final class Finality {

    /**
     * @param toPost in the order of the ledger
     * @param held rises that wait for a decision, in the order of the ledger
     */
    public record Split(List<Difference> toPost, List<Difference> held) {
        public Split {
            toPost = List.copyOf(toPost);
            held = List.copyOf(held);
        }
    }

    private record PayerMonth(GuardianId payer, Month month) implements Comparable<PayerMonth> {

        static PayerMonth of(Position position) {
            return new PayerMonth(position.payer(), position.month());
        }

        @Override
        public int compareTo(PayerMonth other) {
            int byPayer = payer.compareTo(other.payer);
            return byPayer != 0 ? byPayer : month.compareTo(other.month);
        }
    }

    private Finality() {}

    /**
     * A month of a payer is held as a whole or not at all, so that a change from one product to another stays one. It is
     * held if it is over, something stands for it, more is to be owed than stands, a final notice settled it, and nobody
     * has decided that it is demanded all the same.
     *
     * @param differences of one household
     * @param standing the sum of all entries of the household per position
     * @param current the first month that is not over; from it on a change counts by itself
     * @param settled payers with a notice that can no longer be contested
     * @param demanded differences that a clerk has decided to demand
     */
    public static Split split(
            List<Difference> differences,
            Map<Position, Money> standing,
            Month current,
            Predicate<GuardianId> settled,
            Predicate<Difference> demanded) {
        Map<PayerMonth, List<Difference>> byMonth = new TreeMap<>();
        for (Difference difference : differences) {
            byMonth.computeIfAbsent(PayerMonth.of(difference.position()), key -> new ArrayList<>())
                    .add(difference);
        }
        byMonth.entrySet()
                .removeIf(month -> !month.getKey().month().isBefore(current)
                        || !settled.test(month.getKey().payer())
                        || month.getValue().stream().allMatch(demanded)
                        || !stands(month.getKey(), standing)
                        || !isRise(month.getValue()));
        List<Difference> toPost = new ArrayList<>();
        List<Difference> held = new ArrayList<>();
        for (Difference difference : differences) {
            (byMonth.containsKey(PayerMonth.of(difference.position())) ? held : toPost).add(difference);
        }
        return new Split(toPost, held);
    }

    private static boolean isRise(List<Difference> month) {
        return month.stream()
                .map(Difference::delta)
                .reduce(Money.ZERO, Money::plus)
                .isPositive();
    }

    private static boolean stands(PayerMonth month, Map<Position, Money> standing) {
        return standing.entrySet().stream()
                .filter(entry -> PayerMonth.of(entry.getKey()).equals(month))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus)
                .isPositive();
    }
}
