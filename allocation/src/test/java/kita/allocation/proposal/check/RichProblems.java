package kita.allocation.proposal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemBuilder;
import kita.allocation.proposal.ProblemValidation;
import kita.allocation.proposal.Scope;
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

/**
 * Problems with everything that the model has: pure and mixed groups, limits by hours, staff minutes and category, children
 * that take two places, several options at one Kita, later starts, held and accepted places, siblings of all rules, and
 * families with a list of their own.
 */
final class RichProblems {

    private static final int MONTHS = 3;
    private static final CareHours SHORT = CareHours.onFiveDays(5);
    private static final CareHours LONG = CareHours.onFiveDays(9);
    private static final List<BirthDate> BIRTHS = List.of(
            BirthDate.of(LocalDate.of(2023, 8, 20)), // changes group in September
            BirthDate.of(LocalDate.of(2024, 11, 5)),
            BirthDate.of(LocalDate.of(2022, 5, 1)));

    private final Random random;
    private final int kitas;
    private final int children;

    private RichProblems(long seed, int mostChildren) {
        this.random = new Random(seed);
        this.children = 2 + random.nextInt(mostChildren - 1);
        this.kitas = Math.max(2, Math.min(8, children / 2));
    }

    /** A sound problem; the same seed gives the same one. */
    static Problem of(long seed, int mostChildren) {
        for (long attempt = 0; ; attempt++) {
            Problem problem = new RichProblems(seed + 1_000_000_007L * attempt, mostChildren).draw();
            if (ProblemValidation.findingsIn(problem).isEmpty()) {
                return problem;
            }
        }
    }

    private Problem draw() {
        List<Limit> limits = new ArrayList<>();
        for (int kita = 1; kita <= kitas; kita++) {
            addLimits(limits, new KitaId("K" + kita));
        }
        List<Applicant> applicants = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        while (applicants.size() < children) {
            addFamily(applicants, families);
        }
        return new Problem(
                new TenantId("zufall"), ProblemBuilder.AUGUST, MONTHS, limits, applicants, families, "stability-first");
    }

    private void addLimits(List<Limit> limits, KitaId kita) {
        if (oneIn(3)) {
            int under = random.nextInt(2);
            int over = 1 + random.nextInt(2);
            limits.add(limit(kita, "u3", Scope.of(CareForm.KRIPPE), Measure.PLACES, under + 1));
            limits.add(limit(kita, "ue3", Scope.of(CareForm.KINDERGARTEN), Measure.PLACES, over));
            Scope both = Scope.of(CareForm.KRIPPE, CareForm.KINDERGARTEN);
            limits.add(limit(kita, "gesamt", both, Measure.PLACES, under + over));
        } else {
            limits.add(limit(kita, "krippe", Scope.of(CareForm.KRIPPE), Measure.PLACES, random.nextInt(3)));
            limits.add(limit(
                    kita,
                    "kindergarten",
                    Scope.of(CareForm.KINDERGARTEN),
                    oneIn(2) ? Measure.PLACES : Measure.CHILDREN,
                    random.nextInt(4)));
        }
        Set<CareForm> all = Set.of(CareForm.KRIPPE, CareForm.KINDERGARTEN);
        if (oneIn(4)) {
            limits.add(limit(kita, "ganztag", new Scope(all, 40, Optional.empty()), Measure.CHILDREN, 1));
        }
        if (oneIn(5)) {
            Map<CareForm, Integer> key = Map.of(CareForm.KRIPPE, 12, CareForm.KINDERGARTEN, 6);
            int minutes = 300 * (1 + random.nextInt(4));
            limits.add(limit(
                    kita, "personal", new Scope(all, 0, Optional.empty()), new Measure.StaffMinutes(key), minutes));
        }
        if (oneIn(5)) {
            limits.add(limit(kita, "inklusion", new Scope(all, 0, Optional.of("inklusion")), Measure.CHILDREN, 1));
        }
    }

