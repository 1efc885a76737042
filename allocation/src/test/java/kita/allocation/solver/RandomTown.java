package kita.allocation.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * A seeded town: Kitas and homes on a map, wishes for near Kitas with some noise, children of one to five years, a
 * tenth of the families with siblings, starts over the year, some children that turn three during it.
 */
record RandomTown(long seed, int children, int kitas, double occupancy, Lines lines) {

    /** How much the lines at the Kitas differ. */
    enum Lines {
        /** One priority per family, the same everywhere. */
        COMMON,
        /** As before, and 10 points more for some families at one Kita. */
        BONUS,
        /** Siblings differ in points, and the bonus. */
        HARD
    }

    private static final Month FIRST = Month.of(2026, 8);
    private static final int WISHES = 8;
    private static final int REACH_METRES = 5_000;

    private record Spot(int x, int y) {
        int metresTo(Spot other) {
            return (int) Math.round(Math.hypot(x - other.x, y - other.y));
        }
    }

    private record Near(int kita, int metres, double appeal) {}

    Problem problem() {
        Random random = new Random(seed);
        int side = (int) Math.round(1_000 * Math.sqrt(kitas));
        List<Spot> places =
                IntStream.range(0, kitas).mapToObj(i -> spot(random, side)).toList();
        List<Integer> lots =
                new ArrayList<>(IntStream.range(0, children).boxed().toList());
        Collections.shuffle(lots, random);
        List<Applicant> applicants = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        while (applicants.size() < children) {
            addFamily(random, places, spot(random, side), lots, applicants, families);
        }
        List<Limit> profiles = profiles(random, applicants);
        return new Problem(new TenantId("zufall"), FIRST, 12, profiles, applicants, families, "stability-first");
    }

    private static Spot spot(Random random, int side) {
        return new Spot(random.nextInt(side), random.nextInt(side));
    }

    private void addFamily(
            Random random,
            List<Spot> places,
            Spot home,
            List<Integer> lots,
            List<Applicant> applicants,
            List<Family> families) {
        int draw = random.nextInt(100);
        int siblings = Math.min(children - applicants.size(), draw < 1 ? 3 : draw < 10 ? 2 : 1);
        SiblingRule rule = rule(random, siblings);
        HouseholdId household = new HouseholdId("H%06d".formatted(families.size()));
        List<Near> near = near(random, places, home);
        int points = random.nextInt(12) * 5;
        int bonusAt = lines != Lines.COMMON && random.nextInt(100) < 22
                ? near.get(random.nextInt(3)).kita()
                : -1;
        long lot = lots.get(applicants.size());
        List<ApplicationId> members = new ArrayList<>();
        for (int i = 0; i < siblings; i++) {
            int own = lines == Lines.HARD ? points + random.nextInt(4) * 5 : points;
            long ownLot = lines == Lines.HARD ? lots.get(applicants.size()) : lot * 4 + i;
            Applicant child = child(random, applicants.size(), household, near, own, bonusAt, ownLot);
            applicants.add(child);
            members.add(child.id());
        }
        families.add(new Family(household, members, rule));
    }

    private static SiblingRule rule(Random random, int siblings) {
        int draw = random.nextInt(100);
        if (siblings == 1 || draw >= 80) {
            return SiblingRule.INDEPENDENT;
        }
        return draw < 35 ? SiblingRule.TOGETHER_OR_NOT_AT_ALL : SiblingRule.TOGETHER_IF_POSSIBLE;
    }

    private static List<Near> near(Random random, List<Spot> places, Spot home) {
        List<Near> near = new ArrayList<>();
        for (int kita = 0; kita < places.size(); kita++) {
            int metres = home.metresTo(places.get(kita));
            near.add(new Near(kita, metres, metres * (0.7 + 0.6 * random.nextDouble())));
        }
        near.sort(Comparator.comparingDouble(Near::appeal).thenComparingInt(Near::kita));
        return near;
    }

    private static Applicant child(
            Random random, int number, HouseholdId household, List<Near> near, int points, int bonusAt, long lot) {
        Month start = random.nextInt(10) < 6 ? FIRST : FIRST.plus(random.nextInt(12));
        LocalDate born = start.firstDay().minusDays(365 + random.nextInt(4 * 365));
        BirthDate birthDate = BirthDate.of(born);
        boolean under3 = start.isBefore(birthDate.monthAfterCompleting(3));
        List<Wish> wishes = new ArrayList<>();
        for (Near kita : near.subList(0, Math.min(WISHES, near.size()))) {
            int there = points + (kita.kita() == bonusAt ? 10 : 0);
            wishes.add(Wish.asked(
                    kitaId(kita.kita()), start, CareHours.onFiveDays(8), new Priority(1, there, List.of(lot))));
        }
        List<OfficeOption> office = near.stream()
                .skip(WISHES)
                .filter(kita -> kita.metres() <= REACH_METRES)
                .sorted(Comparator.comparingInt(Near::metres).thenComparingInt(Near::kita))
                .limit(30)
                .map(kita -> new OfficeOption(kitaId(kita.kita()), kita.metres()))
                .toList();
        return new Applicant(
                new ApplicationId("A%06d".formatted(number)),
                household,
                birthDate,
                start,
                CareHours.onFiveDays(8),
                under3 ? CareForm.KRIPPE : CareForm.KINDERGARTEN,
                1,
                List.of(),
                under3 ? Entitlement.FROM_FIRST_BIRTHDAY : Entitlement.FROM_THIRD_BIRTHDAY,
                wishes,
                new Priority(1, points, List.of(lot)),
                office);
    }

    private static KitaId kitaId(int kita) {
        return new KitaId("K%04d".formatted(kita));
    }

    private List<Limit> profiles(Random random, List<Applicant> applicants) {
        long krippe = applicants.stream()
                .filter(child -> child.formAtStart() == CareForm.KRIPPE)
                .count();
        long kindergarten = applicants.stream()
                .filter(child -> child.formIn(FIRST.plus(11)) == CareForm.KINDERGARTEN)
                .count();
        List<Limit> profiles = new ArrayList<>();
        for (int kita = 0; kita < kitas; kita++) {
            boolean hasKrippe = random.nextInt(100) >= 15;
            profiles.add(profile(random, kita, CareForm.KRIPPE, hasKrippe ? krippe / occupancy / kitas / 0.85 : 0));
            profiles.add(profile(random, kita, CareForm.KINDERGARTEN, kindergarten / occupancy / kitas));
        }
        return profiles;
    }

    private static Limit profile(Random random, int kita, CareForm form, double mean) {
        int places = (int) Math.floor(mean * (0.6 + 0.8 * random.nextDouble()) + random.nextDouble());
        return Limit.ofPlaces(kitaId(kita), form, Collections.nCopies(12, places));
    }
}
