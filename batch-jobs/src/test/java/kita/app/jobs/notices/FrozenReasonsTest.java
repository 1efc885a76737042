package kita.app.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;

import kita.app.jobs.allocation.ApplicationReasons;
import org.junit.jupiter.api.Test;

class FrozenReasonsTest {

    @Test
    void the_reasons_of_these_tests_have_the_shape_that_decisions_freeze() {
        assertThat(ApplicationReasons.read(FrozenReasons.placed("A-1")).wishes())
                .hasSize(1);
        assertThat(ApplicationReasons.read(FrozenReasons.refused("A-1", "Voll.", "Voll."))
                        .shortage())
                .hasSize(1);
    }
}
