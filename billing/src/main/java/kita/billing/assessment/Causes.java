package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Amounts;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.Month;

/**
 * Splits the difference between two months of a household by what changed, letting one change follow the other in a fixed
 * order: the facts first, then each rule that is no longer in force, in the order of the ordinance, then what else the
 * ordinance says and the children's age. The parts add up to the difference.
 */
public final class Causes {

    /** What was asked of which version. */
    public record Side(TariffVersion version, HouseholdMonth asked) {}

    /** What a part of the difference comes from. */
    public enum Kind {
        FACTS,
        RULE_ENDED,
        ORDINANCE,
        AGE
    }

    /**
     * A part of the difference.
     *
     * @param german why, as part of a sentence
     * @param difference of the household's total; positive: more is to be paid
     */
    public record Cause(Kind kind, String german, Money difference) {}

    private final List<Cause> causes = new ArrayList<>();
    private long total;

    private Causes(long total) {
        this.total = total;
    }

    /** Without parts of zero; empty if the ordinance refuses one of the two months. */
    public static List<Cause> of(Side before, Side after) {
        Optional<Long> start = total(before.version(), before.asked());
        Optional<Long> end = total(after.version(), after.asked());
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        Causes causes = new Causes(start.get());
        HouseholdMonth asked = in(before.asked().month(), after.asked());
        causes.reach(total(before.version(), asked), Kind.FACTS, "geänderte Angaben");
        causes.endedRules(before, after, asked);
        boolean sameOrdinance = before.version().equals(after.version());
        causes.reach(
                end,
                sameOrdinance ? Kind.AGE : Kind.ORDINANCE,
                sameOrdinance
                        ? "Alter"
                        : "neue Fassung der Satzung (" + after.version().id() + ")");
        return causes.causes;
    }

    private void endedRules(Side before, Side after, HouseholdMonth asked) {
        List<Rule> left = new ArrayList<>(before.version().rules());
        for (Rule rule : before.version().rules()) {
            if (isInForce(rule, before.asked().month()) && !isInForceAfter(rule, after)) {
                left.remove(rule);
                without(before.version(), left)
                        .ifPresent(version -> reach(
                                total(version, asked),
                                Kind.RULE_ENDED,
                                "Regel nicht mehr in Kraft: " + rule.head().text()));
            }
        }
    }

    private static boolean isInForceAfter(Rule rule, Side after) {
        return after.version().rules().stream()
                .anyMatch(other -> other.head().id().equals(rule.head().id())
                        && isInForce(other, after.asked().month()));
    }

    private static boolean isInForce(Rule rule, Month month) {
        return rule.head().validity().contains(month.firstDay());
    }

    /** A step that the ordinance has no answer for is left out; its part goes to the next one. */
    private void reach(Optional<Long> next, Kind kind, String german) {
        if (next.isPresent() && next.get() != total) {
            causes.add(new Cause(kind, german, Money.cents(next.get() - total)));
            total = next.get();
        }
    }

    private static Optional<Long> total(TariffVersion version, HouseholdMonth asked) {
        Amounts amounts = version.amounts(asked);
        return amounts.isRefused() ? Optional.empty() : Optional.of(amounts.total());
    }

    /** The same facts asked for another month. */
    private static HouseholdMonth in(Month month, HouseholdMonth asked) {
        return new HouseholdMonth(
                month,
                asked.income(),
                asked.benefits(),
                asked.children(),
                asked.family(),
                asked.persons(),
                asked.declared());
    }

    private static Optional<TariffVersion> without(TariffVersion version, List<Rule> rules) {
        try {
            return Optional.of(version.with(rules));
        } catch (InvalidTariff nothingLeft) {
            return Optional.empty();
        }
    }
}
