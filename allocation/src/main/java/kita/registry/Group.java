package kita.registry;

import java.util.Optional;

/**
 * A group (Gruppe) of a Kita: the places of its operating licence (Betriebserlaubnis) over a period.
 *
 * @param places licensed places, 0 or more; in a group of mixed age at least those for children under three
 * @param fullDay empty if every child may stay as long as the Kita is open
 */
public record Group(
        GroupId id, KitaId kita, GroupAges ages, int places, Optional<FullDayPlaces> fullDay, Period period) {

    public Group {
        if (places < 0) {
            throw new IllegalArgumentException("A group cannot have " + places + " places: " + id);
        }
        if (ages instanceof GroupAges.Mixed mixed && mixed.underThree() > places) {
            throw new IllegalArgumentException("More places under three than places: " + id);
        }
        if (fullDay.isPresent() && fullDay.get().places() > places) {
            throw new IllegalArgumentException("More full-day places than places: " + id);
        }
    }

    /** A group of one form of care, without full-day places of its own. */
    public Group(GroupId id, KitaId kita, CareForm form, int places, Period period) {
        this(id, kita, new GroupAges.OneForm(form), places, Optional.empty(), period);
    }

    /** Whether a child in that form of care may be in the group. */
    public boolean takes(CareForm form) {
        if (ages instanceof GroupAges.OneForm one) {
            return one.form() == form;
        }
        return switch (form) {
            case KRIPPE -> ((GroupAges.Mixed) ages).underThree() > 0;
            case KINDERGARTEN -> true;
            case HORT, KINDERTAGESPFLEGE -> false;
        };
    }
}
