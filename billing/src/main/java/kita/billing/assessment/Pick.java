package kita.billing.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kita.billing.tariff.MonthRule;
import kita.registry.Period;

/** Which day of care within a stretch of days speaks for the stretch. */
enum Pick {
    FIRST {
        @Override
        LocalDate in(Period days) {
            return days.from();
        }

        @Override
        boolean prefers(LocalDate one, LocalDate other) {
            return one.isBefore(other);
        }
    },
    LAST {
        @Override
        LocalDate in(Period days) {
            return days.to();
        }

        @Override
        boolean prefers(LocalDate one, LocalDate other) {
            return one.isAfter(other);
        }
    },
    /** The 15th, else the day of care next to it, the one before it first. */
    MIDDLE {
        @Override
        LocalDate in(Period days) {
            LocalDate middle = days.from().withDayOfMonth(15);
            if (days.contains(middle)) {
                return middle;
            }
            return days.from().isAfter(middle) ? days.from() : days.to();
        }

        @Override
        boolean prefers(LocalDate one, LocalDate other) {
            long distance = distance(one) - distance(other);
            return distance < 0 || distance == 0 && one.isBefore(other);
        }

        private static long distance(LocalDate day) {
            return Math.abs(ChronoUnit.DAYS.between(day.withDayOfMonth(15), day));
        }
    };

    /** The day that speaks for a stretch within one month. */
    abstract LocalDate in(Period days);

    abstract boolean prefers(LocalDate one, LocalDate other);

    /** Where every state of the month is looked at, each is one stretch of days that are all alike. */
    static Pick by(MonthRule.Decides decides) {
        return switch (decides) {
            case FIRST_DAY, HIGHEST_FEE -> FIRST;
            case LAST_DAY -> LAST;
            case MIDDLE_DAY -> MIDDLE;
        };
    }
}
