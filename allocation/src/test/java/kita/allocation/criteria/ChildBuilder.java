package kita.allocation.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;

/** A Kindergarten child of four that starts in August 2026, without anything that counts. */
final class ChildBuilder {

    static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);
    static final Site SITE = new Site(new KitaId("K1"), new ProviderId("P1"));

    private final List<DeclaredFact> declared = new ArrayList<>();
    private BirthDate born = BirthDate.of(LocalDate.of(2022, 7, 1));
    private CareForm form = CareForm.KINDERGARTEN;
    private Set<KitaId> siblings = Set.of();

    static ChildBuilder aChild() {
        return new ChildBuilder();
    }

    ChildBuilder born(String day) {
        born = BirthDate.of(LocalDate.parse(day));
        return this;
    }

    ChildBuilder form(CareForm wanted) {
        form = wanted;
        return this;
    }

    ChildBuilder siblingAt(String kita) {
        siblings = Set.of(new KitaId(kita));
        return this;
    }

    ChildBuilder proven(FactKey key, String value) {
        declared.add(new DeclaredFact(key, FactValue.parse(value), Optional.of(KEY_DATE)));
        return this;
    }

    ChildBuilder unproven(FactKey key, String value) {
        declared.add(new DeclaredFact(key, FactValue.parse(value), Optional.empty()));
        return this;
    }

    ApplicantFacts build() {
        return new ApplicantFacts(
                new ApplicationId("A1"),
                born,
                LocalDate.of(2025, 10, 2),
                Month.of(2026, 8),
                form,
                KEY_DATE,
                declared,
                siblings,
                Set.of(),
                new ApplicantFacts.FamilyFacts(born, LocalDate.of(2025, 9, 1), 77, 0));
    }
}
