package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.registry.Period;

/**
 * What the office knew about a household on a day. A fact reported no later than its first day is taken as known always,
 * because before that day it changes nothing. A declared fact whose end was told late held, as far as anybody knew, until
 * further notice. Contracts, births and payers count from their date, whoever tells them.
 */
final class Knowledge {

    /** A fact that became known after it had begun to be true. */
    record LateFact(Period period, LocalDate reportedOn, Finality finality) {
        boolean isFinalIncome() {
            return finality == Finality.FINAL;
        }
    }

    private final HouseholdFacts facts;
    private final List<LateFact> late = new ArrayList<>(0);

    Knowledge(HouseholdFacts facts) {
        this.facts = facts;
        facts.adults().forEach(adult -> note(adult.inHousehold(), adult.reportedOn(), Finality.PROVISIONAL));
        facts.incomes().forEach(income -> note(income.period(), income.reportedOn(), Overlay.finality(income)));
        facts.benefits().forEach(proof -> note(proof.period(), proof.provenOn(), Finality.PROVISIONAL));
        for (DeclaredFact fact : facts.declared()) {
            note(fact.period(), fact.reportedOn(), Finality.PROVISIONAL);
            fact.endReportedOn().ifPresent(told -> note(afterwards(fact), told, Finality.PROVISIONAL));
        }
        for (HouseholdChild child : facts.children()) {
            child.elsewhere().forEach(care -> note(care.proven(), care.reportedOn(), Finality.PROVISIONAL));
        }
    }

    private void note(Period period, LocalDate reportedOn, Finality finality) {
        if (isLate(period, reportedOn)) {
            late.add(new LateFact(period, reportedOn, finality));
        }
    }

    /** Days on which something late became known. */
    SortedSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        late.forEach(fact -> days.add(fact.reportedOn()));
        return days;
    }

    List<LateFact> reportedOn(LocalDate day) {
        return late.stream().filter(fact -> fact.reportedOn().equals(day)).toList();
    }

    /** The household by what was known at the end of the day. */
    HouseholdFacts on(LocalDate day) {
        return new HouseholdFacts(
                facts.id(),
                known(facts.adults(), Adult::inHousehold, Adult::reportedOn, day),
                facts.payers(),
                facts.children().stream().map(child -> known(child, day)).toList(),
                known(facts.incomes(), IncomeStatement::period, IncomeStatement::reportedOn, day),
                known(facts.benefits(), BenefitProof::period, BenefitProof::provenOn, day),
                known(facts.declared(), DeclaredFact::period, DeclaredFact::reportedOn, day).stream()
                        .map(fact -> known(fact, day))
                        .toList());
    }

    /** Without an end that nobody had told yet. */
    private static DeclaredFact known(DeclaredFact fact, LocalDate day) {
        boolean endIsKnown = fact.endReportedOn()
                .filter(told -> told.isAfter(day) && isLate(afterwards(fact), told))
                .isEmpty();
        return endIsKnown
                ? fact
                : new DeclaredFact(
                        fact.child(),
                        fact.key(),
                        fact.value(),
                        Period.from(fact.period().from()),
                        fact.reportedOn());
    }

    private static Period afterwards(DeclaredFact fact) {
        return Period.from(fact.period().to().plusDays(1));
    }

    private static HouseholdChild known(HouseholdChild child, LocalDate day) {
        return child.elsewhere().isEmpty()
                ? child
                : new HouseholdChild(
                        child.id(),
                        child.birthDate(),
                        child.inHousehold(),
                        child.contracts(),
                        known(child.elsewhere(), CareElsewhere::proven, CareElsewhere::reportedOn, day));
    }

    private static <T> List<T> known(
            List<T> facts, Function<T, Period> period, Function<T, LocalDate> reported, LocalDate day) {
        return facts.stream()
                .filter(fact -> !reported.apply(fact).isAfter(day) || !isLate(period.apply(fact), reported.apply(fact)))
                .toList();
    }

    private static boolean isLate(Period period, LocalDate reportedOn) {
        return reportedOn.isAfter(period.from());
    }
}
