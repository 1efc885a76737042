package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.tariff.Declared;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Reason;
import kita.billing.tariff.IncomeRule;
import kita.registry.GuardianId;
import kita.registry.Month;

/**
 * Finds the income of a household on a day: what all adults have proven, to the cent, or the highest band and why. One
 * adult without a proof makes the household incomplete; it never counts as zero.
 */
final class IncomeFinder {

    private final HouseholdFacts facts;
    private final LocalDate day;
    private final IncomeRule rule;
    private final Reasons reasons;

    IncomeFinder(HouseholdFacts facts, LocalDate day, IncomeRule rule, Reasons reasons) {
        this.facts = facts;
        this.day = day;
        this.rule = rule;
        this.reasons = reasons;
    }

    /**
     * Empty if the ordinance parks what is unproven, or if nobody's income could count; the reasons say which.
     *
     * @param adults who live in the household on the day
     * @param children of the family, for what the ordinance grants for each of them
     */
    Optional<HouseholdIncome> find(SortedSet<GuardianId> adults, int children, Declared declared) {
        if (adults.isEmpty()) {
            reasons.add(
                    "NO_ADULT",
                    facts.id().value(),
                    "Haushalt " + facts.id() + ": Am " + day + " ist niemand eingetragen, dessen Einkommen zählt."
                            + " Sorgeberechtigte Personen mit Zeitraum ergänzen.");
            return Optional.empty();
        }
        List<IncomeStatement> statements = new ArrayList<>(adults.size());
        for (GuardianId adult : adults) {
            statementOf(adult).ifPresent(statements::add);
        }
        for (IncomeStatement statement : statements) {
            if (statement instanceof IncomeStatement.HighestBandAccepted) {
                return Optional.of(new HighestBand(Reason.ACCEPTED));
            }
        }
        return statements.size() == adults.size()
                ? new IncomeSum(facts.id(), day, rule, reasons).of(statements, children, declared)
                : unproven(adults, statements);
    }

    private Optional<HouseholdIncome> unproven(SortedSet<GuardianId> adults, List<IncomeStatement> statements) {
        IncomeRule.Unproven unproven = statements.isEmpty() ? rule.unproven() : rule.partlyProven();
        if (unproven == IncomeRule.Unproven.HIGHEST_BAND) {
            return Optional.of(new HighestBand(statements.isEmpty() ? Reason.PROOF_MISSING : Reason.PROOF_INCOMPLETE));
        }
        TreeSet<GuardianId> without = new TreeSet<>(adults);
        statements.forEach(statement -> without.remove(statement.adult()));
        reasons.add(
                "INCOME_UNPROVEN",
                facts.id().value(),
                "Haushalt " + facts.id() + ": Am " + day + " fehlt der Einkommensnachweis von " + without
                        + ". Nachweis anfordern oder die höchste Stufe anerkennen lassen.");
        return Optional.empty();
    }

    /** The statement that covers the day, else the last one whose end is not longer ago than the ordinance allows. */
    private Optional<IncomeStatement> statementOf(GuardianId adult) {
        List<IncomeStatement> own = new ArrayList<>(facts.incomes().size());
        for (IncomeStatement statement : facts.incomes()) {
            if (statement.adult().equals(adult) && !statement.period().from().isAfter(day)) {
                own.add(statement);
            }
        }
        Optional<IncomeStatement> covering = Overlay.statementOn(day, own);
        return covering.isPresent() || own.isEmpty() ? covering : carriedForward(own);
    }

    private Optional<IncomeStatement> carriedForward(List<IncomeStatement> own) {
        LocalDate end = LocalDate.MIN;
        for (IncomeStatement statement : own) {
            end = statement.period().to().isAfter(end) ? statement.period().to() : end;
        }
        return Month.of(end).monthsUntil(Month.of(day)) <= rule.carryForwardMonths()
                ? Overlay.statementOn(end, own)
                : Optional.empty();
    }
}
