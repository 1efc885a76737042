package kita.allocation.instance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.KitaId;

/** Makes arrays of a problem. */
final class Compiler {

    private final Problem problem;
    private final int months;
    private final List<KitaId> kitas;
    private final Map<KitaId, Integer> numbers = new HashMap<>();
    private final List<List<Limit>> limits;
    private final int[] firstLimit;
    private final CareForm[] forms;
    /** By limit and month: whether somebody who is counted there is no longer counted, or for less, a month later. */
    private final boolean[] somebodyLeaves;

    Compiler(Problem problem, Map<KitaId, List<Limit>> limitsByKita) {
        this.problem = problem;
        this.months = problem.months();
        this.kitas = List.copyOf(limitsByKita.keySet());
        this.limits = List.copyOf(limitsByKita.values());
        this.firstLimit = new int[kitas.size()];
        this.forms = new CareForm[months];
        int count = 0;
        for (int kita = 0; kita < firstLimit.length; kita++) {
            numbers.put(kitas.get(kita), kita);
            firstLimit[kita] = count;
            count += limits.get(kita).size();
        }
        this.somebodyLeaves = new boolean[count * months];
    }

    Instance compile() {
        Option[][] options = new Option[problem.applicants().size()][];
        for (int child = 0; child < options.length; child++) {
            options[child] = optionsOf(child, problem.applicants().get(child));
        }
        int[] cellOf = new int[somebodyLeaves.length];
        List<Integer> free = new ArrayList<>();
        for (int kita = 0; kita < kitas.size(); kita++) {
            for (int limit = 0; limit < limits.get(kita).size(); limit++) {
                number(cellOf, free, limits.get(kita).get(limit), (firstLimit[kita] + limit) * months);
            }
        }
        for (Option[] own : options) {
            for (int i = 0; i < own.length; i++) {
                own[i] = narrowed(own[i], cellOf);
            }
        }
        return new Instance(
                problem, kitas, free.stream().mapToInt(Integer::intValue).toArray(), options);
    }

    private Option[] optionsOf(int number, Applicant child) {
        for (int month = 0; month < months; month++) {
            forms[month] = child.formIn(problem.firstMonth().plus(month));
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < child.wishes().size(); i++) {
            Wish wish = child.wishes().get(i);
            int[] needs = needs(child, wish.seat());
            if (needs.length > 0) {
                options.add(new Option(number, numbers.get(wish.kita()), i + 1, 0, needs));
            }
        }
        if (!child.isPinned()) {
            for (OfficeOption offer : child.officeOptions()) {
                int[] needs = needs(child, child.officeSeatAt(offer.kita()));
                if (needs.length > 0) {
                    options.add(new Option(
                            number, numbers.get(offer.kita()), Option.BY_OFFICE, offer.distanceMetres(), needs));
                }
            }
        }
        return options.toArray(Option[]::new);
    }

    /** Limit x months + month, and the units; empty if the child could not sit there. */
    private int[] needs(Applicant child, Seat seat) {
        int kita = numbers.get(seat.kita());
        int start = problem.firstMonth().monthsUntil(seat.start());
        List<Limit> here = limits.get(kita);
        int[] needs = new int[2 * here.size() * (months - start)];
        int[] taken = new int[here.size()];
        int size = 0;
        for (int month = start; month < months; month++) {
            boolean isNewForm = month == start || forms[month] != forms[month - 1];
            boolean isGranted = false;
            for (int limit = 0; limit < here.size(); limit++) {
                if (isNewForm) {
                    int before = taken[limit];
                    taken[limit] = here.get(limit)
                            .takenBy(child, seat, problem.firstMonth().plus(month));
                    if (taken[limit] < before) {
                        somebodyLeaves[(firstLimit[kita] + limit) * months + month - 1] = true;
                    }
                }
                if (taken[limit] > here.get(limit).freeByMonth().get(month)) {
                    return new int[0];
                }
                if (taken[limit] > 0) {
                    isGranted |= here.get(limit).grantsPlaces();
                    needs[size++] = (firstLimit[kita] + limit) * months + month;
                    needs[size++] = taken[limit];
                }
            }
            if (!isGranted) {
                return new int[0];
            }
        }
        return Arrays.copyOf(needs, size);
    }

    /** A month is no cell if in a later one all are still there and no more is free. */
    private void number(int[] cellOf, List<Integer> free, Limit limit, int offset) {
        for (int month = 0; month < months; month++) {
            boolean isCovered = false;
            for (int later = month + 1; later < months && !somebodyLeaves[offset + later - 1] && !isCovered; later++) {
                isCovered =
                        limit.freeByMonth().get(later) <= limit.freeByMonth().get(month);
            }
            cellOf[offset + month] = isCovered ? -1 : free.size();
            if (!isCovered) {
                free.add(limit.freeByMonth().get(month));
            }
        }
    }

    private static Option narrowed(Option option, int[] cellOf) {
        int[] needs = new int[option.needs().length];
        int size = 0;
        for (int i = 0; i < option.size(); i++) {
            int cell = cellOf[option.cell(i)];
            if (cell >= 0) {
                needs[size++] = cell;
                needs[size++] = option.units(i);
            }
        }
        return new Option(option.child(), option.kita(), option.rank(), option.metres(), Arrays.copyOf(needs, size));
    }
}
