package kita.billing.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Itemised;

/**
 * Which of several records of the same thing holds on a day. The one reported last lies over the others from its first
 * day to its last, so that a new record ends an open one without anybody touching it; of two that were reported on the
 * same day, the one that starts later. A final income lies over a provisional one, whenever it was reported.
 */
final class Overlay {

    /** The strongest comes last. */
    static final Comparator<IncomeStatement> STATEMENTS = Comparator.comparing(Overlay::finality)
            .thenComparing(IncomeStatement::reportedOn)
            .thenComparing(statement -> statement.period().from());

    private static final Comparator<DeclaredFact> DECLARATIONS = Comparator.comparing(DeclaredFact::reportedOn)
            .thenComparing(fact -> fact.period().from());

    private Overlay() {}

    static Optional<IncomeStatement> statementOn(LocalDate day, Collection<IncomeStatement> ofOneAdult) {
        return strongest(ofOneAdult.stream()
                .filter(statement -> statement.period().contains(day))
                .toList());
    }

    /** The one that lies over all the others. */
    static Optional<IncomeStatement> strongest(Collection<IncomeStatement> ofOneAdult) {
        IncomeStatement strongest = null;
        for (IncomeStatement statement : ofOneAdult) {
            if (strongest == null || STATEMENTS.compare(statement, strongest) > 0) {
                strongest = statement;
            }
        }
        return Optional.ofNullable(strongest);
    }

    /** Whether the one lies over the other where both hold. */
    static boolean isOver(DeclaredFact one, DeclaredFact other) {
        return DECLARATIONS.compare(one, other) > 0;
    }

    /** Nobody can say which of the two holds. */
    static boolean isTie(IncomeStatement one, IncomeStatement other) {
        return STATEMENTS.compare(one, other) == 0;
    }

    static boolean isTie(DeclaredFact one, DeclaredFact other) {
        return DECLARATIONS.compare(one, other) == 0 && !one.value().equals(other.value());
    }

    /** One figure is what a clerk determined for the time being. */
    static Finality finality(IncomeStatement statement) {
        return statement instanceof Itemised itemised ? itemised.finality() : Finality.PROVISIONAL;
    }
}
