package kita.billing.burden;

import java.time.LocalDate;
import java.util.Optional;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeRule;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * A family that pays although its income lies below the least that the income limit can be: it should be told that it may
 * apply for a waiver (duty to advise, § 90 (4) SGB VIII). The income is the one of the ordinance and not that of § 82 SGB
 * XII, so this is a reason to look and no result.
 *
 * @param incomePerMonth a twelfth of a year's income, rounded down
 * @param limit the limit without housing costs
 * @param fees what the family pays in the month
 */
public record BurdenHint(HouseholdId household, Month month, Money incomePerMonth, Money limit, Money fees) {

    private static final int MONTHS = 12;

    /** Empty where nothing is paid, the income is not known, or the limit is not in the document. */
    public static Optional<BurdenHint> of(
            BurdenRules rules, HouseholdFacts facts, Assessment.Assessed assessed, Month month) {
        Money fees = Money.ZERO;
        Optional<HouseholdIncome> income = Optional.empty();
        for (AssessedMonth fee : assessed.months()) {
            if (fee.month().equals(month)) {
                fees = fees.plus(fee.amount());
                income = fee.basis().income();
            }
        }
        Optional<Money> limit = rules.leastLimit(month, persons(facts, month.firstDay()));
        if (fees.isZero() || limit.isEmpty() || !(income.orElse(null) instanceof HouseholdIncome.Proven proven)) {
            return Optional.empty();
        }
        Money perMonth = proven.per() == IncomeRule.Per.MONTH
                ? proven.amount()
                : Money.cents(proven.amount().cents() / MONTHS);
        return perMonth.compareTo(limit.get()) < 0
                ? Optional.of(new BurdenHint(facts.id(), month, perMonth, limit.get(), fees))
                : Optional.empty();
    }

    private static int persons(HouseholdFacts facts, LocalDate day) {
        long adults = facts.adults().stream()
                .filter(adult -> adult.inHousehold().contains(day))
                .count();
        long children = facts.children().stream()
                .filter(child -> child.inHousehold().contains(day))
                .count();
        return Math.max(1, (int) (adults + children));
    }
}
