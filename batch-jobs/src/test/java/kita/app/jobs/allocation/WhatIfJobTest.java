package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class WhatIfJobTest {

    @Autowired
    WhatIfJob whatIf;

    @Autowired
    AllocationJob allocation;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SmallTown town;

    /** One Kindergarten place for A1, whose mother is alone, and A2, one of whose parents works. */
    @BeforeEach
    void aSmallTown() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .kita("K1", 0, 1)
                .applies("A1", "2022-01-10", "K1")
                .applies("A2", "2022-01-11", "K1")
                .fact("A1", "ALLEINERZIEHEND", "ja", "2026-01-01")
                .fact("A2", "ERWERBSTAETIGE_ELTERN", "1", "2026-01-01");
    }

    @Test
    void a_question_before_the_first_proposal_is_refused() {
        assertThatThrownBy(() -> whatIf.onTown(town.tenant(), onePlaceMore()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch keinen Vergabevorschlag");
    }

    @Test
    void one_more_place_lets_the_other_child_win_and_stores_nothing() {
        allocation.run(new AllocationOrder(town.tenant(), 7, "anna", folder));
        WhatIfResult result = whatIf.onTown(town.tenant(), onePlaceMore());
        assertThat(result.winners()).hasSize(1);
        assertThat(result.losers()).isEmpty();
        assertThat(result.byGroup())
                .anySatisfy(group ->
                        assertThat(group).isEqualTo(new WhatIfResult.Group("Beginn in Kindergarten", 2, 1, 0)));
        assertThat(town.ask("SELECT count(*)::text FROM kita.allocation_proposal"))
                .isEqualTo("1");
        assertThat(result.german()).contains("1 weiterer Platz Kindergarten", "Kinder mit Platz");
    }

    @Test
    void a_catalogue_that_gives_single_parents_less_turns_winner_and_loser_around() throws IOException {
        allocation.run(new AllocationOrder(town.tenant(), 7, "anna", folder));
        String criteria = town.ask("SELECT content FROM kita.document WHERE kind = 'criteria'");
        assertThat(criteria).contains("points: 25\n", "\nexamples:");
        Path other = Files.writeString(
                folder.resolve("criteria.yaml"),
                criteria.substring(0, criteria.indexOf("\nexamples:")).replace("points: 25\n", "points: 5\n") + "\n");
        WhatIfResult result =
                whatIf.onTown(town.tenant(), new WhatIfOrder(Optional.of(other), List.of(), Optional.empty()));
        assertThat(result.winners()).containsExactly("A2");
        assertThat(result.losers()).containsExactly("A1");
        assertThat(result.byGroup()).contains(new WhatIfResult.Group("Alleinerziehend", 1, 0, 1));
        assertThat(result.german()).contains("andere Vergabekriterien (criteria.yaml)");
    }

    private static WhatIfOrder onePlaceMore() {
        return new WhatIfOrder(Optional.empty(), List.of(MorePlaces.parse("K1:Kindergarten:1")), Optional.empty());
    }
}
