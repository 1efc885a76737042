package kita.app.store.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.Period;

/**
 * Finds the children that other municipalities confirm. No name and no key crosses the border, so a child of the household
 * that was born on that day and is not in our care at the time is taken for the one that is meant; where there is none, it
 * is a child that we do not know, such as one that is registered with us under another household.
 */
final class ConfirmedSiblings {

    private ConfirmedSiblings() {}

    /** @param confirmed of one household, ordered by birth date and period */
    static List<HouseholdChild> added(List<HouseholdChild> children, List<SiblingConfirmation> confirmed) {
        Map<LocalDate, List<List<SiblingConfirmation>>> byBirth = new TreeMap<>();
        for (SiblingConfirmation sibling : confirmed) {
            place(sibling, byBirth.computeIfAbsent(sibling.birthDate().day(), born -> new ArrayList<>()));
        }
        List<HouseholdChild> all = new ArrayList<>(children);
        byBirth.forEach((born, siblings) -> {
            List<ChildId> taken = new ArrayList<>();
            for (List<SiblingConfirmation> sibling : siblings) {
                Optional<HouseholdChild> known = known(born, sibling, taken, children);
                if (known.isPresent()) {
                    taken.add(known.get().id());
                    all.replaceAll(child -> child.id().equals(known.get().id()) ? with(child, sibling) : child);
                } else {
                    all.add(unknown(born, siblings.indexOf(sibling), sibling));
                }
            }
        });
        all.sort(Comparator.comparing(HouseholdChild::id)
                .thenComparing(child -> child.inHousehold().from()));
        return all;
    }

    /** Confirmations for the same time are about two children, twins; those that follow each other about one. */
    private static void place(SiblingConfirmation confirmation, List<List<SiblingConfirmation>> siblings) {
        siblings.stream()
                .filter(sibling ->
                        sibling.stream().noneMatch(earlier -> earlier.period().overlaps(confirmation.period())))
                .findFirst()
                .orElseGet(() -> {
                    siblings.add(new ArrayList<>());
                    return siblings.get(siblings.size() - 1);
                })
                .add(confirmation);
    }

    private static Optional<HouseholdChild> known(
            LocalDate born, List<SiblingConfirmation> sibling, List<ChildId> taken, List<HouseholdChild> children) {
        return children.stream()
                .filter(child -> child.birthDate().day().equals(born) && !taken.contains(child.id()))
                .filter(child -> sibling.stream().noneMatch(confirmed -> isInOurCare(child, confirmed.period())))
                .min(Comparator.comparing(HouseholdChild::id));
    }

    private static boolean isInOurCare(HouseholdChild child, Period period) {
        return child.contracts().stream().map(Contract::period).anyMatch(period::overlaps);
    }

    private static HouseholdChild with(HouseholdChild child, List<SiblingConfirmation> sibling) {
        List<CareElsewhere> elsewhere = new ArrayList<>(child.elsewhere());
        elsewhere.addAll(care(sibling));
        return new HouseholdChild(child.id(), child.birthDate(), child.inHousehold(), child.contracts(), elsewhere);
    }

    /** The key stays the same when a confirmation is renewed, so that nothing seems to have changed. */
    private static HouseholdChild unknown(LocalDate born, int twin, List<SiblingConfirmation> sibling) {
        LocalDate first = sibling.get(0).period().from();
        LocalDate last = sibling.stream()
                .map(confirmed -> confirmed.period().to())
                .max(Comparator.naturalOrder())
                .orElse(first);
        return new HouseholdChild(
                new ChildId("anderswo-" + born + "-" + (twin + 1)),
                BirthDate.of(born),
                new Period(first, last),
                List.of(),
                care(sibling));
    }

    private static List<CareElsewhere> care(List<SiblingConfirmation> sibling) {
        return sibling.stream()
                .map(confirmed -> new CareElsewhere(
                        confirmed.form(), confirmed.hours(), confirmed.period(), confirmed.confirmedOn()))
                .toList();
    }
}
