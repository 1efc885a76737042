package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kita.allocation.criteria.Cap;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Condition;
import kita.allocation.criteria.LocalFrame;
import kita.allocation.criteria.Where;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;
import org.junit.jupiter.api.Test;

class CapLimitsTest {

    private static final Where EVERYWHERE = new Where.Everywhere();

    @Test
    void a_cap_becomes_a_limit_of_each_kita_that_has_the_form_of_care() {
        Snapshot snapshot = snapshot(cap(EVERYWHERE, new Cap.Most.Percent(50, Cap.Rounding.DOWN)));
        assertThat(capLimits(snapshot)).singleElement().satisfies(limit -> {
            assertThat(limit.kita()).isEqualTo(new KitaId("K1"));
            assertThat(limit.scope().category()).contains("vierjaehrige");
            assertThat(limit.freeByMonth()).as("half of five, rounded down").containsOnly(2);
            assertThat(limit.grantsPlaces()).isFalse();
        });
    }

    @Test
    void an_applicant_carries_the_keys_of_the_caps_that_count_it() {
        Snapshot snapshot = snapshot(cap(EVERYWHERE, new Cap.Most.Children(1)));
        assertThat(snapshot.problem().applicants())
                .extracting(Applicant::categories)
                .containsExactly(List.of("vierjaehrige"), List.of());
    }

    @Test
    void a_cap_of_another_provider_makes_no_limit_here() {
        Where elsewhere = new Where.OfProvider(new ProviderId("Q"));
        assertThat(capLimits(snapshot(cap(elsewhere, new Cap.Most.Children(1)))))
                .isEmpty();
    }

    @Test
    void a_cap_never_takes_a_secured_place_away() {
        Snapshot snapshot = snapshot(cap(EVERYWHERE, new Cap.Most.Children(0)));
        assertThat(capLimits(snapshot).get(0).freeByMonth()).containsOnly(0);
        List<Applicant> holding = snapshot.problem().applicants().stream()
                .map(CapLimitsTest::holdingItsWish)
                .toList();
        List<Limit> limits = CapLimits.with(
                snapshot.problem().limits().stream().filter(Limit::grantsPlaces).toList(),
                List.of(cap(EVERYWHERE, new Cap.Most.Children(0))),
                town().extract().kitas(),
                holding,
                Month.of(2026, 8));
        assertThat(limits)
                .filteredOn(limit -> limit.key().startsWith("cap-"))
                .singleElement()
                .satisfies(limit -> assertThat(limit.freeByMonth()).containsOnly(1));
    }

    private static Applicant holdingItsWish(Applicant applicant) {
        List<Wish> held = new ArrayList<>();
        for (Wish wish : applicant.wishes()) {
            held.add(new Wish(wish.kita(), wish.start(), wish.hours(), wish.priority(), Claim.HELD));
        }
        return new Applicant(
                applicant.id(),
                applicant.family(),
                applicant.birthDate(),
                applicant.start(),
                applicant.hours(),
                applicant.formAtStart(),
                applicant.places(),
                applicant.categories(),
                applicant.entitlement(),
                held,
                applicant.generalPriority(),
                applicant.officeOptions());
    }

    private static List<Limit> capLimits(Snapshot snapshot) {
        return snapshot.problem().limits().stream()
                .filter(limit -> limit.key().equals("cap-vierjaehrige"))
                .toList();
    }

    private static Cap cap(Where where, Cap.Most most) {
        return new Cap(
                "vierjaehrige",
                "Vierjährige",
                CareForm.KINDERGARTEN,
                where,
                new Condition.AgeAtStart(4, 4),
                most,
                Cap.Basis.LICENCE,
                "§ 5");
    }

    private static Town town() {
        return new Town()
                .kita("K1")
                .kita("K2")
                .group("G1", "K1", CareForm.KINDERGARTEN, 5)
                .group("G2", "K2", CareForm.KRIPPE, 5)
                .apply("A1", "C1", "2022-03-01", "K1")
                .apply("A2", "C2", "2021-03-01", "K1");
    }

    private static Snapshot snapshot(Cap cap) {
        Catalogue plain = Town.CATALOGUE;
        Catalogue capped = new Catalogue(
                plain.id(),
                plain.title(),
                Optional.empty(),
                plain.validity(),
                plain.decision(),
                plain.modelledOn(),
                plain.schoolEntry(),
                plain.facts(),
                plain.ranks(),
                plain.points(),
                List.of(),
                LocalFrame.NONE,
                Collections.singletonList(cap),
                plain.tieBreaks());
        return Snapshot.of(town().extract(), capped, Town.TERMS);
    }
}
