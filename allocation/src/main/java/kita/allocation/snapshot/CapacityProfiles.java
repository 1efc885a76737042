package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.proposal.Limit;
import kita.registry.CareForm;
import kita.registry.Contract;
import kita.registry.Group;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Free places of each Kita, form of care and month: licensed places of the groups that are open for the whole month, less
 * the children whose contracts run on any day of it. Where more children are in care than places are licensed, nothing is
 * free, nobody is sent away, and the excess is reported.
 *
 * @param limits ordered by Kita and form; a Kita without groups has a Kindergarten profile of zeros, so that it is known
 * @param overbooked ordered likewise, then by month
 */
public record CapacityProfiles(List<Limit> limits, List<Overbooked> overbooked) {

    public CapacityProfiles {
        limits = List.copyOf(limits);
        overbooked = List.copyOf(overbooked);
    }

    /**
     * More children in care than licensed places.
     *
     * @param excess children too many, 1 or more
     */
    public record Overbooked(KitaId kita, CareForm form, Month month, int licensed, int excess) {

        /** What the clerk reads. */
        public String sentence() {
            return form.german() + " im Monat " + month + ": " + (licensed + excess) + " Kinder auf " + licensed
                    + " Plätzen.";
        }
    }

    /** The free places as the registry stands now. */
    public static CapacityProfiles of(RegistryExtract registry, SchoolEntry schoolEntry, Month firstMonth, int months) {
        RunningCare care = new RunningCare(registry.children(), registry.contracts(), schoolEntry);
        return of(firstMonth, months, registry.kitas(), registry.groups(), registry.contracts(), care);
    }

    static CapacityProfiles of(
            Month firstMonth,
            int months,
            List<Kita> kitas,
            List<Group> groups,
            List<Contract> contracts,
            RunningCare care) {
        Map<KitaId, Map<CareForm, Cells>> cells = new TreeMap<>();
        kitas.forEach(kita -> cells.put(kita.id(), new EnumMap<>(CareForm.class)));
        for (int i = 0; i < months; i++) {
            Month month = firstMonth.plus(i);
            for (Group group : groups) {
                if (group.period().covers(month.period())) {
                    cellsOf(cells, group.kita(), group.form(), months).licensed[i] += group.places();
                }
            }
            for (Contract contract : contracts) {
                int index = i;
                care.formIn(contract, month)
                        .ifPresent(form -> cellsOf(cells, contract.kita(), form, months).taken[index]++);
            }
        }
        return collect(firstMonth, months, cells);
    }

    private static Cells cellsOf(Map<KitaId, Map<CareForm, Cells>> cells, KitaId kita, CareForm form, int months) {
        Map<CareForm, Cells> ofKita = cells.get(kita);
        if (ofKita == null) {
            throw new IllegalArgumentException("A group or contract names the unknown Kita " + kita);
        }
        return ofKita.computeIfAbsent(form, newForm -> new Cells(months));
    }

    private static CapacityProfiles collect(Month firstMonth, int months, Map<KitaId, Map<CareForm, Cells>> cells) {
        List<Limit> limits = new ArrayList<>();
        List<Overbooked> overbooked = new ArrayList<>();
        cells.forEach((kita, forms) -> {
            if (forms.isEmpty()) {
                limits.add(Limit.ofPlaces(kita, CareForm.KINDERGARTEN, Collections.nCopies(months, 0)));
            }
            forms.forEach((form, cell) -> {
                List<Integer> free = new ArrayList<>();
                for (int i = 0; i < months; i++) {
                    int left = cell.licensed[i] - cell.taken[i];
                    free.add(Math.max(0, left));
                    if (left < 0) {
                        overbooked.add(new Overbooked(kita, form, firstMonth.plus(i), cell.licensed[i], -left));
                    }
                }
                limits.add(Limit.ofPlaces(kita, form, free));
            });
        });
        return new CapacityProfiles(limits, overbooked);
    }

    /** Counters of one Kita and form, one entry per month. */
    private static final class Cells {
        private final int[] licensed;
        private final int[] taken;

        Cells(int months) {
            licensed = new int[months];
            taken = new int[months];
        }
    }
}
