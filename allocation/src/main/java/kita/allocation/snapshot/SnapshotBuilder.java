package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kita.allocation.application.Application;
import kita.allocation.application.FactValue;
import kita.allocation.criteria.ApplicantFacts;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Lottery;
import kita.allocation.criteria.Ranking;
import kita.allocation.criteria.Site;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemValidation;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Puts an allocation problem together, see {@link Snapshot#of}. */
final class SnapshotBuilder {

    private final RegistryExtract registry;
    private final Catalogue catalogue;
    private final Terms terms;
    private final RunningCare care;
    private final Entitlements entitlements;
    private final Map<ChildId, Child> children;
    private final Map<HouseholdId, RegistryExtract.Home> homes;
    private final Map<ApplicationId, Promise> promises;
    private final PromisedSeats promisedTo;
    private final PresentPlaces present;
    private final Reach reach;
    private final WishList wishList;
    private final Map<KitaId, Site> sites = new HashMap<>();
    private final Map<ApplicationId, Snapshot.Standing> standings = new LinkedHashMap<>();
    private final List<Snapshot.Note> notes = new ArrayList<>();

    SnapshotBuilder(RegistryExtract registry, Catalogue catalogue, Terms terms) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.terms = terms;
        this.care = new RunningCare(registry.children(), registry.contracts(), catalogue.schoolEntry());
        this.entitlements = new Entitlements(catalogue.schoolEntry(), terms.stateClaim());
        this.children = registry.childrenById();
        this.homes = registry.homesById();
        this.promises = registry.promisesById();
        this.promisedTo = new PromisedSeats(registry);
        this.present = new PresentPlaces(care, terms.lastMonth());
        this.reach = new Reach(registry, terms);
        this.wishList = new WishList(terms.lastMonth());
        registry.kitas().forEach(kita -> sites.put(kita.id(), Site.of(kita)));
    }

    Snapshot build() {
        Sieve sieve = new Sieve(registry, catalogue, terms, care);
        List<Application> applications = sieve.takePart(registry.applications());
        Map<HouseholdId, List<Application>> families = familiesOf(applications);
        Map<ApplicationId, ApplicantFacts.FamilyFacts> familyFacts = familyFacts(families);
        List<Applicant> applicants = new ArrayList<>();
        for (Application application : applications) {
            applicants.add(applicant(application, familyFacts.get(application.id())));
        }
        CapacityProfiles capacity =
                CapacityProfiles.of(registry, catalogue.schoolEntry(), capacityBasis(applications, applicants));
        Problem problem = new Problem(
                registry.tenant(),
                terms.firstMonth(),
                terms.months(),
                CapLimits.with(capacity.limits(), catalogue.caps(), registry.kitas(), applicants, terms.firstMonth()),
                Newcomers.marked(applicants, capacity.limits()),
                families.entrySet().stream()
                        .map(entry -> family(entry.getKey(), entry.getValue()))
                        .toList(),
                terms.policy());
        ProblemValidation.requireSound(problem);
        return new Snapshot(problem, standings, sieve.setAside(), capacity.overbooked(), notes);
    }

    private CapacityBasis capacityBasis(List<Application> applications, List<Applicant> applicants) {
        Map<ChildId, Month> releases = new HashMap<>();
        for (int i = 0; i < applicants.size(); i++) {
            if (promises.containsKey(applications.get(i).id())) {
                continue; // the parents may still say no: the present place stays theirs until a contract ends it
            }
            ChildId child = applications.get(i).child();
            WishList.securedOf(applicants.get(i)).ifPresent(wish -> releases.put(child, wish.start()));
        }
        return new CapacityBasis(
                terms.firstMonth(),
                terms.months(),
                releases,
                applicants.stream().map(Applicant::id).collect(Collectors.toSet()),
                applicants.stream()
                        .filter(applicant -> WishList.securedOf(applicant).isPresent())
                        .toList(),
                terms.places());
    }

    /** Siblings from the oldest to the youngest, families by id. */
    private Map<HouseholdId, List<Application>> familiesOf(List<Application> applications) {
        Map<HouseholdId, List<Application>> families = new TreeMap<>();
        for (Application application : applications) {
            families.computeIfAbsent(application.household(), household -> new ArrayList<>())
                    .add(application);
        }
        Comparator<Application> oldestFirst = Comparator.comparing(this::birthDate);
        families.values().forEach(members -> members.sort(oldestFirst.thenComparing(Application::id)));
        return families;
    }

    private Map<ApplicationId, ApplicantFacts.FamilyFacts> familyFacts(Map<HouseholdId, List<Application>> families) {
        Lottery lottery = new Lottery(terms.seed());
        Map<ApplicationId, ApplicantFacts.FamilyFacts> facts = new HashMap<>();
        families.forEach((household, members) -> {
            var firstReceived = members.stream()
                    .map(Application::received)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            for (int place = 0; place < members.size(); place++) {
                facts.put(
                        members.get(place).id(),
                        new ApplicantFacts.FamilyFacts(
                                birthDate(members.get(0)), firstReceived, lottery.lotOf(household), place));
            }
        });
        return facts;
    }

    /** If siblings were entered with different rules, the strictest holds: nobody is split against a parent's word. */
    private Family family(HouseholdId household, List<Application> members) {
        SiblingRule strictest = members.stream()
                .map(Application::siblingRule)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean differ = members.stream().anyMatch(member -> member.siblingRule() != strictest);
        if (differ) {
            notes.add(new Snapshot.Note(
                    household.value(),
                    "Die Geschwister sind mit verschiedenen Geschwisterregeln angemeldet; es gilt „"
                            + strictest.german() + "“."));
        }
        if (members.size() > 1
                && strictest == SiblingRule.TOGETHER_OR_NOT_AT_ALL
                && commonWishes(members).isEmpty()) {
            notes.add(new Snapshot.Note(
                    household.value(),
                    "„zusammen oder gar nicht“ ist gewünscht, die Geschwister nennen aber keine gemeinsame Kita."));
        }
        return new Family(household, members.stream().map(Application::id).toList(), strictest);
    }

    private static List<KitaId> commonWishes(List<Application> members) {
        List<KitaId> common = new ArrayList<>(members.get(0).wishes());
        members.forEach(member -> common.retainAll(member.wishes()));
        return common;
    }

    private Applicant applicant(Application application, ApplicantFacts.FamilyFacts family) {
        BirthDate birthDate = birthDate(application);
        CareForm form = FormByAge.of(birthDate, application.start(), application.form());
        if (form != application.form()) {
            notes.add(new Snapshot.Note(
                    application.id().value(),
                    "Angemeldet ist " + application.form().german() + "; nach dem Alter zum Beginn zählt "
                            + form.german() + "."));
        }
        ApplicantFacts facts = facts(application, birthDate, form, family);
        Map<KitaId, Ranking> byWish = new LinkedHashMap<>();
        application.wishes().forEach(kita -> byWish.put(kita, catalogue.priorityOf(facts, sites.get(kita))));
        Ranking general = catalogue.generalPriorityOf(facts);
        standings.put(application.id(), new Snapshot.Standing(general, byWish));
        List<Wish> wishes = wishes(application, byWish, general);
        boolean hasPlace = wishes.stream().anyMatch(wish -> wish.claim().isSecured());
        Entitlement entitlement = entitlements.of(birthDate, application.start(), form);
        return new Applicant(
                application.id(),
                application.household(),
                birthDate,
                application.start(),
                application.hours(),
                form,
                placesOf(application),
                catalogue.categoriesOf(facts),
                entitlement,
                wishes,
                general.priority(),
                entitlement == Entitlement.NONE || hasPlace ? List.of() : officeOptions(application, form));
    }

    private int placesOf(Application application) {
        Promise promise = promises.get(application.id());
        return promise != null ? promise.places() : placesAskedBy(application);
    }

    private int placesAskedBy(Application application) {
        return terms.places()
                .inclusion()
                .filter(inclusion -> application.facts().stream()
                        .anyMatch(fact -> fact.key().equals(inclusion.fact())
                                && fact.isProvenBy(terms.keyDate())
                                && fact.value().equals(new FactValue.YesNo(true))))
                .map(PlaceRules.Inclusion::places)
                .orElse(1);
    }

    /** What the child asks for, and behind it what was promised to it or what it has at present. */
    private List<Wish> wishes(Application application, Map<KitaId, Ranking> standings, Ranking general) {
        Priority secured = Priority.secured(general.priority().tieBreaks());
        Promise promise = promises.get(application.id());
        if (promise != null) {
            Wish promised = secured(promise.seat(), secured, promise.claim());
            return wishList.upTo(promised, application, standings);
        }
        return present.of(application, birthDate(application))
                .map(seat -> wishList.beside(secured(seat, secured, Claim.HELD), application, standings))
                .orElseGet(() -> wishList.of(application, standings));
    }

    private static Wish secured(Seat seat, Priority priority, Claim claim) {
        return new Wish(seat.kita(), seat.start(), seat.hours(), priority, claim);
    }

    private ApplicantFacts facts(
            Application application, BirthDate birthDate, CareForm form, ApplicantFacts.FamilyFacts family) {
        Month start = application.start();
        Set<KitaId> siblingKitas = new HashSet<>();
        for (ChildId child : homes.get(application.household()).children()) {
            if (!child.equals(application.child())) {
                siblingKitas.addAll(care.kitasOf(child, start));
                siblingKitas.addAll(promisedTo.kitasOf(child, start));
            }
        }
        return new ApplicantFacts(
                application.id(),
                birthDate,
                application.received(),
                start,
                form,
                terms.keyDate(),
                application.facts(),
                siblingKitas,
                Set.copyOf(care.kitasOf(application.child(), start.plus(-1), CareForm.KRIPPE)),
                family);
    }

    /** Kitas within reach that are licensed for the child's age at the start and were not named, nearest first. */
    private List<OfficeOption> officeOptions(Application application, CareForm form) {
        RegistryExtract.Home home = homes.get(application.household());
        if (!reach.isKnown(home)) {
            notes.add(new Snapshot.Note(
                    application.id().value(),
                    "Die Lage der Wohnung ist nicht bekannt; Angebote über die Wünsche hinaus sind nicht möglich."));
            return List.of();
        }
        Set<KitaId> excluded = new HashSet<>(application.wishes());
        excluded.addAll(care.kitasOf(application.child(), application.start(), form));
        return reach.from(home, form, excluded);
    }

    private BirthDate birthDate(Application application) {
        return children.get(application.child()).birthDate();
    }
}
