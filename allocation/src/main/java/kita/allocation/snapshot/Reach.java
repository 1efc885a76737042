package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.proposal.OfficeOption;
import kita.registry.CareForm;
import kita.registry.Group;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;

/** Which Kitas the office may offer to a child: licensed for its age, not named by the parents, and near enough. */
final class Reach {

    private final List<Kita> kitas;
    private final Terms terms;
    private final Map<HouseholdId, Map<KitaId, Way>> measured = new HashMap<>();
    private final Map<CareForm, Set<KitaId>> licensed = new EnumMap<>(CareForm.class);

    Reach(RegistryExtract registry, Terms terms) {
        this.kitas = registry.kitas();
        this.terms = terms;
        registry.ways()
                .forEach(way -> measured.computeIfAbsent(way.household(), household -> new HashMap<>())
                        .put(way.kita(), way));
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
    List<OfficeOption> from(RegistryExtract.Home home, CareForm form, Set<KitaId> excluded) {
        List<OfficeOption> options = new ArrayList<>();
        for (Kita kita : kitas) {
            if (licensed.get(form).contains(kita.id()) && !excluded.contains(kita.id())) {
                way(home, kita).ifPresent(way -> options.add(new OfficeOption(kita.id(), way)));
            }
        }
        options.sort(Comparator.comparingInt(OfficeOption::distanceMetres).thenComparing(OfficeOption::kita));
        return options;
    }

    /** The way in metres, if it is not too far; the straight line where nobody measured it. */
    private Optional<Integer> way(RegistryExtract.Home home, Kita kita) {
        Way way = measured.getOrDefault(home.household(), Map.of()).get(kita.id());
        if (way != null) {
            boolean near = way.metres() <= terms.reachMetres();
            boolean quick = way.minutes().isPresent()
                    && terms.reachMinutes().isPresent()
                    && way.minutes().get() <= terms.reachMinutes().get();
            return near || quick ? Optional.of(way.metres()) : Optional.empty();
        }
        return home.location()
                .map(spot -> (int) StrictMath.round(spot.kilometresTo(kita.location()) * 1000))
                .filter(straight -> straight <= terms.reachMetres());
    }

    /** Whether anything is known of the ways from that home. */
    boolean isKnown(RegistryExtract.Home home) {
        return home.location().isPresent() || measured.containsKey(home.household());
    }
}
