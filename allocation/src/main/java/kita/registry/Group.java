package kita.registry;

/**
 * A group (Gruppe) of a Kita: the places of its operating licence (Betriebserlaubnis) for one form of care over a
 * period.
 *
 * @param places licensed places, 0 or more
 */
public record Group(GroupId id, KitaId kita, CareForm form, int places, Period period) {

    public Group {
        if (places < 0) {
            throw new IllegalArgumentException("A group cannot have " + places + " places: " + id);
        }
    }
}
