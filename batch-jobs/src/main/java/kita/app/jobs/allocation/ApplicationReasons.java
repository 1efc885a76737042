package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * What an application got and why, as it is frozen with a decision and printed by notices, workbooks and the console,
 * which compute nothing themselves. German sentences; no child but this one is named. A notice prints the
 * sentences and the answers to the wishes; the other fields are for whoever has to answer in court.
 *
 * @param outcome PLACED_BY_WISH, PLACED_BY_OFFICE, KEPT or REFUSED
 * @param sentences what the notice says beside the answers to the wishes
 * @param wishes each wish and what came of it, in order
 * @param entitlement paragraph of the legal claim; empty if there is none
 * @param distanceMetres the way from home, for a place that the office offered
 * @param criteria title of the award criteria
 * @param place what was awarded or kept, if anything
 * @param grounds why the child stands where it stands, at no Kita in particular
 * @param shortage for an entitled child without a place: each Kita within reach and why it was not free
 * @param remedies for a child without a place by wish: what would have helped, each as a sentence that names nobody
 * @param departure who departed from the proposal, and why
 * @param problemDigest names the facts that decided
 */
public record ApplicationReasons(
        String application,
        String outcome,
        List<String> sentences,
        List<WishReason> wishes,
        Optional<String> entitlement,
        Optional<Integer> distanceMetres,
        String criteria,
        String criteriaCitation,
        Optional<Place> place,
        Month start,
        String form,
        int dailyHours,
        int weeklyHours,
        List<Ground> grounds,
        List<String> shortage,
        List<String> remedies,
        Optional<Departure> departure,
        String problemDigest) {

    private static final String DEADLINE_BEGINS = "Bitte teilen Sie uns bis zum ";
    private static final String DEADLINE_ENDS = " mit, ob Sie den Platz annehmen. Danach gilt das Angebot nicht mehr.";
    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    public ApplicationReasons {
        sentences = List.copyOf(sentences);
        wishes = List.copyOf(wishes);
        grounds = List.copyOf(grounds);
        shortage = List.copyOf(shortage);
        remedies = List.copyOf(remedies);
    }

    /** @param wishRank empty for a place beyond the wishes */
    public record Place(KitaId kita, String kitaName, Optional<Integer> wishRank) {}

    /**
     * @param rank of the wish, 1 for the first
     * @param reason what came of it, as a sentence
     * @param result name of a {@link kita.allocation.proposal.check.WishExplanation.Result}
     * @param ownRank the child's place in line there, from 1
     * @param cutOffRank of the last child served, where the wish was refused for that reason
     */
    public record WishReason(
            int rank,
            String reason,
            KitaId kita,
            String kitaName,
            String result,
            int ownRank,
            int ownPoints,
            Optional<Integer> cutOffRank,
            Optional<Integer> cutOffPoints,
            List<Ground> grounds) {

        public WishReason {
            grounds = List.copyOf(grounds);
        }
    }

    /** One reason for a place in line. */
    public record Ground(String kind, String criterion, String sentence, int points, String citation) {}

    /** A decision that departs from the proposal, and who answers for it. */
    public record Departure(String user, String reason) {}

    /** Reads what stands in the database with a decision. */
    public static ApplicationReasons read(String json) {
        return AllocationJson.reasons(json);
    }

    /** Whether a sentence is the one that says until when to answer. */
    public static boolean isDeadline(String sentence) {
        return sentence.startsWith(DEADLINE_BEGINS) && sentence.endsWith(DEADLINE_ENDS);
    }

    /** The same reasons for a place that is offered and must be answered. */
    ApplicationReasons offeredUntil(LocalDate lastDay) {
        List<String> withDeadline = new ArrayList<>(sentences);
        withDeadline.add(DEADLINE_BEGINS + GERMAN_DAY.format(lastDay) + DEADLINE_ENDS);
        return new ApplicationReasons(
                application,
                outcome,
                withDeadline,
                wishes,
                entitlement,
                distanceMetres,
                criteria,
                criteriaCitation,
                place,
                start,
                form,
                dailyHours,
                weeklyHours,
                grounds,
                shortage,
                remedies,
                departure,
                problemDigest);
    }

    /** The same reasons with a decision that departs from the proposal. */
    ApplicationReasons departingBy(
            String newOutcome, Optional<Place> newPlace, Optional<Integer> newDistance, Departure by) {
        return new ApplicationReasons(
                application,
                newOutcome,
                List.of("Wir haben abweichend vom rechnerischen Vorschlag entschieden: " + by.reason()),
                wishes,
                entitlement,
                newDistance,
                criteria,
                criteriaCitation,
                newPlace,
                start,
                form,
                dailyHours,
                weeklyHours,
                grounds,
                newPlace.isPresent() ? List.of() : shortage,
                newPlace.isPresent() ? List.of() : remedies,
                Optional.of(by),
                problemDigest);
    }
}
