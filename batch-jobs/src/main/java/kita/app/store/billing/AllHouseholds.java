package kita.app.store.billing;

import java.util.List;
import java.util.function.Consumer;
import kita.billing.assessment.HouseholdFacts;
import kita.registry.HouseholdId;
import org.springframework.stereotype.Repository;

/** All households of the municipality with their facts, one after the other; memory does not grow with the town. */
@Repository
public class AllHouseholds {

    private static final int PAGE = 500;

    private final HouseholdPages pages;
    private final HouseholdFactsStore facts;

    AllHouseholds(HouseholdPages pages, HouseholdFactsStore facts) {
        this.pages = pages;
        this.facts = facts;
    }

    /** In the order of their ids. */
    public void forEach(Consumer<HouseholdFacts> look) {
        HouseholdRange left = HouseholdRange.ALL;
        List<HouseholdId> page = pages.first(PAGE, left);
        while (!page.isEmpty()) {
            facts.of(page).forEach(look);
            left = left.behind(page.get(page.size() - 1));
            page = pages.first(PAGE, left);
        }
    }
}
