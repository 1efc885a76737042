package kita.allocation.criteria;

import java.util.Optional;
import java.util.stream.Stream;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.registry.KitaId;

/** Whether a condition applies to a child, at one Kita or at none in particular. */
final class Conditions {

    /** Which declared facts are believed. */
    enum Belief {
        PROVEN_ONLY,
        /** As if every proof were there: only to say what a missing proof would have brought. */
        AS_DECLARED
    }

    private final Catalogue catalogue;
    private final ApplicantFacts facts;
    private final Optional<KitaId> kita;
    private final Belief belief;

    Conditions(Catalogue catalogue, ApplicantFacts facts, Optional<KitaId> kita, Belief belief) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.kita = kita;
        this.belief = belief;
    }

    /** The declared facts that a condition looks at. */
    static Stream<FactKey> factsIn(Condition condition) {
        if (condition instanceof Condition.Declared declared) {
            return Stream.of(declared.fact());
        }
        if (condition instanceof Condition.DeclaredAtLeast atLeast) {
            return Stream.of(atLeast.fact());
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(Conditions::factsIn);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(Conditions::factsIn);
        }
        if (condition instanceof Condition.Not not) {
            return factsIn(not.part());
        }
        return Stream.empty();
    }

    boolean hold(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(this::hold);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(this::hold);
        }
        if (condition instanceof Condition.Not not) {
            return !hold(not.part());
        }
        if (condition instanceof Condition.Declared declared) {
            return believed(declared.fact()).filter(Conditions::isYes).isPresent();
        }
        if (condition instanceof Condition.DeclaredAtLeast atLeast) {
            return count(atLeast.fact()) >= atLeast.least();
        }
        return holdsByRegistry(condition);
    }

    /** The declared number, 0 if there is none that is believed. */
    int count(FactKey key) {
        return believed(key)
                .filter(FactValue.Count.class::isInstance)
                .map(value -> ((FactValue.Count) value).number())
                .orElse(0);
    }

    private boolean holdsByRegistry(Condition condition) {
        if (condition instanceof Condition.SiblingAtThisKita) {
            return kita.isPresent() && facts.siblingKitas().contains(kita.get());
        }
        if (condition instanceof Condition.SiblingInCare) {
            return !facts.siblingKitas().isEmpty();
        }
        if (condition instanceof Condition.OwnCrecheChild) {
            return kita.isPresent() && facts.ownCrecheKitas().contains(kita.get());
        }
        if (condition instanceof Condition.LastYearBeforeSchool) {
            return catalogue.schoolEntry().isLastYearBeforeSchool(facts.birthDate(), facts.start());
        }
        if (condition instanceof Condition.AgeAtStart age) {
            int years = facts.birthDate().ageOn(facts.start().firstDay());
            return years >= age.fromYears() && years <= age.toYears();
        }
        if (condition instanceof Condition.FormAtStart form) {
            return facts.formAtStart() == form.form();
        }
        return condition instanceof Condition.Always;
    }

    private Optional<FactValue> believed(FactKey key) {
        return facts.declared().stream()
                .filter(fact -> fact.key().equals(key))
                .filter(this::isBelieved)
                .map(DeclaredFact::value)
                .findFirst();
    }

    private boolean isBelieved(DeclaredFact fact) {
        boolean meaningful = catalogue
                .definitionOf(fact.key())
                .filter(definition -> definition.kind().admits(fact.value()))
                .isPresent();
        return meaningful && (belief == Belief.AS_DECLARED || fact.isProvenBy(facts.keyDate()));
    }

    private static boolean isYes(FactValue value) {
        return value instanceof FactValue.YesNo yesNo && yesNo.holds();
    }
}
