package kita.allocation.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * An application for a place (Platzanmeldung), as filed. Two facts with one key are refused, because nobody could say
 * which of them counts; a Kita named twice is refused when the allocation problem is built, where every such finding is
 * reported at once.
 *
 * @param received day of receipt (Eingang), which may be a tie-break
 * @param start first month of care asked for
 * @param form what is asked for at the start
 * @param wishes the Kitas named, first wish first
 */
public record Application(
        ApplicationId id,
        ChildId child,
        HouseholdId household,
        LocalDate received,
        Month start,
        CareForm form,
        CareHours hours,
        Flexibility flexibility,
        List<KitaId> wishes,
        SiblingRule siblingRule,
        List<DeclaredFact> facts,
        ApplicationState state) {

    public Application {
        wishes = List.copyOf(wishes);
        facts = List.copyOf(facts);
        Set<FactKey> keys = new HashSet<>();
        for (DeclaredFact fact : facts) {
            if (!keys.add(fact.key())) {
                throw new IllegalArgumentException("Application " + id + " declares " + fact.key() + " twice");
            }
        }
    }

    /** An application for exactly this start and these hours. */
    public Application(
            ApplicationId id,
            ChildId child,
            HouseholdId household,
            LocalDate received,
            Month start,
            CareForm form,
            CareHours hours,
            List<KitaId> wishes,
            SiblingRule siblingRule,
            List<DeclaredFact> facts,
            ApplicationState state) {
        this(id, child, household, received, start, form, hours, Flexibility.NONE, wishes, siblingRule, facts, state);
    }

    /** Whether it takes part in the next allocation. */
    public boolean isWaiting() {
        return state instanceof ApplicationState.Submitted;
    }
}
