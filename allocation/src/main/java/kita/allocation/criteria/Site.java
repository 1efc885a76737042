package kita.allocation.criteria;

import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.ProviderId;

/** The Kita at which a place in line is asked for, and who runs it: all that local criteria may look at. */
public record Site(KitaId kita, ProviderId provider) {

    public static Site of(Kita kita) {
        return new Site(kita.id(), kita.provider());
    }
}
