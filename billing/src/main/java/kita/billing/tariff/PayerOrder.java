package kita.billing.tariff;

import java.util.Comparator;
import java.util.List;

/** Links of the chain that picks the one child that pays. A chain ends at the id, so that it always decides. */
public enum PayerOrder {
    OLDEST("das älteste Kind") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.facts().birthDate().compareTo(other.facts().birthDate());
        }
    },
    HIGHER_FEE("das Kind mit dem höheren Beitrag") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return other.amount().compareTo(one.amount());
        }
    },
    LOWER_FEE("das Kind mit dem niedrigeren Beitrag") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.amount().compareTo(other.amount());
        }
    },
    YOUNGEST("das jüngste Kind") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return other.facts().birthDate().compareTo(one.facts().birthDate());
        }
    },
    EARLIER_START("das zuerst betreute Kind") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return ChildOrder.EARLIER_START.compare(one.facts(), other.facts());
        }
    },
    CHILD_ID("das Kind mit der kleineren Kennung") {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.facts().id().compareTo(other.facts().id());
        }
    };

    private final String german;

    PayerOrder(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }

    /** Negative if the first comes before the other by this link alone. */
    abstract int compare(FeeLine one, FeeLine other);

    /** By all links; a chain that can leave a tie is refused with {@link InvalidTariff}. */
    static Comparator<FeeLine> chain(List<PayerOrder> links) {
        if (links.isEmpty() || links.get(links.size() - 1) != CHILD_ID) {
            throw new InvalidTariff(
                    "Die Reihenfolge der Zahlkinder entscheidet nicht in jedem Fall.",
                    "Als letztes Glied „childId“ nennen, damit Zwillinge immer gleich behandelt werden.");
        }
        return (one, other) -> compare(links, one, other);
    }

    static int compare(List<PayerOrder> links, FeeLine one, FeeLine other) {
        for (int i = 0; i < links.size(); i++) {
            int compared = links.get(i).compare(one, other);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
