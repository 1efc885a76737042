package kita.billing.tariff;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Links of the chain that picks the one child that pays. A chain ends at the id, so that it always decides. */
public enum PayerOrder {
    OLDEST("das älteste Kind", QuestionSheet::nothing) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.facts().birthDate().compareTo(other.facts().birthDate());
        }
    },
    HIGHER_FEE("das Kind mit dem höheren Beitrag", QuestionSheet::nothing) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return other.amount().compareTo(one.amount());
        }
    },
    LOWER_FEE("das Kind mit dem niedrigeren Beitrag", QuestionSheet::nothing) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.amount().compareTo(other.amount());
        }
    },
    YOUNGEST("das jüngste Kind", QuestionSheet::nothing) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return other.facts().birthDate().compareTo(one.facts().birthDate());
        }
    },
    EARLIER_START("das zuerst betreute Kind", QuestionSheet::careStart) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return ChildOrder.EARLIER_START.compare(one.facts(), other.facts());
        }
    },
    CHILD_ID("das Kind mit der kleineren Kennung", QuestionSheet::nothing) {
        @Override
        int compare(FeeLine one, FeeLine other) {
            return one.facts().id().compareTo(other.facts().id());
        }
    };

    private final String german;
    private final Consumer<QuestionSheet> asks;

    PayerOrder(String german, Consumer<QuestionSheet> asks) {
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
