package kita.app.jobs.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.jobs.letters.LetterSource.Page;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.NoticeSettings;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.notices.Families;
import kita.app.store.notices.Families.Family;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.Reminders;
import kita.billing.assessment.Reminders.Letter;
import kita.billing.tariff.Tariff;
import kita.registry.HouseholdId;
import org.springframework.stereotype.Component;

/** Reminders that are due on a day, with what a family would pay if it forgot. */
@Component
class ReminderLetters {

    private final HouseholdPages pages;
    private final HouseholdFactsStore facts;
    private final Families families;

    ReminderLetters(HouseholdPages pages, HouseholdFactsStore facts, Families families) {
        this.pages = pages;
        this.facts = facts;
        this.families = families;
    }

    LetterSource on(LocalDate date, NoticeSettings settings, Tariff tariff) {
        return new LetterSource() {
            @Override
            public long size() {
                return pages.count(HouseholdRange.ALL);
            }

            @Override
            public Page after(String key, int size) {
                return page(
                        pages.first(size, HouseholdRange.ALL.behind(key)), new ReminderDrafts(date, settings, tariff));
            }
        };
    }

    private Page page(List<HouseholdId> households, ReminderDrafts due) {
        if (households.isEmpty()) {
            return Page.NONE;
        }
        Map<HouseholdId, HouseholdFacts> known = new TreeMap<>();
        Map<HouseholdId, Letter> letters = new TreeMap<>();
        for (HouseholdFacts household : facts.of(households)) {
            Reminders.due(household, due.tariff(), due.date()).ifPresent(letter -> {
                known.put(household.id(), household);
                letters.put(household.id(), letter);
            });
        }
        List<Draft> drafts = new ArrayList<>();
        if (!letters.isEmpty()) {
            Map<HouseholdId, Family> at = families.on(due.date(), letters.keySet());
            letters.forEach(
                    (id, letter) -> drafts.add(due.draft(letter, known.get(id), Optional.ofNullable(at.get(id)))));
        }
        return new Page(drafts, households.get(households.size() - 1).value(), households.size());
    }
}
