package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Seat;
import kita.registry.Month;

/** Whether the places that are about to be promised are still there, as the registry stands now. */
final class PlacesLeft {

    private final Month firstMonth;
    private final int months;
    /** What is promised of each limit, month by month. */
    private final Map<Limit, int[]> promised = new LinkedHashMap<>();

    private final List<String> withoutGroup = new ArrayList<>();

    PlacesLeft(Month firstMonth, int months, List<Limit> current) {
        this.firstMonth = firstMonth;
        this.months = months;
        current.forEach(limit -> promised.put(limit, new int[months]));
    }

    void promise(Applicant applicant, Seat seat) {
        for (int i = Math.max(0, firstMonth.monthsUntil(seat.start())); i < months; i++) {
            Month month = firstMonth.plus(i);
            boolean granted = false;
            for (Map.Entry<Limit, int[]> entry : promised.entrySet()) {
                int taken = entry.getKey().takenBy(applicant, seat, month);
                entry.getValue()[i] += taken;
                granted |= taken > 0 && entry.getKey().grantsPlaces();
            }
            if (!granted) {
                withoutGroup.add("Kita " + seat.kita() + " hat im Monat " + month + " keine Gruppe für "
                        + applicant.formIn(month).german() + " (Anmeldung " + applicant.id() + ").");
                return;
            }
        }
    }

    /** One sentence per limit of which more was promised than is free, for the first month in which it is so. */
    List<String> exceeded() {
        List<String> sentences = new ArrayList<>(withoutGroup);
        promised.forEach((limit, counts) -> {
            for (int i = 0; i < months; i++) {
                int free = limit.freeByMonth().get(i);
                if (counts[i] > free) {
                    sentences.add("Kita " + limit.kita() + ", " + limit.label() + " im Monat " + firstMonth.plus(i)
                            + ": " + counts[i] + " Zusagen auf " + free + " freie Plätze.");
                    return;
                }
            }
        });
        return sentences;
    }
}