    private Limit limit(KitaId kita, String key, Scope scope, Measure measure, int free) {
        List<Integer> byMonth = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            byMonth.add(Math.max(0, free + (oneIn(6) ? random.nextInt(3) - 1 : 0)));
        }
        return new Limit(kita, key, key, scope, measure, byMonth);
    }

    private void addFamily(List<Applicant> applicants, List<Family> families) {
        HouseholdId id = new HouseholdId("F%03d".formatted(families.size()));
        int siblings = Math.min(children - applicants.size(), oneIn(12) ? 3 : oneIn(3) ? 2 : 1);
        List<Applicant> members = new ArrayList<>();
        for (int i = 0; i < siblings; i++) {
            members.add(applicant(applicants.size() + i, id));
        }
        applicants.addAll(members);
        SiblingRule rule = SiblingRule.values()[random.nextInt(3)];
        List<JointOutcome> ranked = oneIn(6) ? ownList(members) : List.of();
        families.add(new Family(id, members.stream().map(Applicant::id).toList(), rule, ranked));
    }

    private List<JointOutcome> ownList(List<Applicant> members) {
        Set<JointOutcome> list = new HashSet<>();
        List<JointOutcome> ranked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            JointOutcome outcome = new JointOutcome(members.stream()
                    .map(member -> random.nextInt(member.wishes().size() + 1))
                    .toList());
            if (list.add(outcome)) {
                ranked.add(outcome);
            }
        }
        return ranked;
    }

    private Applicant applicant(int number, HouseholdId family) {
        Month start = ProblemBuilder.AUGUST.plus(oneIn(2) ? 0 : random.nextInt(MONTHS));
        BirthDate birth = BIRTHS.get(random.nextInt(BIRTHS.size()));
        CareHours hours = oneIn(2) ? SHORT : LONG;
        List<Integer> order = new ArrayList<>();
        for (int kita = 1; kita <= kitas; kita++) {
            order.add(kita);
        }
        Collections.shuffle(order, random);
        int wished = Math.min(kitas, random.nextInt(4));
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < wished; i++) {
            addOptions(wishes, new KitaId("K" + order.get(i)), start, hours, number);
        }
        if (oneIn(8)) {
            Claim claim = oneIn(3) ? Claim.PINNED : Claim.HELD;
            KitaId kita = new KitaId("K" + order.get(wished == 0 ? 0 : wished - 1));
            wishes.removeIf(wish -> wish.kita().equals(kita));
            wishes.add(new Wish(kita, start, hours, Priority.secured(List.of((long) number)), claim));
        }
        boolean entitled = !oneIn(4);
        List<OfficeOption> office = new ArrayList<>();
        for (int kita : order) {
            KitaId id = new KitaId("K" + kita);
            if (entitled
                    && oneIn(2)
                    && wishes.stream().noneMatch(wish -> wish.kita().equals(id))) {
                office.add(new OfficeOption(id, 100 * kita));
            }
        }
        return new Applicant(
                new ApplicationId("A%03d".formatted(number)),
                family,
                birth,
                start,
                hours,
                start.isBefore(birth.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN,
                oneIn(10) ? 2 : 1,
                oneIn(6) ? List.of("inklusion") : List.of(),
                entitled ? Entitlement.FROM_FIRST_BIRTHDAY : Entitlement.NONE,
                wishes,
                priority(number),
                office);
    }

    private void addOptions(List<Wish> wishes, KitaId kita, Month start, CareHours hours, int number) {
        Priority priority = priority(number);
        wishes.add(Wish.asked(kita, start, hours, priority));
        if (oneIn(4)) {
            wishes.add(
                    Wish.asked(kita, start, hours.equals(LONG) ? SHORT : LONG, oneIn(2) ? priority : priority(number)));
        }
        if (oneIn(4) && start.isBefore(ProblemBuilder.AUGUST.plus(MONTHS - 1))) {
            wishes.add(Wish.asked(kita, start.next(), hours, priority));
        }
    }

    private Priority priority(int number) {
        return new Priority(1 + random.nextInt(2), random.nextInt(4), List.of((long) number));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
