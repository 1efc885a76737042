package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeRule;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;

/**
 * Finds the income of a household on a day: the sum of what all adults have proven, to the cent, or the highest band and
 * why. One adult without a proof makes the household incomplete; it never counts as zero.
 */
final class IncomeFinder {

    private IncomeFinder() {}

    /** Empty if the ordinance parks what is unproven, or if nobody's income could count; the reasons say which. */
    static Optional<HouseholdIncome> find(HouseholdFacts facts, LocalDate day, IncomeRule rule, Reasons reasons) {
        TreeSet<GuardianId> adults = facts.adults().stream()
                .filter(adult -> adult.inHousehold().contains(day))
                .map(Adult::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (adults.isEmpty()) {
            reasons.add(
                    "NO_ADULT",
                    facts.id().value(),
                    "Haushalt " + facts.id() + ": Am " + day + " ist niemand eingetragen, dessen Einkommen zählt."
                            + " Sorgeberechtigte Personen mit Zeitraum ergänzen.");
            return Optional.empty();
        }
        List<IncomeStatement> statements = new ArrayList<>();
        for (GuardianId adult : adults) {
            statementOf(adult, facts, day, rule).ifPresent(statements::add);
        }
        return judge(facts, day, adults, statements, rule, reasons);
    }

    private static Optional<HouseholdIncome> judge(
            HouseholdFacts facts,
            LocalDate day,
            TreeSet<GuardianId> adults,
            List<IncomeStatement> statements,
            IncomeRule rule,
            Reasons reasons) {
        if (statements.stream().anyMatch(IncomeStatement.HighestBandAccepted.class::isInstance)) {
            return Optional.of(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
        }
        if (statements.size() == adults.size()) {
            return Optional.of(new HouseholdIncome.Proven(sum(statements)));
        }
        if (rule.unproven() == IncomeRule.Unproven.HIGHEST_BAND) {
            return Optional.of(new HouseholdIncome.HighestBand(
                    statements.isEmpty()
                            ? HouseholdIncome.Reason.PROOF_MISSING
                            : HouseholdIncome.Reason.PROOF_INCOMPLETE));
        }
        statements.forEach(statement -> adults.remove(statement.adult()));
        reasons.add(
                "INCOME_UNPROVEN",
                facts.id().value(),
                "Haushalt " + facts.id() + ": Am " + day + " fehlt der Einkommensnachweis von " + adults
                        + ". Nachweis anfordern oder die höchste Stufe anerkennen lassen.");
        return Optional.empty();
    }

    /** The statement that covers the day, else the last one whose end is not longer ago than the ordinance allows. */
    private static Optional<IncomeStatement> statementOf(
            GuardianId adult, HouseholdFacts facts, LocalDate day, IncomeRule rule) {
        List<IncomeStatement> own = facts.incomes().stream()
                .filter(statement -> statement.adult().equals(adult))
                .filter(statement -> !statement.period().from().isAfter(day))
                .toList();
        Optional<IncomeStatement> covering = own.stream()
                .filter(statement -> statement.period().contains(day))
                .findFirst();
        if (covering.isPresent()) {
            return covering;
        }
        return own.stream()
                .max(Comparator.comparing(statement -> statement.period().to()))
                .filter(last -> Month.of(last.period().to()).monthsUntil(Month.of(day)) <= rule.carryForwardMonths());
    }

    /** Only proven statements come here; the highest band has been answered before. */
    private static Money sum(List<IncomeStatement> statements) {
        Money sum = Money.ZERO;
        for (IncomeStatement statement : statements) {
            sum = sum.plus(((IncomeStatement.Proven) statement).perYear());
        }
        return sum;
    }
}
