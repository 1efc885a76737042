package kita.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The short form of every drill but one; {@code ./kita drill} does them in full. A full disk (R4) hits a month as short as a
 * test can afford only now and then.
 */
class DrillsTest {

    @Test // R1
    void a_month_that_is_killed_and_taken_up_again_ends_as_if_nobody_had_disturbed_it() throws Exception {
        holds(new KillDrill(), 1);
    }

    @Test // R2
    void of_many_starts_at_once_one_runs_and_every_other_one_is_told_so() throws Exception {
        holds(new StartsDrill(), 6);
    }

    @Test // R3
    void wherever_something_fails_no_run_calls_itself_completed_that_is_not_and_the_next_call_ends_it()
            throws Exception {
        holds(new FaultsDrill(), 12);
    }

    @Test // R5
    void the_same_files_the_same_month_and_the_same_returns_again_add_no_row() throws Exception {
        holds(new TwiceDrill(), 1);
    }

    @Test // R6
    void families_billed_month_by_month_owe_what_one_computation_says() throws Exception {
        holds(new HistoriesDrill(), 200);
    }

    @Test // R7
    void every_tampering_with_the_ledger_is_found_and_its_run_is_named() throws Exception {
        holds(new LedgerDrill(), 20);
    }

    @Test // R8
    void the_login_of_the_application_cannot_change_or_delete_what_was_posted_assessed_or_issued() throws Exception {
        holds(new ImmutableDrill(), 1);
    }

    @Test // R9
    void only_a_second_person_releases_only_what_was_looked_at_and_only_once() throws Exception {
        holds(new FourEyesDrill(), 2);
    }

    @Test // R12
    void hostile_files_are_refused_in_time_with_their_place_in_little_memory() throws Exception {
        HostileFilesDrill drill = new HostileFilesDrill();
        assertThat(drill.fullCount()).isGreaterThanOrEqualTo(60);
        holds(drill, drill.fullCount());
    }

    @Test // R13
    void a_name_that_looks_like_a_formula_is_computed_in_no_table_that_leaves_the_house() throws Exception {
        holds(new FormulasDrill(), 20);
    }

    @Test // R14
    void damaged_and_random_bytes_are_read_or_refused_by_every_parser() throws Exception {
        holds(new RandomBytesDrill(), 5_000);
    }

    @Test
    void every_drill_is_found_by_its_name_and_by_its_number() {
        for (Drill drill : Drills.ALL) {
            assertThat(Drills.find(drill.name())).contains(drill);
            assertThat(Drills.find(drill.number().toLowerCase(java.util.Locale.ROOT)))
                    .contains(drill);
            assertThat(drill.proves()).endsWith(".");
        }
        assertThat(Drills.ALL).extracting(Drill::number).doesNotHaveDuplicates();
        assertThat(Drills.find("r99")).isEmpty();
    }

    private static void holds(Drill drill, int count) throws Exception {
        DrillLog log = new DrillLog(line -> {});
        drill.run(new DrillOrder(count, 1), log);
        assertThat(log.shortfalls()).as("%s: %s", drill.number(), log.figures()).isEmpty();
        assertThat(log.figures()).isNotEmpty();
    }
}
