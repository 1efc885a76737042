package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Problem;
import kita.app.jobs.JobRefusedException;
import kita.registry.CareForm;
import kita.registry.KitaId;

/**
 * More places of one form at one Kita, or fewer with a negative number, in every month.
 *
 * @param count places more, not 0
 */
public record MorePlaces(KitaId kita, CareForm form, int count) {

    /** Reads {@code KITA:FORM:ANZAHL}, as "K7:Krippe:5"; refuses anything else with a German sentence. */
    public static MorePlaces parse(String text) {
        String[] parts = text.split(":");
        try {
            if (parts.length == 3 && Integer.parseInt(parts[2].strip()) != 0) {
                return new MorePlaces(
                        new KitaId(parts[0].strip()), form(parts[1].strip()), Integer.parseInt(parts[2].strip()));
            }
        } catch (IllegalArgumentException notThat) {
            throw refused(text, notThat);
        }
        throw refused(text, null);
    }

    private static JobRefusedException refused(String text, Exception cause) {
        return new JobRefusedException(
                "„" + text + "“ passt nicht: Erwartet wird KITA:FORM:ANZAHL, zum Beispiel K7:Krippe:5.", cause);
    }

    private static CareForm form(String text) {
        return Arrays.stream(CareForm.values())
                .filter(form ->
                        form.german().equalsIgnoreCase(text) || form.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /**
     * The problem with those places: all limits of the Kita that mean places of that form are wider, so also the total
     * of a group of mixed age. Limits of staff, hours and categories stay.
     */
    Problem in(Problem problem) {
        List<Limit> limits = new ArrayList<>();
        boolean isThere = false;
        for (Limit limit : problem.limits()) {
            boolean isWider = limit.kita().equals(kita)
                    && limit.grantsPlaces()
                    && limit.scope().forms().contains(form);
            limits.add(isWider ? wider(limit) : limit);
            isThere |= isWider;
        }
        if (!isThere) {
            throw new JobRefusedException("Die Kita " + kita + " hat keine Plätze der Form " + form.german()
                    + ". Kitas mit solchen Plätzen: " + known(problem) + ".");
        }
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                limits,
                problem.applicants(),
                problem.families(),
                problem.policy());
    }

    private Limit wider(Limit limit) {
        return new Limit(
                limit.kita(),
                limit.key(),
                limit.label(),
                limit.scope(),
                limit.measure(),
                limit.freeByMonth().stream()
                        .map(free -> Math.max(0, free + count))
                        .toList());
    }

    private String known(Problem problem) {
        return problem.limits().stream()
                .filter(limit -> limit.grantsPlaces() && limit.scope().forms().contains(form))
                .map(limit -> limit.kita().value())
                .distinct()
                .sorted()
                .limit(20)
                .collect(Collectors.joining(", "));
    }

    String german() {
        String places = Math.abs(count) == 1 ? " Platz " : " Plätze ";
        String more = count < 0 ? " weniger" : Math.abs(count) == 1 ? " weiterer" : " weitere";
        return Math.abs(count) + more + places + form.german() + " in der Kita " + kita;
    }
}
