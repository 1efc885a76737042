package kita.billing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Links of the chain that puts the children of a household in order. A chain ends at the id, so that it always decides. */
public enum ChildOrder {
    OLDEST("das älteste zuerst", QuestionSheet::nothing) {
        @Override
        int compare(ChildInCare one, ChildInCare other) {
            return one.birthDate().compareTo(other.birthDate());
        }

        @Override
        int compare(FamilyChild one, ChildInCare other) {
            return one.birthDate().compareTo(other.birthDate());
        }
    },
    YOUNGEST("das jüngste zuerst", QuestionSheet::nothing) {
        @Override
        int compare(ChildInCare one, ChildInCare other) {
            return other.birthDate().compareTo(one.birthDate());
        }

        @Override
        int compare(FamilyChild one, ChildInCare other) {
            return other.birthDate().compareTo(one.birthDate());
        }
    },
    /** Who has been in care without a break for longer. */
    EARLIER_START("das zuerst betreute zuerst", QuestionSheet::careStart) {
        @Override
        int compare(ChildInCare one, ChildInCare other) {
            return since(one).compareTo(since(other));
        }

        @Override
        int compare(FamilyChild one, ChildInCare other) {
            throw new IllegalStateException("Chains over families never hold this link");
        }
    },
    CHILD_ID("die kleinere Kennung zuerst", QuestionSheet::nothing) {
        @Override
        int compare(ChildInCare one, ChildInCare other) {
            return one.id().compareTo(other.id());
        }

        @Override
        int compare(FamilyChild one, ChildInCare other) {
            return one.id().compareTo(other.id());
        }
    };

    private final String german;
    private final Consumer<QuestionSheet> asks;

    ChildOrder(String german, Consumer<QuestionSheet> asks) {
        this.german = german;
        this.asks = asks;
    }

    public String german() {
        return german;
    }

    /** Writes down what comparing by this link can ask for. */
    void ask(QuestionSheet sheet) {
        asks.accept(sheet);
    }

    abstract int compare(ChildInCare one, ChildInCare other);

    abstract int compare(FamilyChild one, ChildInCare other);

    /** The chain, if it decides in every case. */
    static List<ChildOrder> chain(List<ChildOrder> links, Counted counts) {
        if (links.isEmpty() || links.get(links.size() - 1) != CHILD_ID) {
            throw new InvalidTariff(
                    "Die Reihenfolge der Kinder entscheidet nicht in jedem Fall.",
                    "Als letztes Glied „childId“ nennen, damit Zwillinge immer gleich behandelt werden.");
        }
        if (counts.who() == Counted.Who.IN_HOUSEHOLD && links.contains(EARLIER_START)) {
            throw new InvalidTariff(
                    "Kinder des Haushalts ohne Betreuung haben keinen Betreuungsbeginn.",
                    "„earlierStart“ löschen oder „who: inCare“ schreiben.");
        }
        return List.copyOf(links);
    }

    /** The place of the child among those that count, from 1; 0 if it does not count itself. Makes no objects. */
    static int placeOf(ChildInCare child, HouseholdMonth household, Counted counts, List<ChildOrder> chain) {
        if (!counts.counts(child, household.month())) {
            return 0;
        }
        int place = 1;
        if (counts.who() == Counted.Who.IN_CARE) {
            for (ChildInCare other : household.children()) {
                place += counts.counts(other, household.month()) && comesBefore(other, child, chain) ? 1 : 0;
            }
        } else {
            for (FamilyChild other : household.family()) {
                place += counts.counts(other, household.month()) && comesBefore(other, child, chain) ? 1 : 0;
            }
        }
        return place;
    }

    private static boolean comesBefore(ChildInCare one, ChildInCare other, List<ChildOrder> chain) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < chain.size(); i++) {
            compared = chain.get(i).compare(one, other);
        }
        return compared < 0;
    }

    private static boolean comesBefore(FamilyChild one, ChildInCare other, List<ChildOrder> chain) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < chain.size(); i++) {
            compared = chain.get(i).compare(one, other);
        }
        return compared < 0;
    }

    private static LocalDate since(ChildInCare child) {
        return child.presence().isEmpty()
                ? LocalDate.MIN
                : child.presence().get().since();
    }
}
