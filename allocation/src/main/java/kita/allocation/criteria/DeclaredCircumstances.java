package kita.allocation.criteria;

import java.util.Optional;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/** The circumstances of an applicant, at one Kita or at none in particular. */
final class DeclaredCircumstances implements Circumstances {

    /** Which declared facts are believed. */
    enum Belief {
        PROVEN_ONLY,
        /** As if every proof were there: only to say what a missing proof would have brought. */
        AS_DECLARED
    }

    private final Catalogue catalogue;
    private final ApplicantFacts facts;
    private final Optional<Site> site;
    private final Belief belief;

    DeclaredCircumstances(Catalogue catalogue, ApplicantFacts facts, Optional<Site> site, Belief belief) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.site = site;
        this.belief = belief;
    }

    @Override
    public boolean isDeclared(FactKey fact) {
        return believed(fact)
                .filter(value -> value instanceof FactValue.YesNo yesNo && yesNo.holds())
                .isPresent();
    }

    @Override
    public int count(FactKey fact) {
        return believed(fact)
                .filter(FactValue.Count.class::isInstance)
                .map(value -> ((FactValue.Count) value).number())
                .orElse(0);
    }

    @Override
    public boolean hasSiblingAtThisKita() {
        return site.map(Site::kita).filter(facts.siblingKitas()::contains).isPresent();
    }

    @Override
    public boolean hasSiblingInCare() {
        return !facts.siblingKitas().isEmpty();
    }

    @Override
    public boolean isOwnCrecheChild() {
        return site.map(Site::kita).filter(facts.ownCrecheKitas()::contains).isPresent();
    }

    @Override
    public boolean isInLastYearBeforeSchool() {
        return catalogue.schoolEntry().isLastYearBeforeSchool(facts.birthDate(), facts.start());
    }

    @Override
    public int monthsAtStart() {
        return completedMonths(facts.birthDate(), facts.start());
    }

    @Override
    public CareForm formAtStart() {
        return facts.formAtStart();
    }

    @Override
    public boolean isWithin(Where where) {
        return site.filter(where::covers).isPresent();
    }

    /** On the first day of a month a month of life that began on a later day of its month is not yet complete. */
    private static int completedMonths(BirthDate birthDate, Month start) {
        int begun = Month.of(birthDate.day()).monthsUntil(start);
        return birthDate.day().getDayOfMonth() == 1 ? begun : begun - 1;
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
}
