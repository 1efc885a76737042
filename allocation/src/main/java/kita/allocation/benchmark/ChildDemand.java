package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kita.allocation.benchmark.Neighbourhood.Near;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Draws what is asked for one child. */
final class ChildDemand {

    private static final int WISHES = 8;
    private static final int WISHES_WITH_VARIANTS = 3;
    private static final int REACH_METRES = 5_000;
    private static final int OFFICE_OPTIONS = 30;
    private static final int BONUS = 10;
    private static final int PERCENT_LATER_START = 15;
    private static final int PERCENT_FEWER_HOURS = 10;

    private final Supply supply;
    private final Random random;
    private final double[] repute;

    private record Liked(Near near, double cost) {}

    ChildDemand(Supply supply, Random random) {
        this.supply = supply;
        this.random = random;
        this.repute = supply.kitas().stream()
                .mapToDouble(kita -> 0.85 + 0.3 * random.nextDouble())
                .toArray();
    }

    /** The nearest in general first, but some Kitas are liked better than others, and every family has its own taste. */
    List<Near> inOrderOfLiking(List<Near> near) {
        List<Liked> liked = new ArrayList<>();
        for (Near kita : near) {
            double taste = 0.7 + 0.6 * random.nextDouble();
            liked.add(new Liked(kita, (kita.metres() + 50) * taste * repute[kita.kita()]));
        }
        liked.sort(Comparator.comparingDouble(Liked::cost)
                .thenComparingInt(one -> one.near().kita()));
        return liked.stream().map(Liked::near).toList();
    }

    Applicant child(
            ApplicationId id,
            HouseholdId family,
            BirthDate born,
            Month start,
            List<Near> liked,
            List<Near> near,
            int points,
            int bonusAt,
            List<Long> lot) {
        CareForm form = start.isBefore(born.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
        CareHours hours = hours();
        List<Wish> wishes = wishes(liked, form, start, hours, points, bonusAt, lot);
        Entitlement entitlement = entitlement(born, start);
        return new Applicant(
                id,
                family,
                born,
                start,
                hours,
                form,
                1,
                List.of(),
                entitlement,
                wishes,
                new Priority(1, points, lot),
                entitlement == Entitlement.NONE ? List.of() : officeOptions(near, form, wishes));
    }

    private List<Wish> wishes(
            List<Near> liked, CareForm form, Month start, CareHours hours, int points, int bonusAt, List<Long> lot) {
        boolean startsLater = random.nextInt(100) < PERCENT_LATER_START;
        boolean takesFewerHours = random.nextInt(100) < PERCENT_FEWER_HOURS;
        Month later = start.plus(1 + random.nextInt(2));
        CareHours fewer = CareHours.onFiveDays(hours.daily() - 2);
        List<Wish> wishes = new ArrayList<>();
        liked.stream().filter(kita -> takes(kita, form)).limit(WISHES).forEach(kita -> {
            Priority priority = new Priority(1, points + (kita.kita() == bonusAt ? BONUS : 0), lot);
            KitaId there = supply.kitas().get(kita.kita()).id();
            boolean hasVariants = wishes.stream().map(Wish::kita).distinct().count() < WISHES_WITH_VARIANTS;
            wishes.add(Wish.asked(there, start, hours, priority));
            if (hasVariants && startsLater && !later.isAfter(lastMonth())) {
                wishes.add(Wish.asked(there, later, hours, priority));
            }
            if (hasVariants && takesFewerHours) {
                wishes.add(Wish.asked(there, start, fewer, priority));
            }
        });
        return wishes;
    }

    private List<OfficeOption> officeOptions(List<Near> near, CareForm form, List<Wish> wishes) {
        Set<KitaId> named = new HashSet<>();
        wishes.forEach(wish -> named.add(wish.kita()));
        return near.stream()
                .filter(kita -> kita.metres() <= REACH_METRES && takes(kita, form))
                .map(kita -> new OfficeOption(supply.kitas().get(kita.kita()).id(), kita.metres()))
                .filter(option -> !named.contains(option.kita()))
                .limit(OFFICE_OPTIONS)
                .toList();
    }

    private boolean takes(Near kita, CareForm form) {
        SupplyKita there = supply.kitas().get(kita.kita());
        return (form == CareForm.KRIPPE ? there.underThree() : there.fromThree()) > 0;
    }

    private CareHours hours() {
        int draw = random.nextInt(100);
        return CareHours.onFiveDays(draw < 20 ? 5 : draw < 65 ? 7 : 9);
    }

    /** § 24 (2) and (3) SGB VIII: from the first birthday, and from the third. */
    private static Entitlement entitlement(BirthDate born, Month start) {
        if (born.ageOn(start.lastDay()) < 1) {
            return Entitlement.NONE;
        }
        return born.ageOn(start.lastDay()) < 3 ? Entitlement.FROM_FIRST_BIRTHDAY : Entitlement.FROM_THIRD_BIRTHDAY;
    }

    private static Month lastMonth() {
        return BenchmarkTown.FIRST_MONTH.plus(BenchmarkTown.MONTHS - 1);
    }
}
