package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.fixed;
import static kita.allocation.criteria.CatalogueBuilder.ofProvider;
import static kita.allocation.criteria.ChildBuilder.aChild;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import kita.allocation.application.FactKey;
import kita.registry.KitaId;
import kita.registry.ProviderId;
import org.junit.jupiter.api.Test;

class LocalCriteriaTest {

    private static final FactKey STAFF = new FactKey("BESCHAEFTIGT_BEIM_TRAEGER");
    private static final Site AT_P1 = new Site(new KitaId("K1"), new ProviderId("P1"));
    private static final Site AT_P2 = new Site(new KitaId("K2"), new ProviderId("P2"));

    @Test
    void points_of_a_provider_count_at_its_kitas_and_nowhere_else() {
        Catalogue catalogue = catalogue(10, fixed("staff", 8, new Condition.Declared(STAFF)));
        ApplicantFacts child = aChild().proven(STAFF, "ja").build();
        assertThat(catalogue.priorityOf(child, AT_P1).priority().points()).isEqualTo(8);
        assertThat(catalogue.priorityOf(child, AT_P2).priority().points()).isZero();
        assertThat(catalogue.generalPriorityOf(child).priority().points()).isZero();
    }

    @Test
    void points_of_named_kitas_count_there_alone() {
        LocalCriteria atKita = new LocalCriteria(
                "wald",
                "Waldkita",
                new Where.AtKitas(List.of(new KitaId("K2"))),
                CatalogueBuilder.DECISION,
                List.of(fixed("wald", 3, new Condition.Declared(STAFF))));
        Catalogue catalogue =
                aCatalogue().yesNo(STAFF, "beim Träger").local(10, atKita).build();
        ApplicantFacts child = aChild().proven(STAFF, "ja").build();
        assertThat(catalogue.priorityOf(child, AT_P2).priority().points()).isEqualTo(3);
        assertThat(catalogue.priorityOf(child, AT_P1).priority().points()).isZero();
    }

    @Test
    void local_points_beyond_what_the_town_allows_are_cut_off_and_the_reason_says_so() {
        Catalogue catalogue = catalogue(
                10,
                fixed("staff", 8, new Condition.Declared(STAFF)),
                fixed("single", 6, new Condition.Declared(SINGLE)));
        ApplicantFacts child = aChild().proven(STAFF, "ja").proven(SINGLE, "ja").build();
        Ranking ranking = catalogue.priorityOf(child, AT_P1);
        assertThat(ranking.priority().points()).isEqualTo(10);
        assertThat(ranking.reasons())
                .filteredOn(reason -> reason.kind() == Reason.Kind.CUT)
                .extracting(Reason::sentence, Reason::points)
                .containsExactly(tuple("Örtliche Kriterien: zusammen 14 Punkte, angerechnet werden höchstens 10.", -4));
        assertThat(ranking.reasons().stream()
                        .filter(reason -> reason.kind() == Reason.Kind.POINTS || reason.kind() == Reason.Kind.CUT)
                        .mapToInt(Reason::points)
                        .sum())
                .as("the reasons add up to the points")
                .isEqualTo(10);
    }

    @Test
    void a_rank_may_hold_at_one_provider_because_the_town_says_so() {
        Catalogue catalogue = aCatalogue()
                .rank("werk", new Condition.At(new Where.OfProvider(new ProviderId("P1"))))
                .build();
        ApplicantFacts child = aChild().build();
        assertThat(catalogue.priorityOf(child, AT_P1).priority().rank()).isEqualTo(1);
        assertThat(catalogue.priorityOf(child, AT_P2).priority().rank()).isEqualTo(2);
        assertThat(catalogue.generalPriorityOf(child).priority().rank()).isEqualTo(2);
    }

    @Test
    void local_criteria_that_name_neither_provider_nor_kitas_are_refused() {
        assertThatThrownBy(
                        () -> new LocalCriteria("x", "x", new Where.Everywhere(), CatalogueBuilder.DECISION, List.of()))
                .hasMessageContaining("must name a provider or Kitas");
    }

    private static Catalogue catalogue(int most, PointRule... rules) {
        return aCatalogue()
                .yesNo(STAFF, "beim Träger beschäftigt")
                .yesNo(SINGLE, "alleinerziehend")
                .local(most, ofProvider("P1", rules))
                .build();
    }
}
