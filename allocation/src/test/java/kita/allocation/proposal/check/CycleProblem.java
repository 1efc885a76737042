package kita.allocation.proposal.check;

import java.time.LocalDate;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
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

/**
 * The smallest case without a stable result. K1 has two places, K2 has one. The siblings C1 and C2 want K1 together or not
 * at all; S wants K2 before K1, T wants K1 before K2. In line at K1: C1, S, C2, T; at K2: T, S. Siblings in K1 push T to
 * K2, T pushes S to K1, S pushes the siblings out, T goes back to K1, S back to K2, the siblings back to K1.
 */
final class CycleProblem {

    private CycleProblem() {}

    static Problem withoutStableResult() {
        return ProblemBuilder.aProblem()
                .over(1)
                .kindergarten("K1", 2)
                .kindergarten("K2", 1)
                .add(applicant("C1", "C", wish("K1", 1)))
                .add(applicant("C2", "C", wish("K1", 3)))
                .add(applicant("S", "S", wish("K2", 2), wish("K1", 2)))
                .add(applicant("T", "T", wish("K1", 4), wish("K2", 1)))
                .rule("C", SiblingRule.TOGETHER_OR_NOT_AT_ALL)
                .build();
    }

    private static Wish wish(String kita, int placeInLine) {
        return Wish.asked(
                new KitaId(kita),
                ProblemBuilder.AUGUST,
                CareHours.onFiveDays(8),
                new Priority(placeInLine, 0, List.of(0L)));
    }

    private static Applicant applicant(String id, String family, Wish... wishes) {
        return new Applicant(
                new ApplicationId(id),
                new HouseholdId(family),
                BirthDate.of(LocalDate.of(2022, 5, 1)),
                ProblemBuilder.AUGUST,
                CareHours.onFiveDays(8),
                CareForm.KINDERGARTEN,
                1,
                List.of(),
                Entitlement.FROM_THIRD_BIRTHDAY,
                List.of(wishes),
                new Priority(1, 0, List.of(0L)),
                List.of());
    }
}
