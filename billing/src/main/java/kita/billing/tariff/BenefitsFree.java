package kita.billing.tariff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kita.registry.Month;

/**
 * Who receives certain social benefits pays nothing while the proof covers the month (§ 90 (4) SGB VIII).
 *
 * @param kinds the benefits that free, by {@link Benefit#kind}
 * @param cover when a proof covers a month
 */
public record BenefitsFree(RuleHead head, List<String> kinds, Cover cover) implements Rule {

    /** When proofs cover a month; several proofs that follow each other count together. */
    public enum Cover {
        WHOLE_MONTH,
        FIRST_DAY,
        ANY_DAY
    }

    public BenefitsFree {
        kinds = List.copyOf(kinds);
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        if (month.facts().benefits().isEmpty()) {
            return;
        }
        List<Benefit> proven = provenIn(month.facts());
        if (!covers(proven, month.month())) {
            return;
        }
        for (FeeLine line : month.linesWithAmount(head)) {
            line.exempt(() -> head.text() + " Nachweis: " + german(proven) + ".", head.citation());
        }
    }

    private List<Benefit> provenIn(HouseholdMonth facts) {
        return facts.benefits().stream()
                .filter(benefit -> kinds.contains(benefit.kind()))
                .filter(benefit -> benefit.granted().overlaps(facts.month().period()))
                .sorted(Comparator.comparing(Benefit::granted).thenComparing(Benefit::kind))
                .toList();
    }

    private boolean covers(List<Benefit> proven, Month month) {
        return switch (cover) {
            case ANY_DAY -> !proven.isEmpty();
            case FIRST_DAY ->
                proven.stream().anyMatch(benefit -> benefit.granted().contains(month.firstDay()));
            case WHOLE_MONTH -> coversEveryDay(proven, month);
        };
    }

    private static boolean coversEveryDay(List<Benefit> proven, Month month) {
        LocalDate firstUncovered = month.firstDay();
        for (Benefit benefit : proven) {
            if (benefit.granted().to().isAfter(month.lastDay())
                    && !benefit.granted().from().isAfter(firstUncovered)) {
                return true;
            }
            if (benefit.granted().contains(firstUncovered)) {
                firstUncovered = benefit.granted().to().plusDays(1);
            }
        }
        return firstUncovered.isAfter(month.lastDay());
    }

    private static String german(List<Benefit> proven) {
        return proven.stream()
                .map(benefit -> benefit.german() + " " + German.period(benefit.granted()))
                .collect(Collectors.joining(", "));
    }
}
