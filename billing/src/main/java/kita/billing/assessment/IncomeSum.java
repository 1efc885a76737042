package kita.billing.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.tariff.Declared;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeRule;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.HouseholdId;

/** Adds up what all adults have proven, in the unit that the ordinance looks at. */
final class IncomeSum {

    private final HouseholdId household;
    private final LocalDate day;
    private final IncomeRule rule;
    private final Reasons reasons;

    IncomeSum(HouseholdId household, LocalDate day, IncomeRule rule, Reasons reasons) {
        this.household = household;
        this.day = day;
        this.rule = rule;
        this.reasons = reasons;
    }

    /** Only proven statements come here, one for each adult; the highest band has been answered before. */
    Optional<HouseholdIncome> of(List<IncomeStatement> statements, int children, Declared declared) {
        Money perYear = Money.ZERO;
        for (IncomeStatement statement : statements) {
            if (!(statement instanceof IncomeStatement.Proven proven)) {
                return notComputable(statement);
            }
            perYear = perYear.plus(proven.perYear());
        }
        return Optional.of(new HouseholdIncome.Proven(inUnit(perYear), rule.per()));
    }

    /** A figure a year is what a clerk determined; a month of it is a twelfth, and fractions of a cent never help. */
    private Money inUnit(Money perYear) {
        return rule.per() == IncomeRule.Per.YEAR ? perYear : Rounding.CENT_UP.toMoney(new Exact(perYear.cents(), 12));
    }

    private Optional<HouseholdIncome> notComputable(IncomeStatement statement) {
        reasons.add(
                "INCOME_NOT_COMPUTABLE",
                household.value(),
                "Haushalt " + household + ": Person " + statement.adult() + " hat am " + day
                        + " einzelne Einkünfte nachgewiesen, aber die Satzung sagt nicht, wie daraus das Einkommen"
                        + " ermittelt wird. „computation:“ in der Satzung ergänzen oder den ermittelten Betrag"
                        + " eintragen.");
        return Optional.empty();
    }
}
