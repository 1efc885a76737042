package kita.allocation.proposal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kita.registry.CareForm;
import kita.registry.CareHours;

/**
 * Whom a {@link Limit} counts.
 *
 * @param forms children in one of these forms of care in the month in question
 * @param weeklyHoursFrom only seats with at least so many hours a week; 0 for all
 * @param category only applicants of this category (for instance, children under one year); empty for all
 */
public record Scope(Set<CareForm> forms, int weeklyHoursFrom, Optional<String> category) {

    public Scope {
        forms = forms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(forms));
    }

    public static Scope of(CareForm form, CareForm... others) {
        return new Scope(EnumSet.of(form, others), 0, Optional.empty());
    }

    boolean contains(Applicant applicant, CareHours hours, CareForm form) {
        return forms.contains(form)
                && hours.weekly() >= weeklyHoursFrom
                && (category.isEmpty() || applicant.categories().contains(category.get()));
    }
}
