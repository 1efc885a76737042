package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.Period;

/**
 * A household made ready for being cut into months: the care of each child in order of time, whatever row it stands in,
 * and since when it has gone on without a break.
 */
final class Household {

    /** A contract whose fee we collect. */
    record Stay(HouseholdChild row, Contract contract, LocalDate since) {
        Period period() {
            return contract.period();
        }
    }

    /** Care whose fee others collect. */
    record Elsewhere(HouseholdChild row, CareElsewhere care, LocalDate since) {
        Period period() {
            return care.proven();
        }
    }

    /** One child with all its rows; a child that left and came back has two. */
    record Kid(ChildId id, List<HouseholdChild> rows, List<Stay> stays, List<Elsewhere> elsewhere) {

        BirthDate birthDate() {
            return rows.get(0).birthDate();
        }

        boolean livesHereOn(LocalDate day) {
            for (HouseholdChild row : rows) {
                if (row.inHousehold().contains(day)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final HouseholdFacts facts;
    private final List<Kid> kids;

    Household(HouseholdFacts facts) {
        this.facts = facts;
        Map<ChildId, List<HouseholdChild>> rows = new TreeMap<>();
        for (HouseholdChild child : facts.children()) {
            rows.computeIfAbsent(child.id(), id -> new ArrayList<>(1)).add(child);
        }
        this.kids = new ArrayList<>(rows.size());
        rows.forEach((id, own) -> kids.add(kid(id, own)));
    }

    HouseholdFacts facts() {
        return facts;
    }

    /** Ordered by id. */
    List<Kid> kids() {
        return kids;
    }

    /** Days within the month, but for its first, on which a contract or the household of a child begins or has ended. */
    TreeSet<LocalDate> changesOfCare(Period month) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Kid kid : kids) {
            kid.stays().forEach(stay -> addChanges(stay.period(), month, days));
            kid.rows().forEach(row -> addChanges(row.inHousehold(), month, days));
        }
        return days;
    }

    /** As {@link #changesOfCare}, of any fact that carries a period. */
    TreeSet<LocalDate> changes(Period month) {
        TreeSet<LocalDate> days = changesOfCare(month);
        kids.forEach(kid -> kid.elsewhere().forEach(care -> addChanges(care.period(), month, days)));
        facts.adults().forEach(adult -> addChanges(adult.inHousehold(), month, days));
        facts.payers().forEach(payer -> addChanges(payer.period(), month, days));
        facts.incomes().forEach(income -> addChanges(income.period(), month, days));
        facts.benefits().forEach(benefit -> addChanges(benefit.period(), month, days));
        facts.declared().forEach(fact -> addChanges(fact.period(), month, days));
        return days;
    }

    private static void addChanges(Period period, Period month, TreeSet<LocalDate> days) {
        if (month.contains(period.from()) && period.from().isAfter(month.from())) {
            days.add(period.from());
        }
        if (month.contains(period.to()) && period.to().isBefore(month.to())) {
            days.add(period.to().plusDays(1));
        }
    }

    private static Kid kid(ChildId id, List<HouseholdChild> rows) {
        rows.sort(Comparator.comparing(HouseholdChild::inHousehold));
        List<Stay> stays = new ArrayList<>(2);
        List<Elsewhere> elsewhere = new ArrayList<>(0);
        for (HouseholdChild row : rows) {
            row.contracts()
                    .forEach(contract ->
                            stays.add(new Stay(row, contract, contract.period().from())));
            row.elsewhere()
                    .forEach(care ->
                            elsewhere.add(new Elsewhere(row, care, care.proven().from())));
        }
        return new Kid(id, rows, unbroken(stays), unbrokenElsewhere(elsewhere));
    }

    private static List<Stay> unbroken(List<Stay> stays) {
        if (stays.size() > 1) {
            stays.sort(Comparator.comparing(Stay::period)
                    .thenComparing(stay -> stay.contract().id()));
            for (int i = 1; i < stays.size(); i++) {
                Stay stay = stays.get(i);
                LocalDate since =
                        since(stays.get(i - 1).period(), stays.get(i - 1).since(), stay.period());
                stays.set(i, new Stay(stay.row(), stay.contract(), since));
            }
        }
        return stays;
    }

    private static List<Elsewhere> unbrokenElsewhere(List<Elsewhere> stays) {
        if (stays.size() > 1) {
            stays.sort(Comparator.comparing(Elsewhere::period)
                    .thenComparing(stay -> stay.care().form())
                    .thenComparing(stay -> stay.care().hours().weekly())
                    .thenComparing(stay -> stay.care().hours().daily()));
            for (int i = 1; i < stays.size(); i++) {
                Elsewhere stay = stays.get(i);
                LocalDate since =
                        since(stays.get(i - 1).period(), stays.get(i - 1).since(), stay.period());
                stays.set(i, new Elsewhere(stay.row(), stay.care(), since));
            }
        }
        return stays;
    }

    private static LocalDate since(Period before, LocalDate beforeSince, Period now) {
        boolean goesOn = before.meets(now) || before.overlaps(now);
        return goesOn ? beforeSince : now.from();
    }
}
