package kita.allocation.criteria;

import java.util.List;
import kita.registry.KitaId;
import kita.registry.ProviderId;

/** At which Kitas a criterion or a cap holds. */
public sealed interface Where {

    boolean covers(Site site);

    /** At every Kita of the municipality. */
    record Everywhere() implements Where {
        @Override
        public boolean covers(Site site) {
            return true;
        }
    }

    /** At all Kitas of one provider (Träger). */
    record OfProvider(ProviderId provider) implements Where {
        @Override
        public boolean covers(Site site) {
            return provider.equals(site.provider());
        }
    }

    /** At the named Kitas. */
    record AtKitas(List<KitaId> kitas) implements Where {
        public AtKitas {
            kitas = List.copyOf(kitas);
        }

        @Override
        public boolean covers(Site site) {
            return kitas.contains(site.kita());
        }
    }
}
