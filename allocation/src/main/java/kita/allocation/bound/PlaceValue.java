package kita.allocation.bound;

import kita.registry.KitaId;
import kita.registry.Month;

/**
 * What more places would be worth (Wert eines weiteren Platzes): so many more entitled children could be placed if the
 * limit were wider from that month to the end of the horizon.
 *
 * @param limit the key of the limit within its Kita
 * @param places places more, 1 or more
 * @param children by how many the bound of {@link PlacementBound} rises; never more than the places
 */
public record PlaceValue(KitaId kita, String limit, String label, Month from, int places, int children) {

    /** The sentence that planners read. */
    public String german() {
        return "%s, %s: %s ab %s %s %s Kinder."
                .formatted(
                        kita,
                        label,
                        places == 1 ? "ein weiterer Platz" : places + " weitere Plätze",
                        from,
                        places == 1 ? "versorgt" : "versorgen",
                        children == 0 ? "keine weiteren" : "bis zu " + children + " weitere")
                .replace("bis zu 1 weitere Kinder", "ein weiteres Kind");
    }
}
