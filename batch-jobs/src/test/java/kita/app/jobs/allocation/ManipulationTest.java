package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Proposal;
import kita.app.jobs.JobRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;

class ManipulationTest {

    private static final int TOWNS = 5;
    private static final int MANIPULATIONS = 1_100;

    @TempDir
    Path folder;

    @Test
    void files_that_nobody_touched_pass_and_every_one_of_a_thousand_manipulations_is_found() {
        List<FiledTown> towns = new ArrayList<>();
        for (int seed = 0; seed < TOWNS; seed++) {
            towns.add(FiledTown.of(20 + 10 * seed, seed));
            CheckReport report = towns.get(seed).files().check(folder);
            assertThat(report.judgement().isAccepted())
                    .as("seed %d: %s", seed, report.german())
                    .isTrue();
        }
        Map<String, Integer> found = new TreeMap<>();
        Random random = new Random(20261122);
        List<Map.Entry<String, Forger.Forgery>> forgeries = new Forger(random).all();
        int total = 0;
        for (int trial = 0; total < MANIPULATIONS; trial++) {
            Map.Entry<String, Forger.Forgery> forgery = forgeries.get(trial % forgeries.size());
            FiledTown.Files3 files = towns.get(random.nextInt(TOWNS)).files();
            if (forgery.getValue().forge(files)) {
                if (passes(files)) {
                    fail("Not found: %s, trial %d", forgery.getKey(), trial);
                }
                found.merge(forgery.getKey(), 1, Integer::sum);
                total++;
            }
        }
        assertThat(found)
                .hasSameSizeAs(forgeries)
                .allSatisfy((name, times) -> assertThat(times).as(name).isGreaterThan(5));
    }

    @Test
    void a_forger_who_repairs_every_digest_is_found_by_what_comes_out() {
        Random random = new Random(7);
        Forger forger = new Forger(random);
        List<Forger.Forgery> forgeries = List.of(
                forger::swapTwoChildren,
                forger::moveToFullKita,
                forger::takePlace,
                files -> forger.capacity(files, 1),
                files -> forger.capacity(files, -1));
        int total = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            FiledTown town = FiledTown.of(40, seed);
            for (int trial = 0; trial < 25; trial++) {
                FiledTown.Files3 files = town.files();
                if (forgeries.get(trial % forgeries.size()).forge(files)) {
                    assertThat(passes(files.withDigestsRepaired()))
                            .as("town %d, trial %d", seed, trial)
                            .isFalse();
                    total++;
                }
            }
        }
        assertThat(total).isGreaterThan(80);
    }

    @Test
    void a_blocking_family_that_the_certificate_names_is_accepted_and_one_left_out_is_found() {
        int checked = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            FiledTown honest = FiledTown.of(40, seed);
            FiledTown passedOver = honest.proposing(withoutPlace(honest));
            FiledTown.Files3 files = passedOver.files();
            assertThat(files.check(folder).judgement()).isEqualTo(CheckReport.Judgement.SOUND_BUT_FOR_NAMED_CASES);
            ArrayNode blocking = (ArrayNode) files.certificate().get("blockingFamilies");
            assertThat(blocking.isEmpty()).isFalse();
            String family = blocking.get(0).get("family").asString();
            blocking.remove(0);
            CheckReport report = files.check(folder);
            assertThat(report.judgement()).isEqualTo(CheckReport.Judgement.FALSE_CERTIFICATE);
            assertThat(report.german()).contains("blockingFamilies[" + family);
            checked++;
        }
        assertThat(checked).isEqualTo(TOWNS);
    }

    /** The same proposal with one child's place given to nobody, so that its family is passed over. */
    private static Proposal withoutPlace(FiledTown town) {
        List<Placement> placements = new ArrayList<>(town.proposal.placements());
        for (int i = 0; i < placements.size(); i++) {
            Applicant child = town.problem.applicants().get(i);
            boolean isSingle = town.problem.families().stream()
                    .anyMatch(family -> family.members().equals(List.of(child.id())));
            boolean isFree = isSingle && child.securedRank() == JointOutcome.NO_WISH_PLACE;
            if (placements.get(i) instanceof Placement.ByWish byWish && isFree) {
                placements.set(i, new Placement.None(byWish.applicant()));
                break;
            }
        }
        return new Proposal(town.proposal.problemDigest(), town.proposal.seed(), placements);
    }

    private boolean passes(FiledTown.Files3 files) {
        try {
            return files.check(folder).judgement().isAccepted();
        } catch (JobRefusedException refused) {
            return false;
        }
    }
}
