package kita.allocation.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;

/** Small problems in a few words. The horizon is August 2026 to July 2027; children are four years old. */
final class ProblemBuilder {

    static final Month AUGUST = Month.of(2026, 8);
    static final LocalDate FOUR_YEARS_OLD = LocalDate.of(2022, 5, 10);

    private final List<Limit> profiles = new ArrayList<>();
    private final Map<String, ChildBuilder> children = new LinkedHashMap<>();
    private final Map<String, Family> families = new TreeMap<>();
    private String policy = "stability-first";

    static ProblemBuilder aProblem() {
        return new ProblemBuilder();
    }

    ProblemBuilder policy(String key) {
        policy = key;
        return this;
    }

    /** The same number of Kindergarten places in every month. */
    ProblemBuilder kita(String id, int places) {
        return kita(id, CareForm.KINDERGARTEN, places);
    }

    ProblemBuilder kita(String id, CareForm form, int places) {
        return profile(id, form, Collections.nCopies(12, places));
    }

    ProblemBuilder profile(String id, CareForm form, List<Integer> free) {
        profiles.add(Limit.ofPlaces(new KitaId(id), form, free));
        return this;
    }

    /** A child of its own family; a name that says who is meant. */
    ProblemBuilder child(ChildBuilder child) {
        children.put(child.id, child);
        families.put(
                "H-" + child.id,
                new Family(
                        new HouseholdId("H-" + child.id),
                        List.of(new ApplicationId(child.id)),
                        SiblingRule.INDEPENDENT));
        return this;
    }

    ProblemBuilder family(SiblingRule rule, ChildBuilder... siblings) {
        List<ApplicationId> members = new ArrayList<>();
        String household = "H-" + siblings[0].id;
        for (ChildBuilder sibling : siblings) {
            sibling.household = household;
            children.put(sibling.id, sibling);
            members.add(new ApplicationId(sibling.id));
        }
        families.put(household, new Family(new HouseholdId(household), members, rule));
        return this;
    }

    Problem build() {
        List<Applicant> applicants = children.values().stream()
                .map(ChildBuilder::build)
                .sorted(Comparator.comparing(Applicant::id))
                .toList();
        List<Limit> ordered = profiles.stream()
                .sorted(Comparator.comparing(Limit::kita).thenComparing(Limit::key))
                .toList();
        return new Problem(
                new TenantId("elbstadt"), AUGUST, 12, ordered, applicants, List.copyOf(families.values()), policy);
    }

    static ChildBuilder aChild(String id) {
        return new ChildBuilder(id);
    }

    /** A child whose lot is the sum of the characters of its id, unless another is given. */
    static final class ChildBuilder {

        private final String id;
        private String household;
        private LocalDate born = FOUR_YEARS_OLD;
        private Month start = AUGUST;
        private CareForm form;
        private Entitlement entitlement = Entitlement.FROM_THIRD_BIRTHDAY;
        private int points;
        private long lot;
        private final List<Wish> wishes = new ArrayList<>();
        private final List<OfficeOption> office = new ArrayList<>();

        private ChildBuilder(String id) {
            this.id = id;
            this.household = "H-" + id;
            this.lot = id.hashCode();
        }

        ChildBuilder points(int value) {
            points = value;
            return this;
        }

        ChildBuilder lot(long value) {
            lot = value;
            return this;
        }

        ChildBuilder born(LocalDate day) {
            born = day;
            return this;
        }

        ChildBuilder from(Month month) {
            start = month;
            return this;
        }

        ChildBuilder form(CareForm atStart) {
            form = atStart;
            return this;
        }

        ChildBuilder without(Entitlement claim) {
            entitlement = entitlement == claim ? Entitlement.NONE : entitlement;
            return this;
        }

        /** Wishes with the points given so far. */
        ChildBuilder wishes(String... kitas) {
            for (String kita : kitas) {
                wish(kita, points);
            }
            return this;
        }

        ChildBuilder wish(String kita, int pointsThere) {
            wishes.add(Wish.asked(
                    new KitaId(kita), start, CareHours.onFiveDays(8), new Priority(1, pointsThere, List.of(lot))));
            return this;
        }

        ChildBuilder reaches(String kita, int metres) {
            office.add(new OfficeOption(new KitaId(kita), metres));
            return this;
        }

        /** A wish made before the start was set. */
        private Wish asOfStart(Wish wish) {
            return wish.start().isBefore(start)
                    ? new Wish(wish.kita(), start, wish.hours(), wish.priority(), wish.claim())
                    : wish;
        }

        Applicant build() {
            BirthDate birthDate = BirthDate.of(born);
            CareForm atStart = form;
            if (atStart == null) {
                boolean under3 = start.isBefore(birthDate.monthAfterCompleting(3));
                atStart = under3 ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
            }
            return new Applicant(
                    new ApplicationId(id),
                    new HouseholdId(household),
                    birthDate,
                    start,
                    CareHours.onFiveDays(8),
                    atStart,
                    1,
                    List.of(),
                    entitlement,
                    wishes.stream().map(this::asOfStart).toList(),
                    new Priority(1, points, List.of(lot)),
                    office);
        }
    }
}
