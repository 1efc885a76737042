package kita.billing.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;

/**
 * Compares what was assessed before with what is assessed now, month by month and never as a lump sum. Equal amounts of
 * the same payer give no line, whatever led to them; where another person pays, the one is credited and the other charged,
 * and nothing is netted between the two.
 */
public final class Corrections {

    /**
     * The fee of one child in one month, from whatever source.
     *
     * @param basis {@link Basis#UNKNOWN} for months that were assessed before bases were kept
     */
    public record MonthFee(ChildId child, GuardianId payer, Month month, Charge charge, Money amount, Basis basis) {

        public static MonthFee of(AssessedMonth month) {
            return new MonthFee(
                    month.child(), month.payer(), month.month(), month.charge(), month.amount(), month.basis());
        }
    }

    private record Key(ChildId child, Month month, Charge charge) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byChild = child.compareTo(other.child);
            int byMonth = byChild != 0 ? byChild : month.compareTo(other.month);
            return byMonth != 0 ? byMonth : charge.compareTo(other.charge);
        }
    }

    private static final class Pair {
        private MonthFee before;
        private MonthFee after;
    }

    private Corrections() {}

    /** Ordered by child, month and charge; a credit to one person comes before the charge to another. */
    public static List<Correction> between(Collection<MonthFee> before, Collection<MonthFee> after) {
        return between(before, after, Money.ZERO);
    }

    /** As {@link #between(Collection, Collection)}, without differences up to the tolerance; the old amount stays. */
    public static List<Correction> between(Collection<MonthFee> before, Collection<MonthFee> after, Money tolerance) {
        Map<Key, Pair> pairs = new TreeMap<>();
        for (MonthFee fee : before) {
            Pair pair = pair(pairs, fee);
            requireFirst(pair.before, fee);
            pair.before = fee;
        }
        for (MonthFee fee : after) {
            Pair pair = pair(pairs, fee);
            requireFirst(pair.after, fee);
            pair.after = fee;
        }
        List<Correction> corrections = new ArrayList<>();
        for (Pair pair : pairs.values()) {
            compare(pair, tolerance, corrections);
        }
        return corrections;
    }

    private static Pair pair(Map<Key, Pair> pairs, MonthFee fee) {
        return pairs.computeIfAbsent(new Key(fee.child(), fee.month(), fee.charge()), key -> new Pair());
    }

    private static void requireFirst(MonthFee known, MonthFee fee) {
        if (known != null) {
            throw new IllegalArgumentException("Two fees for " + fee.child() + " " + fee.month() + " " + fee.charge());
        }
    }

    private static void compare(Pair pair, Money tolerance, List<Correction> corrections) {
        boolean samePayer =
                pair.before == null || pair.after == null || Objects.equals(pair.before.payer(), pair.after.payer());
        if (samePayer) {
            add(pair.before, pair.after, pair, tolerance, corrections);
        } else {
            add(pair.before, null, pair, Money.ZERO, corrections);
            add(null, pair.after, pair, Money.ZERO, corrections);
        }
    }

    private static void add(MonthFee before, MonthFee after, Pair pair, Money tolerance, List<Correction> corrections) {
        MonthFee any = after == null ? before : after;
        Money was = before == null ? Money.ZERO : before.amount();
        Money is = after == null ? Money.ZERO : after.amount();
        long cents = is.minus(was).cents();
        if (cents != 0 && Math.abs(cents) > tolerance.cents()) {
            corrections.add(new Correction(
                    any.child(),
                    any.payer(),
                    any.month(),
                    any.charge(),
                    was,
                    is,
                    Why.between(pair.before, pair.after)));
        }
    }
}
