package kita.allocation.snapshot;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kita.allocation.application.Application;
import kita.allocation.application.ApplicationState;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.application.Flexibility;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Condition;
import kita.allocation.criteria.CouncilDecision;
import kita.allocation.criteria.PointRule;
import kita.allocation.criteria.Points;
import kita.allocation.criteria.RankRule;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.criteria.TieBreak;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.FullDayPlaces;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.GroupId;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.PersonName;
import kita.registry.PostalAddress;
import kita.registry.ProviderId;
import kita.registry.TenantId;

/** A small town for tests; everybody lives at one point, and every child has a household of its own unless told. */
final class Town {

    static final Terms TERMS =
            new Terms(Month.of(2026, 8), 12, LocalDate.of(2026, 3, 1), 5000, StateClaim.NONE, 7, "stability-first");
    static final Catalogue CATALOGUE = new Catalogue(
            "town-2026",
            "Vergabekriterien",
            Period.from(LocalDate.of(2026, 1, 1)),
            new CouncilDecision("Rat", LocalDate.of(2025, 11, 20), "Beschluss 1/2025"),
            List.of(),
            new SchoolEntry(MonthDay.of(6, 30), "§ 37 (1) SchulG LSA"),
            List.of(),
            List.of(new RankRule("all", "alle", new Condition.Always(), "§ 1")),
            List.of(new PointRule(
                    "sibling",
                    "Geschwister in dieser Kita",
                    new Points.Fixed(10),
                    new Condition.SiblingAtThisKita(),
                    Optional.empty(),
                    "§ 2")),
            List.of(TieBreak.FAMILY_WITH_OLDER_CHILD, TieBreak.FAMILY_WITH_EARLIER_APPLICATION));
    private static final double LATITUDE = 52.0;
    private static final double LONGITUDE = 11.6;

    private final List<Kita> kitas = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<ChildId, Child> children = new LinkedHashMap<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final Map<HouseholdId, List<ChildId>> households = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final Map<ApplicationId, Draft> applications = new LinkedHashMap<>();

    Town kita(String id) {
        return kita(id, LATITUDE);
    }

    Town kita(String id, double latitude) {
        PostalAddress address = new PostalAddress("Weg 1", "39999", "Elbstadt");
        kitas.add(new Kita(
                new KitaId(id), "Kita " + id, new ProviderId("P"), new GeoPoint(latitude, LONGITUDE), address));
        return this;
    }

    Town group(String id, String kita, CareForm form, int places) {
        return group(id, kita, form, places, "2020-01-01", null);
    }

    Town group(String id, String kita, CareForm form, int places, String from, String to) {
        groups.add(new Group(new GroupId(id), new KitaId(kita), form, places, period(from, to)));
        return this;
    }

    /** A group of mixed age. */
    Town mixedGroup(String id, String kita, int places, int underThree) {
        groups.add(new Group(
                new GroupId(id),
                new KitaId(kita),
                new GroupAges.Mixed(underThree),
                places,
                Optional.empty(),
                period("2020-01-01", null)));
        return this;
    }

    /** A Kindergarten group of which only some children may stay for long days. */
    Town groupWithFullDay(String id, String kita, int places, FullDayPlaces fullDay) {
        groups.add(new Group(
                new GroupId(id),
                new KitaId(kita),
                new GroupAges.OneForm(CareForm.KINDERGARTEN),
                places,
                Optional.of(fullDay),
                period("2020-01-01", null)));
        return this;
    }

    Town staff(String kita, int minutes) {
        kitas.replaceAll(it -> it.id().value().equals(kita)
                ? new Kita(it.id(), it.name(), it.provider(), it.location(), it.address(), Optional.of(minutes))
                : it);
        return this;
    }

    /** The child in care takes more than one place. */
    Town places(String child, int places) {
        contracts.replaceAll(it -> it.child().value().equals(child)
                ? new Contract(it.id(), it.child(), it.kita(), it.form(), it.hours(), places, it.period())
                : it);
        return this;
    }

    Town way(String child, String kita, int metres, Integer minutes) {
        HouseholdId home = householdOf(new ChildId(child));
        ways.add(new Way(home, new KitaId(kita), metres, Optional.ofNullable(minutes)));
        return this;
    }

    Town household(String id, String... childIds) {
        households.put(
                new HouseholdId(id),
                List.of(childIds).stream().map(ChildId::new).toList());
        return this;
    }

    Town inCare(String child, String born, String kita, CareForm form, String from, String to) {
        register(child, born);
        contracts.add(new Contract(
                new ContractId("V-" + child + "-" + contracts.size()),
                new ChildId(child),
                new KitaId(kita),
                form,
                CareHours.onFiveDays(8),
                period(from, to)));
        return this;
    }

