package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** Lets one child in fifty have accepted its first wish already, as far as there is room. */
final class Pins {

    private static final int PERCENT = 2;

    private final Map<KitaId, List<Limit>> limits = new HashMap<>();
    private final Map<Limit, int[]> taken = new HashMap<>();
    private final Random random;

    Pins(List<Limit> limits, Random random) {
        limits.forEach(limit -> this.limits
                .computeIfAbsent(limit.kita(), kita -> new ArrayList<>())
                .add(limit));
        this.random = random;
    }

    /** Only children that apply alone, so that no family is torn. */
    List<Applicant> accept(List<Applicant> applicants, List<Family> families) {
        Set<ApplicationId> alone = new HashSet<>();
        families.stream()
                .filter(family -> family.members().size() == 1)
                .forEach(family -> alone.add(family.members().get(0)));
        return applicants.stream()
                .map(child -> random.nextInt(100) < PERCENT && alone.contains(child.id()) ? pinned(child) : child)
                .toList();
    }

    private Applicant pinned(Applicant child) {
        Wish first = child.wishes().get(0);
        if (!hasRoom(child, first)) {
            return child;
        }
        Wish pinned = new Wish(
                first.kita(),
                first.start(),
                first.hours(),
                Priority.secured(first.priority().tieBreaks()),
                Claim.PINNED);
        return new Applicant(
                child.id(),
                child.family(),
                child.birthDate(),
                child.start(),
                child.hours(),
                child.formAtStart(),
                child.places(),
                child.categories(),
                child.entitlement(),
                List.of(pinned),
                child.generalPriority(),
                List.of());
    }

    /** Takes the room if there is some. */
    private boolean hasRoom(Applicant child, Wish wish) {
        List<Limit> here = limits.get(wish.kita());
        for (Limit limit : here) {
            int[] there = taken.computeIfAbsent(limit, one -> new int[BenchmarkTown.MONTHS]);
            for (int month = 0; month < BenchmarkTown.MONTHS; month++) {
                int needed = limit.takenBy(child, wish.seat(), BenchmarkTown.FIRST_MONTH.plus(month));
                if (there[month] + needed > limit.freeByMonth().get(month)) {
                    return false;
                }
            }
        }
        for (Limit limit : here) {
            for (int month = 0; month < BenchmarkTown.MONTHS; month++) {
                taken.get(limit)[month] += limit.takenBy(child, wish.seat(), BenchmarkTown.FIRST_MONTH.plus(month));
            }
        }
        return true;
    }
}
