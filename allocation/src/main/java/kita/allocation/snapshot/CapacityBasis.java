package kita.allocation.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.allocation.application.Application;
import kita.allocation.proposal.Applicant;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * What free places are counted for, beside the registry.
 *
 * @param months from the first one on
 * @param releases children that give their present place up for the award, and from which month on
 * @param participants applicants of the award; a promise to anybody else keeps its place
 * @param secured those of them whose secured wish must find room, whatever the registry says
 * @param rules how children and staff are counted
 */
public record CapacityBasis(
        Month firstMonth,
        int months,
        Map<ChildId, Month> releases,
        Set<ApplicationId> participants,
        List<Applicant> secured,
        PlaceRules rules) {

    public CapacityBasis {
        releases = Map.copyOf(releases);
        participants = Set.copyOf(participants);
        secured = List.copyOf(secured);
    }

    /** The places as they are, if nobody gives one up. */
    public static CapacityBasis of(Month firstMonth, int months, PlaceRules rules) {
        return new CapacityBasis(firstMonth, months, Map.of(), Set.of(), List.of(), rules);
    }

    /**
     * The places as they will be if all promises are taken up: a child that was promised another Kita has left its present
     * place by then. So two children who were promised each other's place are not one too many.
     */
    public static CapacityBasis afterPromises(
            RegistryExtract registry, Month firstMonth, int months, PlaceRules rules) {
        Map<ApplicationId, Promise> promises = registry.promisesById();
        Map<ChildId, Month> leaving = new HashMap<>();
        for (Application application : registry.applications()) {
            Promise promise = promises.get(application.id());
            if (promise != null) {
                leaving.merge(
                        application.child(), promise.seat().start(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return new CapacityBasis(firstMonth, months, leaving, Set.of(), List.of(), rules);
    }
}
