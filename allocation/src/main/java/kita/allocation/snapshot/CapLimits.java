package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kita.allocation.criteria.Cap;
import kita.allocation.criteria.Site;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.allocation.proposal.Wish;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * The caps of the criteria as limits of the problem: one per Kita at which the cap holds and that has the form of care. A
 * place that is secured already is never taken away by a cap; where more are secured than the cap allows, it lets in
 * nobody else.
 */
final class CapLimits {

    private final List<Limit> places;
    private final List<Applicant> applicants;
    private final Month firstMonth;

    private CapLimits(List<Limit> places, List<Applicant> applicants, Month firstMonth) {
        this.places = places;
        this.applicants = applicants;
        this.firstMonth = firstMonth;
    }

    /** The limits of places, then those of the caps, ordered by Kita and cap. */
    static List<Limit> with(
            List<Limit> places, List<Cap> caps, List<Kita> kitas, List<Applicant> applicants, Month firstMonth) {
        CapLimits capLimits = new CapLimits(places, applicants, firstMonth);
        List<Limit> all = new ArrayList<>(places);
        kitas.stream()
                .sorted(Comparator.comparing(Kita::id))
                .forEach(kita -> caps.stream()
                        .filter(cap -> cap.where().covers(Site.of(kita)))
                        .forEach(cap -> capLimits.limit(kita.id(), cap).ifPresent(all::add)));
        return all;
    }

    private Optional<Limit> limit(KitaId kita, Cap cap) {
        List<Limit> counting = places.stream()
                .filter(limit -> limit.kita().equals(kita)
                        && limit.grantsPlaces()
                        && limit.scope().forms().contains(cap.form()))
                .toList();
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> most = new ArrayList<>();
        for (int i = 0; i < counting.get(0).freeByMonth().size(); i++) {
            int index = i;
            int free = counting.stream()
                    .mapToInt(limit -> limit.freeByMonth().get(index))
                    .min()
                    .orElseThrow();
            most.add(cap.mostOf(free));
        }
        return Optional.of(sparingTheSecured(limit(kita, cap, most)));
    }

    private static Limit limit(KitaId kita, Cap cap, List<Integer> most) {
        Scope scope = new Scope(EnumSet.of(cap.form()), 0, Optional.of(cap.key()));
        return new Limit(kita, "cap-" + cap.key(), cap.label(), scope, Measure.CHILDREN, most);
    }

    private Limit sparingTheSecured(Limit limit) {
        List<Integer> atLeastSecured = new ArrayList<>();
        for (int i = 0; i < limit.freeByMonth().size(); i++) {
            Month month = firstMonth.plus(i);
            int secured = applicants.stream()
                    .mapToInt(applicant -> securedIn(limit, applicant, month))
                    .sum();
            atLeastSecured.add(Math.max(secured, limit.freeByMonth().get(i)));
        }
        return new Limit(limit.kita(), limit.key(), limit.label(), limit.scope(), limit.measure(), atLeastSecured);
    }

    private static int securedIn(Limit limit, Applicant applicant, Month month) {
        return applicant.wishes().stream()
                .filter(wish -> wish.claim().isSecured())
                .map(Wish::seat)
                .mapToInt(seat -> limit.takenBy(applicant, seat, month))
                .max()
                .orElse(0);
    }
}
