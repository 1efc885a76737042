package kita.billing.tariff;

import java.util.Comparator;
import java.util.List;
import kita.billing.tariff.WorkingMonth.WorkingChild;

/** Links of the chain that picks the one child that pays. A chain ends at the id, so that it always decides. */
public enum PayerOrder {
    OLDEST("das älteste Kind", Comparator.comparing(child -> child.facts().birthDate())),
    HIGHER_FEE(
            "das Kind mit dem höheren Beitrag", Comparator.comparing(WorkingChild::amount, Comparator.reverseOrder())),
    LOWER_FEE("das Kind mit dem niedrigeren Beitrag", Comparator.comparing(WorkingChild::amount)),
    CHILD_ID(
            "das Kind mit der kleineren Kennung",
            Comparator.comparing(child -> child.facts().id()));

    private final String german;
    private final Comparator<WorkingChild> first;

    PayerOrder(String german, Comparator<WorkingChild> first) {
        this.german = german;
        this.first = first;
    }

    public String german() {
        return german;
    }

    static Comparator<WorkingChild> chain(List<PayerOrder> links) {
        if (links.isEmpty() || links.get(links.size() - 1) != CHILD_ID) {
            throw new InvalidTariff(
                    "Die Reihenfolge der Zahlkinder entscheidet nicht in jedem Fall.",
                    "Als letztes Glied „childId“ nennen, damit Zwillinge immer gleich behandelt werden.");
        }
        Comparator<WorkingChild> chain = links.get(0).first;
        for (PayerOrder link : links.subList(1, links.size())) {
            chain = chain.thenComparing(link.first);
        }
        return chain;
    }
}
