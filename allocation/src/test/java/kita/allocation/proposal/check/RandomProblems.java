package kita.allocation.proposal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemBuilder;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Small problems with everything in them: changing groups, months, siblings of all rules, local priorities, offers. */
final class RandomProblems {

    private static final int KITAS = 3;
    private static final int MONTHS = 3;
    private static final BirthDate CHANGES_IN_SEPTEMBER = BirthDate.of(LocalDate.of(2023, 8, 20));
    private static final BirthDate KRIPPE = BirthDate.of(LocalDate.of(2024, 11, 5));
    private static final BirthDate KINDERGARTEN = BirthDate.of(LocalDate.of(2022, 5, 1));

    private final Random random;

    RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    Problem next() {
        ProblemBuilder builder = ProblemBuilder.aProblem().over(MONTHS);
        for (int kita = 1; kita <= KITAS; kita++) {
            builder.places("K" + kita, CareForm.KRIPPE, freePlaces());
            builder.places("K" + kita, CareForm.KINDERGARTEN, freePlaces());
        }
        int children = 2 + random.nextInt(4);
        int families = 1 + random.nextInt(children);
        for (int child = 0; child < children; child++) {
            builder.add(applicant(child, "F" + (child < families ? child : random.nextInt(families))));
        }
        for (int family = 0; family < families; family++) {
            builder.rule("F" + family, SiblingRule.values()[random.nextInt(3)]);
        }
        return builder.build();
    }

    private List<Integer> freePlaces() {
        int start = random.nextInt(4);
        List<Integer> free = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            free.add(Math.max(0, start + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0)));
        }
        return free;
    }

    private Applicant applicant(int number, String family) {
        Month start = ProblemBuilder.AUGUST.plus(random.nextInt(MONTHS));
        List<String> kitas = new ArrayList<>(List.of("K1", "K2", "K3"));
        Collections.shuffle(kitas, random);
        int wished = random.nextInt(KITAS + 1);
        List<Wish> wishes = new ArrayList<>();
        for (String kita : kitas.subList(0, wished)) {
            wishes.add(Wish.asked(new KitaId(kita), start, CareHours.onFiveDays(8), priority(number)));
        }
        List<OfficeOption> offers = new ArrayList<>();
        boolean entitled = random.nextInt(4) > 0;
        for (String kita : kitas.subList(wished, KITAS)) {
            if (entitled && random.nextBoolean()) {
                offers.add(new OfficeOption(new KitaId(kita), 100 + random.nextInt(900)));
            }
        }
        BirthDate birthDate =
                List.of(CHANGES_IN_SEPTEMBER, KRIPPE, KINDERGARTEN).get(random.nextInt(3));
        return new Applicant(
                new ApplicationId("A" + number),
                new HouseholdId(family),
                birthDate,
                start,
                CareHours.onFiveDays(8),
                start.isBefore(birthDate.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN,
                1,
                List.of(),
                entitled ? Entitlement.FROM_FIRST_BIRTHDAY : Entitlement.NONE,
                wishes,
                priority(number),
                offers);
    }

    private Priority priority(int number) {
        return new Priority(1 + random.nextInt(2), random.nextInt(4), List.of((long) number));
    }
}
