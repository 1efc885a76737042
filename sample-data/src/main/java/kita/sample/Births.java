package kita.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Birth dates that fit a form of care on the key date, or an application. */
final class Births {

    /** A child who shall begin on that day. */
    record Applicant(LocalDate birth, LocalDate start) {}

    private static final LocalDate YOUNGEST_IN_KINDERGARTEN = LocalDate.of(2023, 3, 1);

    private final Ordinance ordinance;
    private final Map<Integer, LocalDate> firstBirths = new HashMap<>();

    Births(Ordinance ordinance) {
        this.ordinance = ordinance;
    }

    Care anyCare(Dice dice) {
        int choice = ordinance.hasHort() ? dice.weighted(30, 48, 22) : dice.weighted(32, 68);
        return Care.values()[choice];
    }

    LocalDate inCare(Care care, Dice dice) {
        return switch (care) {
            // Early March is the fullest month: many of the Krippe children turn three before August.
            case KRIPPE ->
                switch (dice.weighted(40, 40, 20)) {
                    case 0 -> dice.day(LocalDate.of(2023, 3, 2), LocalDate.of(2023, 7, 31));
                    case 1 -> dice.day(LocalDate.of(2023, 8, 1), LocalDate.of(2024, 7, 31));
                    default -> dice.day(LocalDate.of(2024, 8, 1), LocalDate.of(2025, 2, 28));
                };
            case KINDERGARTEN -> dice.day(firstBirthOfSchoolYear(2026), YOUNGEST_IN_KINDERGARTEN);
            case HORT ->
                dice.day(
                        firstBirthOfSchoolYear(2022),
                        firstBirthOfSchoolYear(2026).minusDays(1));
        };
    }

    /** A birth date of that form at least ten months from the other child's, or null if none came up. */
    LocalDate siblingInCare(LocalDate other, Care care, Dice dice) {
        for (int i = 0; i < 5; i++) {
            LocalDate birth = inCare(care, dice);
            if (Math.abs(ChronoUnit.DAYS.between(other, birth)) > 300) {
                return birth;
            }
        }
        return null;
    }

    /** Mostly one- and two-year-olds; few are older than three and a half or go to school. */
    Applicant applicant(LocalDate start, Dice dice) {
        int months = switch (dice.weighted(4, 46, 27, 9, 11, ordinance.hasHort() ? 3 : 0)) {
            case 0 -> dice.between(7, 11);
            case 1 -> dice.between(12, 20);
            case 2 -> dice.between(21, 34);
            case 3 -> dice.between(35, 40);
            case 4 -> dice.between(41, 64);
            default -> -1;
        };
        if (months < 0) {
            LocalDate birth = dice.day(
                    firstBirthOfSchoolYear(2025), firstBirthOfSchoolYear(2027).minusDays(1));
            return new Applicant(birth, Calendar.YEAR_START);
        }
        LocalDate month = start.minusMonths(months);
        return new Applicant(month.minusDays(dice.between(0, 27)), start);
    }

    boolean staysInKindergarten(LocalDate birth) {
        return ordinance.schoolStart(birth).isAfter(Calendar.YEAR_START);
    }

    /** The first day of birth of those who start school in August of that year. */
    private LocalDate firstBirthOfSchoolYear(int year) {
        return firstBirths.computeIfAbsent(year, this::searchFirstBirth);
    }

    private LocalDate searchFirstBirth(int year) {
        LocalDate day = LocalDate.of(year - 7, 6, 1);
        while (ordinance.schoolStart(day).getYear() < year) {
            day = day.plusDays(1);
        }
        return day;
    }
}
