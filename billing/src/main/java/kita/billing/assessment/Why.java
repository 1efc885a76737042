package kita.billing.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.Corrections.MonthFee;

/**
 * Why the fee of a month changed.
 *
 * @param kind whether the month was there before and still is
 * @param aspects that differ, in their order; empty if the month is new or gone
 */
public record Why(Kind kind, List<Aspect> aspects) {

    /** What became of the month. */
    public enum Kind {
        CHANGED,
        /** Nothing was assessed before. */
        NEW,
        /** Nothing is to be paid any more, because there is no care. */
        WITHDRAWN,
        /** Assessed before bases were kept. */
        BASIS_UNKNOWN
    }

    public Why {
        aspects = List.copyOf(aspects);
    }

    static Why between(MonthFee before, MonthFee after) {
        if (before == null) {
            return new Why(Kind.NEW, List.of());
        }
        if (after == null) {
            return new Why(Kind.WITHDRAWN, List.of());
        }
        if (before.basis().equals(Basis.UNKNOWN) || after.basis().equals(Basis.UNKNOWN)) {
            return new Why(Kind.BASIS_UNKNOWN, List.of());
        }
        Set<Aspect> differing = after.basis().differences(before.basis());
        return new Why(Kind.CHANGED, List.copyOf(differing));
    }

    /** Words for a notice, such as "Einkommen, Vertrag". */
    public String german() {
        return switch (kind) {
            case NEW -> "erstmals festgesetzt";
            case WITHDRAWN -> "keine Betreuung mehr";
            case BASIS_UNKNOWN -> "Grundlage der früheren Festsetzung nicht aufgezeichnet";
            case CHANGED -> aspects.stream().map(Aspect::german).collect(Collectors.joining(", "));
        };
    }
}
