package kita.allocation.solver;

import static kita.allocation.solver.ProblemBuilder.AUGUST;
import static kita.allocation.solver.ProblemBuilder.aChild;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.solver.ProblemBuilder.ChildBuilder;
import kita.registry.CareForm;

/** Seeded problems small enough to try every plan: scarce places, many children that turn three during the year. */
record SmallTown(long seed, int children) {

    Problem ofSingles() {
        Random random = new Random(seed);
        ProblemBuilder town = withKitas(random);
        for (int i = 0; i < children; i++) {
            town.child(child(random, "C" + i));
        }
        return town.build();
    }

    Problem withFamilies() {
        Random random = new Random(seed);
        ProblemBuilder town = withKitas(random);
        for (int i = 0; i < children; ) {
            int siblings = Math.min(children - i, random.nextInt(5) == 0 ? 3 : 1 + random.nextInt(2));
            ChildBuilder[] members = new ChildBuilder[siblings];
            for (int j = 0; j < siblings; j++) {
                members[j] = child(random, "C" + (i + j));
            }
            town.family(SiblingRule.values()[random.nextInt(3)], members);
            i += siblings;
        }
        return town.build();
    }

    private static ProblemBuilder withKitas(Random random) {
        ProblemBuilder town = ProblemBuilder.aProblem();
        for (String kita : List.of("K0", "K1", "K2")) {
            town.profile(kita, CareForm.KRIPPE, places(random));
            town.profile(kita, CareForm.KINDERGARTEN, places(random));
        }
        return town;
    }

    /** One to two places, in some Kitas fewer from a month on. */
    private static List<Integer> places(Random random) {
        int places = 1 + random.nextInt(2);
        List<Integer> free = new ArrayList<>(Collections.nCopies(12, places));
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(12);
            for (int month = from; month < 12; month++) {
                free.set(month, places - 1);
            }
        }
        return free;
    }

    private static ChildBuilder child(Random random, String id) {
        ChildBuilder child = aChild(id)
                .points(random.nextInt(4) * 5)
                .lot(random.nextInt(1_000_000))
                .from(AUGUST.plus(random.nextInt(6)))
                .born(LocalDate.of(2023, 7, 15).plusDays(random.nextInt(500)));
        List<String> kitas = new ArrayList<>(List.of("K0", "K1", "K2"));
        Collections.shuffle(kitas, random);
        int wishes = 1 + random.nextInt(3);
        for (String kita : kitas.subList(0, wishes)) {
            child.wish(kita, random.nextInt(4) * 5);
        }
        kitas.subList(wishes, 3).forEach(kita -> child.reaches(kita, 500 + random.nextInt(2_000)));
        return child;
    }
}
