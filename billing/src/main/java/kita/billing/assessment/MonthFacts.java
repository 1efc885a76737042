package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Presence;
import kita.billing.tariff.TariffVersion;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * The facts of one household cut down to one month or a part of it: what the ordinance is asked, and whom the answer
 * concerns.
 *
 * @param asked children ordered by id
 * @param charged the children whose fee we collect, in the same order
 * @param further contracts of children at several places, each charged by itself
 * @param notTaken an income that was declared and does not count, because it changes too little
 */
record MonthFacts(
        HouseholdId household,
        TariffVersion version,
        HouseholdMonth asked,
        List<ChargedChild> charged,
        Optional<SmallChange> notTaken,
        List<Further> further) {

    /**
     * A child that is charged in the month, by the one contract that decides, and who pays.
     *
     * @param places all its contracts, if it has several at once
     */
    record ChargedChild(ChildInCare child, Contract contract, GuardianId payer, Optional<Places> places) {}

    /** What the ordinance is asked about a further contract of a child that is charged by itself. */
    record Further(Contract contract, HouseholdMonth asked) {}

    private static final Comparator<Benefit> BENEFITS =
            Comparator.comparing(Benefit::granted).thenComparing(Benefit::kind);

    Month month() {
        return asked.month();
    }

    /** The same facts in another month, all of whose days are alike. */
    MonthFacts in(Month month) {
        LocalDate first = month.firstDay();
        LocalDate last = month.lastDay();
        List<ChildInCare> children = new ArrayList<>(asked.children().size());
        for (ChildInCare child : asked.children()) {
            Presence presence = new Presence(child.presence().orElseThrow().since(), first, last);
            children.add(new ChildInCare(
                    child.id(),
                    child.birthDate(),
                    child.form(),
                    child.hours(),
                    child.collector(),
                    Optional.of(presence),
                    child.declared()));
        }
        HouseholdMonth moved = new HouseholdMonth(
                month, asked.income(), asked.benefits(), children, asked.family(), asked.persons(), asked.declared());
        return new MonthFacts(household, version, moved, charged, notTaken, further);
    }

    ChargedChild chargedWith(ChildId child) {
        for (ChargedChild one : charged) {
            if (one.child().id().equals(child)) {
                return one;
            }
        }
        throw new IllegalStateException("A fee for a child that was not charged: " + child);
    }

    /** Whether every child is in care on every day of the month. */
    boolean isWhole() {
        int days = month().days();
        for (ChildInCare child : asked.children()) {
            Presence presence = child.presence().orElseThrow();
            if (presence.first().getDayOfMonth() != 1 || presence.last().getDayOfMonth() != days) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one answer for these facts says all: no further contract is added to it, and no fact is looked at day by day,
     * by which no month would be as the one before, although nothing begins or ends.
     */
    boolean isSimple() {
        return further.isEmpty() && !hasSpans();
    }

    private boolean hasSpans() {
        for (ChildInCare child : asked.children()) {
            if (!child.declared().spans().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean isOurs(ChildInCare child) {
        return child.collector() == FeeCollector.US;
    }

    static List<Benefit> benefits(HouseholdFacts facts, Month month) {
        if (facts.benefits().isEmpty()) {
            return List.of();
        }
        List<Benefit> benefits = new ArrayList<>();
        for (BenefitProof proof : facts.benefits()) {
            if (proof.period().overlaps(month.period())) {
                benefits.add(new Benefit(proof.kind().name(), proof.kind().german(), proof.period()));
            }
        }
        benefits.sort(BENEFITS);
        return benefits;
    }
}
