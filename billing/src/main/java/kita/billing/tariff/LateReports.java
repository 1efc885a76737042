package kita.billing.tariff;

/**
 * What holds for facts that become known late (verspätete Mitteilung).
 *
 * @param reportWithinDays for {@link Increases#BACK_IF_NOT_REPORTED} alone: days after the change within which a report
 *     is in time; else 0
 * @param limitationYears calendar years after the one in which a fee arose, after which nothing is claimed any more;
 *     pattern: four years (OVG NRW 12 A 1983/08)
 * @param citation where it stands
 */
public record LateReports(
        Decreases decreases,
        Increases increases,
        int reportWithinDays,
        FinalIncome finalIncome,
        int limitationYears,
        Citation citation) {

    /** From when a fact counts that lowers the fee. */
    public enum Decreases {
        BACK_TO_CHANGE,
        MONTH_AFTER_REPORT
    }

    /** From when a fact counts that raises the fee. */
    public enum Increases {
        BACK_TO_CHANGE,
        MONTH_AFTER_REPORT,
        /** Back to the change if it was reported too late, else from the month after the report. */
        BACK_IF_NOT_REPORTED
    }

    /** From when the year's real income counts. */
    public enum FinalIncome {
        /** For every month of its year, whatever the direction. */
        WHOLE_YEAR,
        /** As any other fact. */
        AS_REPORTED
    }

    public LateReports {
        boolean needsDays = increases == Increases.BACK_IF_NOT_REPORTED;
        if (needsDays == (reportWithinDays == 0)) {
            throw new InvalidTariff(
                    needsDays
                            ? "Es steht nicht da, binnen wie vieler Tage eine Änderung mitzuteilen ist."
                            : "Eine Frist für Mitteilungen wirkt nur bei „backIfNotReported“.",
                    needsDays ? "„reportWithinDays:“ ergänzen." : "„reportWithinDays:“ löschen.");
        }
        if (limitationYears < 1) {
            throw new InvalidTariff("Die Verjährung muss mindestens ein Jahr betragen.", "„limitationYears:“ ändern.");
        }
    }
}
