package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.allocation.proposal.Seat;
import kita.allocation.snapshot.LicensedPlaces.Bound;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.Group;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Free places of each Kita, limit and month: licensed places of the groups that are open for the whole month, less the
 * children whose contracts run on any day of it. Where more children are in care than places are licensed, nothing is
 * free, nobody is sent away, and the excess is reported.
 *
 * <p>A child that asks for another Kita gives its present place up for the award, but may keep it. If the Kita is
 * overbooked there is room for that child alone: a second limit keeps everybody else out, so that no excess place is
 * given away again.
 *
 * @param limits ordered by Kita and form; a Kita without groups has a Kindergarten limit of zeros, so that it is known
 * @param overbooked ordered likewise, then by month
 */
public record CapacityProfiles(List<Limit> limits, List<Overbooked> overbooked) {

    public CapacityProfiles {
        limits = List.copyOf(limits);
        overbooked = List.copyOf(overbooked);
    }

    /**
     * More children in care than licensed places.
     *
     * @param label of the limit, in German
     * @param excess places too many, 1 or more
     * @param promised applications among them that hold a promise without a contract, in order
     */
    public record Overbooked(
            KitaId kita,
            String label,
            Month month,
            int licensed,
            int children,
            int excess,
            List<ApplicationId> promised) {

        public Overbooked {
            promised = List.copyOf(promised);
        }

        /** What the clerk reads. */
        public String sentence() {
            int taken = licensed + excess;
            return label + " im Monat " + month + ": "
                    + (children == taken
                            ? children + " Kinder auf " + licensed + " Plätzen."
                            : children + " Kinder belegen " + taken + " von " + licensed + " Plätzen.");
        }

        /** The same with the open promises by their numbers, which a person must look at. */
        public String sentenceWithPromises() {
            return promised.isEmpty()
                    ? sentence()
                    : sentence() + " Darunter sind Zusagen ohne Vertrag: "
                            + promised.stream().map(ApplicationId::value).collect(Collectors.joining(", "))
                            + ". Sie gelten weiter; bitte klären.";
        }
    }

    /** The category of applicants who have no place yet at that Kita. */
    static String newcomersTo(KitaId kita) {
        return "neu in " + kita;
    }

    /** The free places as the registry stands now. */
    public static CapacityProfiles of(RegistryExtract registry, SchoolEntry schoolEntry, CapacityBasis basis) {
        RunningCare care = new RunningCare(registry.children(), registry.contracts(), schoolEntry);
        Map<KitaId, List<Occupant>> occupants = new HashMap<>();
        new Occupants(registry, care, basis)
                .all()
                .forEach(occupant -> occupants
                        .computeIfAbsent(occupant.kita(), kita -> new ArrayList<>())
                        .add(occupant));
        Map<KitaId, List<Group>> groups = new HashMap<>();
        registry.groups()
                .forEach(group -> groups.computeIfAbsent(group.kita(), kita -> new ArrayList<>())
                        .add(group));
        Map<KitaId, Kita> kitas = new TreeMap<>();
        registry.kitas().forEach(kita -> kitas.put(kita.id(), kita));
        requireKnown(kitas.keySet(), occupants.keySet());
        requireKnown(kitas.keySet(), groups.keySet());
        List<Limit> limits = new ArrayList<>();
        List<Overbooked> overbooked = new ArrayList<>();
        for (Kita kita : kitas.values()) {
            Counting counting = new Counting(
                    kita,
                    occupants.getOrDefault(kita.id(), List.of()),
                    basis.secured().stream()
                            .filter(applicant -> securedSeat(applicant).kita().equals(kita.id()))
                            .toList(),
                    registry.promisesById().keySet(),
                    basis);
            counting.count(groups.getOrDefault(kita.id(), List.of()), limits, overbooked);
        }
        return new CapacityProfiles(limits, overbooked);
    }

    private static void requireKnown(Set<KitaId> known, Set<KitaId> named) {
        named.forEach(kita -> {
            if (!known.contains(kita)) {
                throw new IllegalArgumentException("A group or contract names the unknown Kita " + kita);
            }
        });
    }

