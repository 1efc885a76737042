package kita.allocation.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.registry.ApplicationId;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.TenantId;

/**
 * The facts of the registry that an allocation depends on, read in one transaction; in any order.
 *
 * @param promises at most one per application, which is among the applications; one that does not take part keeps its
 *     place
 * @param ways measured ways of households with an application; the straight line stands for those that are missing
 */
public record RegistryExtract(
        TenantId tenant,
        List<Kita> kitas,
        List<Group> groups,
        List<Child> children,
        List<Contract> contracts,
        List<Home> homes,
        List<Application> applications,
        List<Promise> promises,
        List<Way> ways) {

    public RegistryExtract {
        kitas = List.copyOf(kitas);
        groups = List.copyOf(groups);
        children = List.copyOf(children);
        contracts = List.copyOf(contracts);
        homes = List.copyOf(homes);
        applications = List.copyOf(applications);
        promises = List.copyOf(promises);
        ways = List.copyOf(ways);
    }

    /** A registry in which nothing is promised beyond the contracts, and no way measured. */
    public RegistryExtract(
            TenantId tenant,
            List<Kita> kitas,
            List<Group> groups,
            List<Child> children,
            List<Contract> contracts,
            List<Home> homes,
            List<Application> applications) {
        this(tenant, kitas, groups, children, contracts, homes, applications, List.of(), List.of());
    }

    /**
     * A household as of the key date.
     *
     * @param children all children that live there, also those without an application
     * @param location where it is, if known; without it nobody can say what is within reach
     */
    public record Home(HouseholdId household, List<ChildId> children, Optional<GeoPoint> location) {
        public Home {
            children = List.copyOf(children);
        }
    }

    Map<ChildId, Child> childrenById() {
        Map<ChildId, Child> byId = new HashMap<>();
        children.forEach(child -> byId.put(child.id(), child));
        return byId;
    }

    Map<ApplicationId, Promise> promisesById() {
        Map<ApplicationId, Promise> byId = new HashMap<>();
        for (Promise promise : promises) {
            if (byId.put(promise.application(), promise) != null) {
                throw new IllegalArgumentException("Two promises to the application " + promise.application());
            }
        }
        return byId;
    }

    Map<HouseholdId, Home> homesById() {
        Map<HouseholdId, Home> byId = new HashMap<>();
        homes.forEach(home -> byId.put(home.household(), home));
        return byId;
    }
}
