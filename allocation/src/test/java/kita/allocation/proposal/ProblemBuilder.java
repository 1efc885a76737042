package kita.allocation.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;

/** Small problems for tests: August to July, everybody starts in August, Kindergarten children unless said otherwise. */
public final class ProblemBuilder {

    public static final Month AUGUST = Month.of(2026, 8);
    private static final BirthDate FOUR_YEARS_OLD = BirthDate.of(LocalDate.of(2022, 5, 1));

    private int months = 12;
    private final List<Limit> profiles = new ArrayList<>();
    private final Map<ApplicationId, Applicant> applicants = new TreeMap<>();
    private final Map<HouseholdId, List<ApplicationId>> members = new TreeMap<>();
    private final Map<HouseholdId, SiblingRule> rules = new LinkedHashMap<>();

    public static ProblemBuilder aProblem() {
        return new ProblemBuilder();
    }

    public ProblemBuilder over(int horizonMonths) {
        this.months = horizonMonths;
        return this;
    }

    public ProblemBuilder kindergarten(String kita, int places) {
        return places(kita, CareForm.KINDERGARTEN, Collections.nCopies(months, places));
    }

    public ProblemBuilder krippe(String kita, int places) {
        return places(kita, CareForm.KRIPPE, Collections.nCopies(months, places));
    }

    public ProblemBuilder places(String kita, CareForm form, List<Integer> freeByMonth) {
        profiles.add(Limit.ofPlaces(new KitaId(kita), form, freeByMonth));
        return this;
    }

    /** A single child whose points are the same everywhere; wishes are Kitas, best first. */
    public ProblemBuilder child(String id, int points, String... wishes) {
        return child(id, "F-" + id, FOUR_YEARS_OLD, AUGUST, points, List.of(wishes), List.of());
    }

    public ProblemBuilder childOf(String family, String id, int points, String... wishes) {
        return child(id, family, FOUR_YEARS_OLD, AUGUST, points, List.of(wishes), List.of());
    }

    public ProblemBuilder childWithin(String id, int points, List<String> wishes, List<String> reach) {
        return child(id, "F-" + id, FOUR_YEARS_OLD, AUGUST, points, wishes, reach);
    }

    public ProblemBuilder child(
            String id,
            String family,
            BirthDate birthDate,
            Month start,
            int points,
            List<String> wishes,
            List<String> reach) {
        CareForm form = start.isBefore(birthDate.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
        Priority priority = new Priority(1, points, List.of((long) applicants.size()));
        List<OfficeOption> options = new ArrayList<>();
        for (int i = 0; i < reach.size(); i++) {
            options.add(new OfficeOption(new KitaId(reach.get(i)), 1000 * (i + 1)));
        }
        Applicant applicant = new Applicant(
                new ApplicationId(id),
                new HouseholdId(family),
                birthDate,
                start,
                CareHours.onFiveDays(8),
                form,
                1,
                List.of(),
                Entitlement.FROM_THIRD_BIRTHDAY,
                wishes.stream()
                        .map(kita -> Wish.asked(new KitaId(kita), start, CareHours.onFiveDays(8), priority))
                        .toList(),
                priority,
                options);
        return add(applicant);
    }

    public ProblemBuilder add(Applicant applicant) {
        applicants.put(applicant.id(), applicant);
        members.computeIfAbsent(applicant.family(), family -> new ArrayList<>()).add(applicant.id());
        return this;
    }

    public ProblemBuilder rule(String family, SiblingRule rule) {
        rules.put(new HouseholdId(family), rule);
        return this;
    }

    public Problem build() {
        List<Family> families = new ArrayList<>();
        members.forEach((id, ids) ->
                families.add(new Family(id, ids, rules.getOrDefault(id, SiblingRule.TOGETHER_IF_POSSIBLE))));
        return new Problem(
                new TenantId("test"),
                AUGUST,
                months,
                profiles,
                List.copyOf(applicants.values()),
                families,
                "Geschwister zusammen vor Rang des Wunsches");
    }
}