    /** Counts at one Kita. */
    private record Counting(
            Kita kita,
            List<Occupant> occupants,
            List<Applicant> securedHere,
            Set<ApplicationId> promises,
            CapacityBasis basis) {

        void count(List<Group> groups, List<Limit> limits, List<Overbooked> overbooked) {
            List<Bound> bounds = new ArrayList<>(
                    new LicensedPlaces(groups, basis.firstMonth(), basis.months()).bounds(formsInCare()));
            bounds.addAll(StaffTime.bounds(kita, basis));
            for (Bound bound : bounds) {
                List<Integer> free = new ArrayList<>();
                List<Integer> newcomers = new ArrayList<>();
                for (int i = 0; i < basis.months(); i++) {
                    Month month = basis.firstMonth().plus(i);
                    int left = bound.byMonth().get(i) - taken(bound, month);
                    int secured = secured(bound, month);
                    if (left < secured) {
                        report(bound, i, left - secured, overbooked);
                    }
                    free.add(Math.max(0, Math.max(left, secured)));
                    newcomers.add(Math.max(0, left));
                }
                limits.add(limit(bound, free));
                if (!newcomers.equals(free)) {
                    limits.add(limitOfNewcomers(bound, newcomers));
                }
            }
        }

        private Set<CareForm> formsInCare() {
            Set<CareForm> forms = EnumSet.noneOf(CareForm.class);
            for (int i = 0; i < basis.months(); i++) {
                Month month = basis.firstMonth().plus(i);
                occupants.forEach(occupant -> occupant.formIn().apply(month).ifPresent(forms::add));
                securedHere.stream()
                        .filter(applicant ->
                                !month.isBefore(securedSeat(applicant).start()))
                        .forEach(applicant -> forms.add(applicant.formIn(month)));
            }
            return forms;
        }

        private int taken(Bound bound, Month month) {
            return occupants.stream()
                    .mapToInt(occupant -> occupant.unitsOf(bound.scope(), bound.measure(), month))
                    .sum();
        }

        private int secured(Bound bound, Month month) {
            Limit limit = limit(bound, List.of());
            return securedHere.stream()
                    .mapToInt(applicant -> limit.takenBy(applicant, securedSeat(applicant), month))
                    .sum();
        }

        private void report(Bound bound, int i, int left, List<Overbooked> overbooked) {
            if (!(bound.measure() instanceof Measure.Places)) {
                return;
            }
            Month month = basis.firstMonth().plus(i);
            int licensed = bound.byMonth().get(i);
            int children = (int) occupants.stream()
                    .filter(occupant -> occupant.unitsOf(bound.scope(), Measure.CHILDREN, month) > 0)
                    .count();
            Limit ofChildren =
                    new Limit(kita.id(), bound.key(), bound.label(), bound.scope(), Measure.CHILDREN, List.of());
            children += securedHere.stream()
                    .mapToInt(applicant -> ofChildren.takenBy(applicant, securedSeat(applicant), month))
                    .sum();
            overbooked.add(new Overbooked(
                    kita.id(), bound.label(), month, licensed, children, -left, promised(ofChildren, month)));
        }

        private List<ApplicationId> promised(Limit limit, Month month) {
            Stream<ApplicationId> others = occupants.stream()
                    .filter(occupant -> occupant.unitsOf(limit.scope(), limit.measure(), month) > 0)
                    .flatMap(occupant -> occupant.promise().stream());
            Stream<ApplicationId> applicants = securedHere.stream()
                    .filter(applicant -> promises.contains(applicant.id())
                            && limit.takenBy(applicant, securedSeat(applicant), month) > 0)
                    .map(Applicant::id);
            return Stream.concat(others, applicants).sorted().toList();
        }

        private Limit limit(Bound bound, List<Integer> free) {
            return new Limit(kita.id(), bound.key(), bound.label(), bound.scope(), bound.measure(), free);
        }

        private Limit limitOfNewcomers(Bound bound, List<Integer> free) {
            Scope scope = new Scope(
                    bound.scope().forms(), bound.scope().weeklyHoursFrom(), Optional.of(newcomersTo(kita.id())));
            return new Limit(kita.id(), bound.key() + "-neu", bound.label() + " (neu)", scope, bound.measure(), free);
        }
    }

    private static Seat securedSeat(Applicant applicant) {
        return applicant.wishes().get(applicant.securedRank() - 1).seat();
    }
}
