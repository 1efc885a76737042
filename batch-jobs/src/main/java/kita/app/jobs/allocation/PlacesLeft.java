package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.PlaceProfile;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/** Whether the places that are about to be promised are still there, as the registry stands now. */
final class PlacesLeft {

    private final Month firstMonth;
    private final int months;
    private final Map<String, PlaceProfile> profiles = new HashMap<>();
    private final Map<String, int[]> promised = new TreeMap<>();

    PlacesLeft(Month firstMonth, int months, List<PlaceProfile> current) {
        this.firstMonth = firstMonth;
        this.months = months;
        current.forEach(profile -> profiles.put(key(profile.kita(), profile.form()), profile));
    }

    void promise(Applicant applicant, KitaId kita) {
        for (int i = Math.max(0, firstMonth.monthsUntil(applicant.start())); i < months; i++) {
            CareForm form = applicant.formIn(firstMonth.plus(i));
            promised.computeIfAbsent(key(kita, form), key -> new int[months])[i]++;
        }
    }

    /** One sentence per Kita and form for which more was promised than is free, for the first month in which it is so. */
    List<String> exceeded() {
        List<String> sentences = new ArrayList<>();
        promised.forEach((key, counts) -> {
            PlaceProfile profile = profiles.get(key);
            for (int i = 0; i < months; i++) {
                int free = profile == null ? 0 : profile.freeByMonth().get(i);
                if (counts[i] > free) {
                    sentences.add(key + " im Monat " + firstMonth.plus(i) + ": " + counts[i] + " Zusagen auf " + free
                            + " freie Plätze.");
                    return;
                }
            }
        });
        return sentences;
    }

    private static String key(KitaId kita, CareForm form) {
        return "Kita " + kita + ", " + form.german();
    }
}
