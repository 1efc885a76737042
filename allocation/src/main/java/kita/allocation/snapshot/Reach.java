package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.proposal.OfficeOption;
import kita.registry.CareForm;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.Kita;
import kita.registry.KitaId;

/** Which Kitas the office may offer to a child: licensed for its age, not named by the parents, and near enough. */
final class Reach {

    private final List<Kita> kitas;
    private final int metres;
    private final Map<CareForm, Set<KitaId>> licensed = new EnumMap<>(CareForm.class);

    Reach(RegistryExtract registry, Terms terms) {
        this.kitas = registry.kitas();
        this.metres = terms.reachMetres();
        for (CareForm form : CareForm.values()) {
            Set<KitaId> ofForm = new HashSet<>();
            registry.groups().stream()
                    .filter(group -> group.takes(form))
                    .map(Group::kita)
                    .forEach(ofForm::add);
            licensed.put(form, ofForm);
        }
    }

    /**
     * Nearest first.
     *
     * @param excluded Kitas named, or in which the child is in care already
     */
    List<OfficeOption> from(GeoPoint home, CareForm form, Set<KitaId> excluded) {
        List<OfficeOption> options = new ArrayList<>();
        for (Kita kita : kitas) {
            if (licensed.get(form).contains(kita.id()) && !excluded.contains(kita.id())) {
                way(home, kita).ifPresent(way -> options.add(new OfficeOption(kita.id(), way)));
            }
        }
        options.sort(Comparator.comparingInt(OfficeOption::distanceMetres).thenComparing(OfficeOption::kita));
        return options;
    }

    /** The way in metres, if it is not too far. */
    private Optional<Integer> way(GeoPoint home, Kita kita) {
        int straight = (int) StrictMath.round(home.kilometresTo(kita.location()) * 1000);
        return straight <= metres ? Optional.of(straight) : Optional.empty();
    }
}