    /** Kindergarten from August 2026, received on 1 Nov 2025. */
    Town apply(String id, String child, String born, String... wishes) {
        register(child, born);
        Draft draft = new Draft();
        draft.child = new ChildId(child);
        draft.wishes = List.of(wishes).stream().map(KitaId::new).toList();
        applications.put(new ApplicationId(id), draft);
        return this;
    }

    /** An application for a child that is known already. */
    Town applyFor(String id, String child, String... wishes) {
        return apply(
                id, child, children.get(new ChildId(child)).birthDate().day().toString(), wishes);
    }

    Town state(String id, ApplicationState state) {
        return change(id, draft -> draft.state = state);
    }

    Town received(String id, String day) {
        return change(id, draft -> draft.received = LocalDate.parse(day));
    }

    Town start(String id, Month start) {
        return change(id, draft -> draft.start = start);
    }

    Town rule(String id, SiblingRule rule) {
        return change(id, draft -> draft.rule = rule);
    }

    Town wouldTake(String id, Month latest, Integer leastDaily, Flexibility.Precedence precedence) {
        Flexibility flexibility =
                new Flexibility(Optional.ofNullable(latest), Optional.ofNullable(leastDaily), precedence);
        return change(id, draft -> draft.flexibility = flexibility);
    }

    Town hours(String id, int daily) {
        return change(id, draft -> draft.hours = CareHours.onFiveDays(daily));
    }

    Town fact(String id, String key, String value, String provenOn) {
        DeclaredFact fact = new DeclaredFact(
                new FactKey(key),
                FactValue.parse(value),
                Optional.ofNullable(provenOn).map(LocalDate::parse));
        return change(id, draft -> draft.facts.add(fact));
    }

    Town promise(String application, String kita, Claim claim) {
        Seat seat = new Seat(new KitaId(kita), Month.of(2026, 8), CareHours.onFiveDays(8));
        promises.add(new Promise(new ApplicationId(application), seat, claim));
        return this;
    }

    RegistryExtract extract() {
        List<Application> filed = new ArrayList<>();
        applications.forEach((id, draft) -> filed.add(new Application(
                id,
                draft.child,
                householdOf(draft.child),
                draft.received,
                draft.start,
                CareForm.KINDERGARTEN,
                draft.hours,
                draft.flexibility,
                draft.wishes,
                draft.rule,
                draft.facts,
                draft.state)));
        List<RegistryExtract.Home> homes = new ArrayList<>();
        GeoPoint home = new GeoPoint(LATITUDE, LONGITUDE);
        households.forEach((id, members) -> homes.add(new RegistryExtract.Home(id, members, Optional.of(home))));
        return new RegistryExtract(
                new TenantId("town"),
                kitas,
                groups,
                List.copyOf(children.values()),
                contracts,
                homes,
                filed,
                promises,
                ways);
    }

    Snapshot snapshot(Terms terms) {
        return Snapshot.of(extract(), CATALOGUE, terms);
    }

    Snapshot snapshot() {
        return Snapshot.of(extract(), CATALOGUE, TERMS);
    }

    private Town change(String id, Consumer<Draft> change) {
        change.accept(applications.get(new ApplicationId(id)));
        return this;
    }

    /** An application that can still be changed. */
    private static final class Draft {
        private ChildId child;
        private LocalDate received = LocalDate.of(2025, 11, 1);
        private Month start = Month.of(2026, 8);
        private CareHours hours = CareHours.onFiveDays(8);
        private Flexibility flexibility = Flexibility.NONE;
        private List<KitaId> wishes = List.of();
        private SiblingRule rule = SiblingRule.TOGETHER_IF_POSSIBLE;
        private final List<DeclaredFact> facts = new ArrayList<>();
        private ApplicationState state = new ApplicationState.Submitted();
    }

    private void register(String child, String born) {
        ChildId id = new ChildId(child);
        children.put(id, new Child(id, new PersonName("Kind", child), BirthDate.of(LocalDate.parse(born))));
    }

    private HouseholdId householdOf(ChildId child) {
        for (Map.Entry<HouseholdId, List<ChildId>> household : households.entrySet()) {
            if (household.getValue().contains(child)) {
                return household.getKey();
            }
        }
        HouseholdId own = new HouseholdId("H-" + child);
        households.put(own, List.of(child));
        return own;
    }

    private static Period period(String from, String to) {
        LocalDate start = LocalDate.parse(from);
        return to == null ? Period.from(start) : Period.of(start, LocalDate.parse(to));
    }
}
