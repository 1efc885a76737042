package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.tariff.Declared;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Proven;
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
     * What was found.
     *
     * @param notTaken an income that was declared last and does not count, because it changes too little
     */
    record Found(HouseholdIncome income, Optional<SmallChange> notTaken) {

        static final Found NOT_ASKED = new Found(HouseholdIncome.NOT_ASKED, Optional.empty());
    }

    /**
     * Empty if the ordinance parks what is unproven, or if nobody's income could count; the reasons say which.
     *
     * @param adults who live in the household on the day
     * @param children of the family, for what the ordinance grants for each of them
     */
    Optional<Found> find(SortedSet<GuardianId> adults, int children, Declared declared) {
        if (adults.isEmpty()) {
            reasons.add(
                    "NO_ADULT",
                    facts.id().value(),
                    "Haushalt " + facts.id() + ": Am " + day + " ist niemand eingetragen, dessen Einkommen zählt."
                            + " Sorgeberechtigte Personen mit Zeitraum ergänzen.");
            return Optional.empty();
        }
        if (rule.leastChange().isEmpty()) {
            List<IncomeStatement> statements = new ArrayList<>(adults.size());
            for (GuardianId adult : adults) {
                Overlay.strongest(holding(adult)).ifPresent(statements::add);
            }
            return income(adults, statements, children, declared).map(income -> new Found(income, Optional.empty()));
        }
        List<IncomeStatement> holding = new ArrayList<>();
        adults.forEach(adult -> holding.addAll(holding(adult)));
        IncomeChanges.Taken taken = new IncomeChanges(
                        rule.leastChange().get(), known -> exactly(adults, known, children, declared))
                .of(holding);
        return income(adults, taken.statements(), children, declared)
                .map(income -> new Found(income, taken.notTaken()));
    }

    private Optional<HouseholdIncome> income(
            SortedSet<GuardianId> adults, List<IncomeStatement> statements, int children, Declared declared) {
        for (IncomeStatement statement : statements) {
            if (statement instanceof IncomeStatement.HighestBandAccepted) {
                return Optional.of(new HighestBand(Reason.ACCEPTED));
            }
        }
        return statements.size() == adults.size()
                ? new IncomeSum(facts.id(), day, rule, reasons).of(statements, children, declared)
                : unproven(adults, statements);
    }

    /** Empty unless every adult has proven an income; what is wrong with a statement is told once it counts. */
    private Optional<Proven> exactly(
            SortedSet<GuardianId> adults, Collection<IncomeStatement> known, int children, Declared declared) {
        boolean accepted = known.stream().anyMatch(IncomeStatement.HighestBandAccepted.class::isInstance);
        if (accepted || known.size() < adults.size()) {
            return Optional.empty();
        }
        return new IncomeSum(facts.id(), day, rule, new Reasons())
                .of(List.copyOf(known), children, declared)
                .filter(Proven.class::isInstance)
                .map(Proven.class::cast);
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

    /** The statements that cover the day, else those that covered the last one that was, if it counts long enough. */
    private List<IncomeStatement> holding(GuardianId adult) {
        List<IncomeStatement> own = new ArrayList<>(facts.incomes().size());
        LocalDate end = LocalDate.MIN;
        for (IncomeStatement statement : facts.incomes()) {
            if (statement.adult().equals(adult) && !statement.period().from().isAfter(day)) {
                own.add(statement);
                end = statement.period().to().isAfter(end) ? statement.period().to() : end;
            }
        }
        boolean carriedForward = end.isBefore(day);
        if (own.isEmpty() || carriedForward && isTooOld(end)) {
            return List.of();
        }
        LocalDate last = carriedForward ? end : day;
        own.removeIf(statement -> !statement.period().contains(last));
        return own;
    }

    private boolean isTooOld(LocalDate end) {
        return Month.of(end).monthsUntil(Month.of(day)) > rule.carryForwardMonths();
    }
}
