package kita.billing.tariff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.tariff.HouseholdCondition.FactIs;
import kita.registry.Month;

/**
 * Who receives certain social benefits pays nothing while the proof covers the month (§ 90 (4) SGB VIII).
 *
 * @param kinds the benefits that free, by {@link Benefit#kind}
 * <p>A benefit that is applied for and not granted yet frees nobody; the month tells that it is, and that the fee is waived
 * on application where it is too great a burden, about which the office has to advise (§ 90 (4) sentence 3 SGB VIII).
 *
 * @param cover when a proof covers a month
 * @param requested the fact about the household by which it tells that a benefit is applied for, if the ordinance asks
 */
public record BenefitsFree(RuleHead head, List<String> kinds, Cover cover, Optional<FactIs> requested) implements Rule {

    private static final String ADVICE =
            " Eine Leistung ist beantragt, aber noch nicht nachgewiesen; bis dahin bleibt der Beitrag. Auf Antrag wird er"
                    + " erlassen oder übernommen, wenn die Belastung nicht zuzumuten ist (§ 90 Abs. 4 SGB VIII);"
                    + " das Jugendamt berät dazu.";

    /** When proofs cover a month; several proofs that follow each other count together. */
    public enum Cover {
        WHOLE_MONTH,
        FIRST_DAY,
        ANY_DAY
    }

    public BenefitsFree {
        kinds = List.copyOf(kinds);
        if (requested.isPresent() && requested.get().fact().scope() != Fact.Scope.HOUSEHOLD) {
            throw new InvalidTariff(
                    "Leistungen beantragt der Haushalt; das Merkmal „"
                            + requested.get().fact().key() + "“ gilt für ein Kind.",
                    "Beim Merkmal „of: household“ schreiben.");
        }
    }

    /** Nobody asks whether a benefit is applied for. */
    public BenefitsFree(RuleHead head, List<String> kinds, Cover cover) {
        this(head, kinds, cover, Optional.empty());
    }

    @Override
    public void ask(QuestionSheet sheet) {
        requested.ifPresent(asked -> asked.ask(sheet));
    }

    /** Whether a benefit is applied for in the month, and no proof of one covers it. */
    public boolean isOnlyRequested(HouseholdMonth facts) {
        return requested.isPresent()
                && requested.get().holds(facts.declared())
                && !covers(provenIn(facts), facts.month());
    }

    @Override
    public void apply(WorkingMonth month) {
        if (isOnlyRequested(month.facts())) {
            advise(month);
            return;
        }
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

    private void advise(WorkingMonth month) {
        for (FeeLine line : month.linesWithAmount(head)) {
            if (!line.amount().isZero()) {
                line.note(() -> head.text() + ADVICE, head.citation());
            }
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
