package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.billing.tariff.Tariff;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * Letters about proofs that end: 28 and 14 days before the last day, and one on the day after it. A household gets one
 * letter a day, however many proofs and children it is about. A newer proof that is on file and reaches past the end
 * silences the letters until it has been worked on; if that did not extend the proof, they start again.
 */
public final class Reminders {

    private static final int FORTNIGHT = 14;
    private static final int[] DAYS_BEFORE = {28, 14, -1};

    /** A proof that was handed in and has not been worked on yet. */
    public record Filed(Kind kind, Period period) {}

    /** One letter to one household. */
    public record Letter(HouseholdId household, LocalDate date, List<OutlookEvent> about) {
        public Letter {
            about = List.copyOf(about);
        }
    }

    private Reminders() {}

    /**
     * The letter that is due on that day: the newest one of the last fortnight, because the letters are a fortnight apart and
     * a later one makes an earlier one pointless.
     */
    public static Optional<Letter> due(HouseholdFacts facts, Tariff tariff, LocalDate day) {
        Month first = Month.of(day.minusDays(FORTNIGHT));
        Month last = Month.of(day.plusDays(DAYS_BEFORE[0]));
        List<Letter> letters = of(facts.id(), new ProofEnds(facts, tariff).within(first, last), List.of());
        return letters.stream()
                .filter(letter -> !letter.date().isAfter(day) && letter.date().isAfter(day.minusDays(FORTNIGHT)))
                .reduce((earlier, later) -> later);
    }

    /** Letters in order of date, about those of the events that a proof can avert. */
    public static List<Letter> of(HouseholdId household, List<OutlookEvent> events, Collection<Filed> filed) {
        Map<LocalDate, List<OutlookEvent>> byDay = new TreeMap<>();
        for (OutlookEvent event : events) {
            if (event.kind().isProofEnding() && !isSilenced(event, filed)) {
                for (int days : DAYS_BEFORE) {
                    byDay.computeIfAbsent(event.date().minusDays(days), day -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        List<Letter> letters = new ArrayList<>(byDay.size());
        byDay.forEach((day, about) -> letters.add(new Letter(household, day, about)));
        return letters;
    }

    private static boolean isSilenced(OutlookEvent event, Collection<Filed> filed) {
        return filed.stream()
                .anyMatch(proof -> proof.kind() == event.kind()
                        && proof.period().contains(event.date().plusDays(1)));
    }
}
