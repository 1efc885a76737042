package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.registry.CareForm;
import kita.registry.KitaId;

/**
 * Hands out free places so that in the fullest month the children asking are the wanted share of them, large Kitas more
 * than small ones. Children who are there already turn three during the year and change over: places for under-threes come free
 * from that month on, and places from three on are taken.
 */
final class FreePlaces {

    private static final int PERCENT_CHANGING_OVER = 10;
    private static final int PERCENT_WITH_LIMITED_FULL_DAYS = 20;
    private static final int FULL_DAY_HOURS = 45;

    private final Supply supply;
    private final Random random;

    FreePlaces(Supply supply, Random random) {
        this.supply = supply;
        this.random = random;
    }

    List<Limit> forChildren(List<Applicant> applicants, double occupancy) {
        int[] krippe = share(peak(applicants, CareForm.KRIPPE) / occupancy, SupplyKita::underThree);
        int[] kindergarten = share(peak(applicants, CareForm.KINDERGARTEN) / occupancy, SupplyKita::fromThree);
        List<Limit> limits = new ArrayList<>();
        for (int kita = 0; kita < supply.kitas().size(); kita++) {
            limits.addAll(limitsOf(supply.kitas().get(kita).id(), krippe[kita], kindergarten[kita]));
        }
        return limits;
    }

    /** Children in that form of care in the month in which they are most. */
    private static long peak(List<Applicant> applicants, CareForm form) {
        return BenchmarkTown.FIRST_MONTH
                .through(BenchmarkTown.FIRST_MONTH.plus(BenchmarkTown.MONTHS - 1))
                .mapToLong(month -> applicants.stream()
                        .filter(child -> !month.isBefore(child.start()) && child.formIn(month) == form)
                        .count())
                .max()
                .orElse(0);
    }

    /** Largest remainders, so that the sum is exact. */
    private int[] share(double places, ToIntFunction<SupplyKita> size) {
        List<SupplyKita> kitas = supply.kitas();
        double all = kitas.stream().mapToInt(size).sum();
        double[] due = kitas.stream()
                .mapToDouble(kita -> size.applyAsInt(kita) * places / all)
                .toArray();
        int[] free = new int[due.length];
        long given = 0;
        for (int i = 0; i < due.length; i++) {
            free[i] = (int) Math.floor(due[i]);
            given += free[i];
        }
        long left = Math.round(places) - given;
        int[] byRemainder = IntStream.range(0, due.length)
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(due[b] - free[b], due[a] - free[a]);
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            free[byRemainder[i % byRemainder.length]]++;
        }
        return free;
    }

    private List<Limit> limitsOf(KitaId id, int krippe, int kindergarten) {
        int[] underThree = new int[BenchmarkTown.MONTHS];
        int[] fromThree = new int[BenchmarkTown.MONTHS];
        Arrays.fill(underThree, krippe);
        Arrays.fill(fromThree, kindergarten);
        for (int place = 0; place < krippe; place++) {
            if (random.nextInt(100) < PERCENT_CHANGING_OVER) {
                int change = 1 + random.nextInt(BenchmarkTown.MONTHS - 1);
                for (int month = 0; month < change; month++) {
                    underThree[month]--;
                    fromThree[month]++;
                }
            }
        }
        List<Limit> limits = new ArrayList<>();
        limits.add(Limit.ofPlaces(id, CareForm.KRIPPE, list(underThree)));
        limits.add(Limit.ofPlaces(id, CareForm.KINDERGARTEN, list(fromThree)));
        if (random.nextInt(100) < PERCENT_WITH_LIMITED_FULL_DAYS) {
            int fullDays = (krippe + kindergarten) / 2;
            limits.add(new Limit(
                    id,
                    "ganztag",
                    "Ganztagsplätze",
                    new Scope(EnumSet.of(CareForm.KRIPPE, CareForm.KINDERGARTEN), FULL_DAY_HOURS, Optional.empty()),
                    Measure.CHILDREN,
                    IntStream.range(0, BenchmarkTown.MONTHS)
                            .mapToObj(month -> fullDays)
                            .toList()));
        }
        return limits;
    }

    private static List<Integer> list(int[] places) {
        return IntStream.of(places).boxed().toList();
    }
}
