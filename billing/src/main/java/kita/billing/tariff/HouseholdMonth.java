package kita.billing.tariff;

import java.util.Comparator;
import java.util.List;
import kita.registry.Month;

/**
 * One household in one month as an ordinance looks at it. Children are put in order of their id, so that the order in
 * which they were recorded decides nothing.
 *
 * @param children in care, here or elsewhere
 * @param family all children who live in the household, those in care included
 * @param persons persons in the household, adults and children
 * @param declared facts about the household
 */
public record HouseholdMonth(
        Month month,
        HouseholdIncome income,
        List<Benefit> benefits,
        List<ChildInCare> children,
        List<FamilyChild> family,
        int persons,
        Declared declared) {

    /** How many adults live in a household of which nobody says how many persons it has. */
    private static final int ADULTS = 2;

    private static final Comparator<ChildInCare> BY_ID = Comparator.comparing(ChildInCare::id);
    private static final Comparator<FamilyChild> FAMILY_BY_ID = Comparator.comparing(FamilyChild::id);

    public HouseholdMonth {
        benefits = List.copyOf(benefits);
        children = ordered(children, BY_ID);
        family = ordered(family, FAMILY_BY_ID);
    }

    /** A household of two adults in which no other children live and nothing is declared. */
    public HouseholdMonth(Month month, HouseholdIncome income, List<Benefit> benefits, List<ChildInCare> children) {
        this(month, income, benefits, children, familyOf(children), personsWith(children.size()), Declared.NOTHING);
    }

    /** The persons of a household with so many children of which nobody says how many it has: two adults are taken. */
    public static int personsWith(int children) {
        return children + ADULTS;
    }

    /**
     * The same household in another month: who was in care all month is again, and whose days were fewer keeps them as days
     * of the month.
     */
    public HouseholdMonth in(Month other) {
        List<ChildInCare> moved = children.stream()
                .map(child -> child.presence()
                        .filter(presence -> presence.isWhole(month))
                        .map(presence ->
                                child.present(new Presence(presence.since(), other.firstDay(), other.lastDay())))
                        .orElse(child))
                .toList();
        return new HouseholdMonth(other, income, benefits, moved, family, persons, declared);
    }

    /** The same month with another income. */
    public HouseholdMonth with(HouseholdIncome otherIncome) {
        return new HouseholdMonth(month, otherIncome, benefits, children, family, persons, declared);
    }

    /** The same month with another state of one of its children. */
    public HouseholdMonth with(ChildInCare other) {
        List<ChildInCare> changed = children.stream()
                .map(child -> child.id().equals(other.id()) ? other : child)
                .toList();
        return new HouseholdMonth(month, income, benefits, changed, family, persons, declared);
    }

    private static List<FamilyChild> familyOf(List<ChildInCare> children) {
        return children.stream()
                .map(child -> new FamilyChild(child.id(), child.birthDate(), child.declared()))
                .toList();
    }

    /** Children mostly come in order, and this is asked for every month. */
    private static <T> List<T> ordered(List<T> children, Comparator<T> order) {
        for (int i = 1; i < children.size(); i++) {
            if (order.compare(children.get(i - 1), children.get(i)) > 0) {
                return children.stream().sorted(order).toList();
            }
        }
        return List.copyOf(children);
    }
}
