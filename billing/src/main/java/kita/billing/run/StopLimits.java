package kita.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.money.Money;

/**
 * From where on a run is not released without a written reason (Stoppgrenzen). What is not named has no limit. The first
 * run of a municipality has nothing to be measured by and exceeds none of the first three.
 *
 * @param onePayer one payer's charges change by more than this, up or down
 * @param familiesPercent more than this share of payers changes for another reason than the ordinance
 * @param totalPercent all charges together change by more than this, up or down
 * @param monthsPerDebit how many months one debit may draw without being chosen explicitly
 */
public record StopLimits(
        Optional<Money> onePayer,
        Optional<Integer> familiesPercent,
        Optional<Integer> totalPercent,
        int monthsPerDebit) {

    /** The month of the run and one that came late. */
    public static final int USUAL_MONTHS = 2;

    public static final StopLimits NONE =
            new StopLimits(Optional.empty(), Optional.empty(), Optional.empty(), USUAL_MONTHS);

    private static final long HUNDRED = 100;

    /** German, one sentence for each limit that is exceeded. */
    public List<String> exceededBy(RehearsalFigures figures) {
        List<String> exceeded = new ArrayList<>();
        if (figures.comparedWith().isEmpty()) {
            return exceeded;
        }
        onePayer.filter(limit -> figures.largest().cents() > limit.cents())
                .ifPresent(limit ->
                        exceeded.add("Eine Änderung von " + figures.largest().german() + " liegt über der Grenze von "
                                + limit.german() + " je Zahlungspflichtigen."));
        familiesPercent
                .filter(limit -> isMore(figures.unexplained(), figures.payers(), limit))
                .ifPresent(limit -> exceeded.add("Bei %,d von %,d Zahlungspflichtigen ändert sich der Betrag ohne neue"
                                .formatted(figures.unexplained(), figures.payers())
                        + " Satzung; die Grenze ist " + limit + " %."));
        totalPercent
                .filter(limit -> isMore(
                        Math.abs(figures.difference().cents()),
                        Math.abs(figures.before().cents()),
                        limit))
                .ifPresent(limit -> exceeded.add("Die Summe ändert sich um "
                        + figures.difference().german() + " gegenüber "
                        + figures.before().german()
                        + "; die Grenze ist " + limit + " %."));
        return exceeded;
    }

    /** Exactly at the limit is not beyond it. */
    private static boolean isMore(long part, long whole, int percent) {
        return Math.multiplyExact(part, HUNDRED) > Math.multiplyExact(whole, (long) percent);
    }
}
