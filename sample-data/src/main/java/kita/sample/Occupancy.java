package kita.sample;

import java.time.LocalDate;
import java.util.List;

/** Counts who needs a place where, month by month, so that the licensed places can be set to match. */
final class Occupancy {

    private static final int MARCH = 0;

    private final int[][][] running; // Kita, form, key date and then the months of the year
    private final int[][] asked; // form, key date (none) and then the months of the year

    Occupancy(int kitas) {
        running = new int[kitas][Care.values().length][1 + Calendar.MONTHS];
        asked = new int[Care.values().length][1 + Calendar.MONTHS];
    }

    void inCare(LocalDate birth, List<ContractRows.Spell> spells) {
        for (int column = MARCH; column <= Calendar.MONTHS; column++) {
            LocalDate month = month(column);
            for (ContractRows.Spell spell : spells) {
                if (spell.runsOn(month)) {
                    running[spell.site().index()][
                            form(birth, spell.care(), month).ordinal()][column]++;
                }
            }
        }
    }

    void asks(LocalDate birth, Care care, LocalDate start) {
        for (int column = 1; column <= Calendar.MONTHS; column++) {
            LocalDate month = month(column);
            if (!month.isBefore(start)) {
                asked[form(birth, care, month).ordinal()][column]++;
            }
        }
    }

    /** The most places of that form that running contracts need at once in that Kita. */
    int peak(int kita, Care care) {
        int most = 0;
        for (int count : running[kita][care.ordinal()]) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** The most places of that form that the whole town would need if everybody who asks got one. */
    int peakDemand(Care care) {
        int most = 0;
        for (int column = 1; column <= Calendar.MONTHS; column++) {
            int sum = asked[care.ordinal()][column];
            for (int[][] kita : running) {
                sum += kita[care.ordinal()][column];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static LocalDate month(int column) {
        return column == MARCH ? Calendar.KEY_DATE : Calendar.YEAR_START.plusMonths(column - 1L);
    }

    /** Whatever the contract is called, a child takes a Kindergarten place from the month after its third year of life. */
    private static Care form(LocalDate birth, Care care, LocalDate month) {
        if (care == Care.HORT) {
            return Care.HORT;
        }
        return month.isBefore(Calendar.kindergartenFrom(birth)) ? Care.KRIPPE : Care.KINDERGARTEN;
    }
}
