package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.registry.CareForm;
import kita.registry.FullDayPlaces;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.Month;

/**
 * What the licences of one Kita's groups allow, month by month. A group counts in the months that it is open from the
 * first to the last day.
 */
final class LicensedPlaces {

    /** An upper bound before anybody is counted. */
    record Bound(String key, String label, Scope scope, Measure measure, List<Integer> byMonth) {
        Bound {
            byMonth = List.copyOf(byMonth);
        }
    }

    private static final Set<CareForm> BEFORE_SCHOOL = EnumSet.of(CareForm.KRIPPE, CareForm.KINDERGARTEN);

    private final List<Group> groups;
    private final Month firstMonth;
    private final int months;
    private final boolean mixed;

    LicensedPlaces(List<Group> groups, Month firstMonth, int months) {
        this.groups = groups;
        this.firstMonth = firstMonth;
        this.months = months;
        this.mixed = groups.stream().anyMatch(group -> group.ages() instanceof GroupAges.Mixed);
    }

    /**
     * The bounds, in the order of the forms.
     *
     * @param inCare forms of care of children who are there, so that those without a group are seen; at least one bound
     *     is answered, so that the Kita is known
     */
    List<Bound> bounds(Set<CareForm> inCare) {
        Set<CareForm> forms = new TreeSet<>(inCare);
        for (CareForm form : CareForm.values()) {
            if (groups.stream().anyMatch(group -> group.takes(form))) {
                forms.add(form);
            }
        }
        if (forms.isEmpty()) {
            forms.add(CareForm.KINDERGARTEN);
        }
        if (mixed) {
            forms.addAll(BEFORE_SCHOOL);
        }
        List<Bound> bounds = new ArrayList<>();
        for (CareForm form : forms) {
            bounds.add(places(
                    form.german().toLowerCase(Locale.ROOT),
                    mixed && BEFORE_SCHOOL.contains(form) ? labelOfAge(form) : form.german(),
                    EnumSet.of(form)));
        }
        if (mixed) {
            bounds.add(places("gesamt", "Krippe und Kindergarten zusammen", BEFORE_SCHOOL));
        }
        bounds.addAll(fullDay());
        return bounds;
    }

    /**
     * For each length of day from which a child needs a full-day place: over both forms before school together, because
     * groups of mixed age have both, and for the Hort alone. A group that says nothing lets all its children stay.
     */
    private List<Bound> fullDay() {
        List<Bound> bounds = new ArrayList<>();
        for (Set<CareForm> forms : List.of(BEFORE_SCHOOL, EnumSet.of(CareForm.HORT))) {
            List<Group> concerned = groups.stream()
                    .filter(group -> forms.stream().anyMatch(group::takes))
                    .toList();
            Set<Integer> thresholds = new TreeSet<>();
            concerned.forEach(group -> group.fullDay().ifPresent(places -> thresholds.add(places.weeklyHoursFrom())));
            for (int hours : thresholds) {
                String where = forms.contains(CareForm.HORT) ? "Hort, " : "";
                bounds.add(new Bound(
                        (forms.contains(CareForm.HORT) ? "hort-" : "") + "ganztag-" + hours,
                        where + "Ganztagsplätze (ab " + hours + " Stunden in der Woche)",
                        new Scope(forms, hours, Optional.empty()),
                        Measure.PLACES,
                        byMonth(concerned, group -> longDaysIn(group, hours))));
            }
        }
        return bounds;
    }

    private static int longDaysIn(Group group, int hours) {
        return group.fullDay()
                .filter(places -> places.weeklyHoursFrom() <= hours)
                .map(FullDayPlaces::places)
                .orElse(group.places());
    }

    private static String labelOfAge(CareForm form) {
        return form == CareForm.KRIPPE ? "Krippe (unter 3 Jahren)" : "Kindergarten (ab 3 Jahren)";
    }

    private Bound places(String key, String label, Set<CareForm> forms) {
        return new Bound(
                key,
                label,
                new Scope(forms, 0, Optional.empty()),
                Measure.PLACES,
                byMonth(groups, group -> placesFor(group, forms)));
    }

    private List<Integer> byMonth(List<Group> counted, ToIntFunction<Group> places) {
        List<Integer> byMonth = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            Month month = firstMonth.plus(i);
            byMonth.add(counted.stream()
                    .filter(group -> group.period().covers(month.period()))
                    .mapToInt(places)
                    .sum());
        }
        return byMonth;
    }

    /** How many children in one of these forms the group can take, if there are no others. */
    private static int placesFor(Group group, Set<CareForm> forms) {
        if (group.ages() instanceof GroupAges.Mixed of && !forms.contains(CareForm.KINDERGARTEN)) {
            return forms.contains(CareForm.KRIPPE) ? of.underThree() : 0;
        }
        return forms.stream().anyMatch(group::takes) ? group.places() : 0;
    }
}
