package kita.allocation.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kita.allocation.benchmark.Neighbourhood.Near;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.HouseholdId;
import kita.registry.Month;

/** Draws the families of a town and what they ask for. */
final class Demand {

    private static final int REACH_METRES = 5_000;
    private static final int LOOKED_AT = 40;
    private static final int PERCENT_SIBLINGS = 10;
    private static final int PERCENT_OF_SIBLINGS_THREE = 8;
    private static final int PERCENT_OF_SIBLINGS_TWINS = 15;
    private static final int PERCENT_BONUS = 22;
    private static final int POINTS_PER_CRITERION = 5;

    private final BenchmarkTown town;
    private final Supply supply;
    private final Random random;
    private final Neighbourhood map;
    private final ChildDemand childDemand;
    private final int[] runningSizes;
    private final List<Integer> lots;
    private final List<Applicant> applicants = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();

    Demand(BenchmarkTown town, Supply supply, Random random) {
        this.town = town;
        this.supply = supply;
        this.random = random;
        this.map = new Neighbourhood(supply);
        this.childDemand = new ChildDemand(supply, random);
        this.runningSizes = supply.runningSizes();
        this.lots = new ArrayList<>(IntStream.range(0, town.children()).boxed().toList());
        Collections.shuffle(lots, random);
    }

    void fill() {
        while (applicants.size() < town.children()) {
            addFamily();
        }
    }

    List<Applicant> applicants() {
        return applicants;
    }

    List<Family> families() {
        return families;
    }

    private void addFamily() {
        int siblings = Math.min(town.children() - applicants.size(), siblings());
        HouseholdId household = new HouseholdId("H%06d".formatted(families.size()));
        List<Near> near = near();
        List<Near> liked = childDemand.inOrderOfLiking(near);
        Month start = start();
        int points = POINTS_PER_CRITERION * random.nextInt(12);
        int bonusAt = town.setting() != Setting.COMMON && random.nextInt(100) < PERCENT_BONUS
                ? liked.get(random.nextInt(Math.min(3, liked.size()))).kita()
                : -1;
        SiblingRule rule = rule(siblings);
        boolean twins = siblings == 2 && random.nextInt(100) < PERCENT_OF_SIBLINGS_TWINS;
        long familyLot = lots.get(applicants.size());
        BirthDate firstBorn = null;
        List<ApplicationId> members = new ArrayList<>();
        for (int i = 0; i < siblings; i++) {
            BirthDate born = twins && i > 0 ? firstBorn : birthDate(start);
            firstBorn = i == 0 ? born : firstBorn;
            // With one priority per family the brothers and sisters stand one behind the other.
            boolean differ = town.setting().siblingSteps() > 1 && siblings > 1;
            int own = differ
                    ? points
                            + POINTS_PER_CRITERION
                                    * random.nextInt(town.setting().siblingSteps())
                    : points;
            List<Long> lot = List.of(familyLot, (long) i);
            ApplicationId id = new ApplicationId("A%06d".formatted(applicants.size()));
            applicants.add(childDemand.child(id, household, born, start, liked, near, own, bonusAt, lot));
            members.add(id);
        }
        families.add(new Family(household, members, rule));
    }

    private int siblings() {
        if (random.nextInt(100) >= PERCENT_SIBLINGS) {
            return 1;
        }
        return random.nextInt(100) < PERCENT_OF_SIBLINGS_THREE ? 3 : 2;
    }

    private SiblingRule rule(int siblings) {
        int draw = random.nextInt(100);
        if (siblings == 1 || draw >= 80) {
            return SiblingRule.INDEPENDENT;
        }
        return draw < 35 ? SiblingRule.TOGETHER_OR_NOT_AT_ALL : SiblingRule.TOGETHER_IF_POSSIBLE;
    }

    /** The Kitas around a home, which lies near a Kita drawn by its size. */
    private List<Near> near() {
        int all = runningSizes[runningSizes.length - 1];
        int found = Arrays.binarySearch(runningSizes, random.nextInt(all) + 1);
        SupplyKita around = supply.kitas().get(firstWith(found >= 0 ? found : -found - 1));
        int x = around.x() + (int) Math.round(random.nextGaussian() * supply.spreadMetres());
        int y = around.y() + (int) Math.round(random.nextGaussian() * supply.spreadMetres());
        return map.around(x, y, LOOKED_AT, REACH_METRES);
    }

    /** Kitas of size 0 repeat the running size of the one before. */
    private int firstWith(int position) {
        int first = position;
        while (first > 0 && runningSizes[first - 1] == runningSizes[position]) {
            first--;
        }
        return first;
    }

    /** Six in ten in August, the others over the year. */
    private Month start() {
        return random.nextInt(10) < 6
                ? BenchmarkTown.FIRST_MONTH
                : BenchmarkTown.FIRST_MONTH.plus(random.nextInt(BenchmarkTown.MONTHS));
    }

    /** One in fifty not yet one year old, and so without a claim; half of the others one, a quarter two or three. */
    private BirthDate birthDate(Month start) {
        LocalDate first = start.firstDay();
        if (random.nextInt(50) == 0) {
            return BirthDate.of(first.minusDays(200 + random.nextInt(150)));
        }
        int years = 1 + Math.max(0, random.nextInt(4) - 1);
        return BirthDate.of(first.minusDays(365L * years + 1 + random.nextInt(364)));
    }
}
