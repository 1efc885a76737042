package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.jobs.notices.LetterSource.Page;
import kita.app.store.Sha256;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.notices.Families;
import kita.app.store.notices.Families.Family;
import kita.app.store.notices.NoticeSubject;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.OutlookEvent;
import kita.billing.assessment.OutlookEvent.Proof;
import kita.billing.assessment.Reminders;
import kita.billing.assessment.Reminders.Letter;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.ProofReminder;
import kita.billing.notice.ProofReminder.Consequence;
import kita.billing.notice.ProofReminder.EndingProof;
import kita.billing.notice.ProofReminder.Proven;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.PersonName;
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
            public NoticeKind kind() {
                return NoticeKind.REMINDER;
            }

            @Override
            public long size() {
                return pages.count(HouseholdRange.ALL);
            }

            @Override
            public Page after(String key, int size) {
                return page(pages.first(size, HouseholdRange.ALL.behind(key)), new Due(date, settings, tariff));
            }
        };
    }

    private Page page(List<HouseholdId> households, Due due) {
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

    /** Makes the letters of a day. */
    private record Due(LocalDate date, NoticeSettings settings, Tariff tariff) {

        Draft draft(Letter letter, HouseholdFacts facts, Optional<Family> family) {
            return new Draft(
                    subject(letter),
                    family.flatMap(Family::recipient),
                    serial -> reminder(letter, facts, family, serial));
        }

        /** One letter for each of the days on which letters about these proofs are due. */
        private static NoticeSubject subject(Letter letter) {
            StringBuilder about = new StringBuilder();
            letter.about()
                    .forEach(event -> about.append(event.kind())
                            .append(' ')
                            .append(event.date())
                            .append(' ')
                            .append(event.sentence())
                            .append('|'));
            return new NoticeSubject(
                    NoticeKind.REMINDER, letter.household() + "/" + letter.date(), Sha256.of(about.toString()));
        }

        private ProofReminder reminder(Letter letter, HouseholdFacts facts, Optional<Family> found, long serial) {
            Family family = found.filter(one -> one.recipient().isPresent())
                    .orElseThrow(() -> new CannotBeMade("In dem Haushalt ist an diesem Tag niemand gemeldet."));
            GuardianId recipient = family.recipient().orElseThrow();
            return new ProofReminder(
                    settings.head(
                            family.addressees().get(recipient),
                            letter.household().value(),
                            date,
                            serial),
                    Concerns.of(family.concerned()),
                    letter.about().stream()
                            .map(event -> ending(event, family, recipient))
                            .toList(),
                    consequence(letter, facts, recipient));
        }

        private static EndingProof ending(OutlookEvent event, Family family, GuardianId recipient) {
            return new EndingProof(proven(event.proof().orElseThrow(), family, recipient), event.date());
        }

        private static Proven proven(Proof proof, Family family, GuardianId recipient) {
            if (proof instanceof Proof.Benefit benefit) {
                return new Proven.Grant(benefit.kind().german());
            }
            if (proof instanceof Proof.CareElsewhere care) {
                return new Proven.CareElsewhere(
                        family.children().get(care.child()).name());
            }
            if (proof instanceof Proof.Waived) {
                return new Proven.Hardship();
            }
            GuardianId adult = ((Proof.Income) proof).adult();
            Optional<PersonName> other = adult.equals(recipient) ? Optional.empty() : family.name(adult);
            return new Proven.Income(other);
        }

        /** By the first proof that ends, as everything else stands today. */
        private Optional<Consequence> consequence(Letter letter, HouseholdFacts facts, GuardianId payer) {
            Month last = letter.about().stream()
                    .map(event -> Month.of(event.date()))
                    .min(Month::compareTo)
                    .orElseThrow();
            try {
                if (new Assessor(tariff).assess(facts, last, last.next()) instanceof Assessment.Assessed assessed) {
                    return Optional.of(
                            new Consequence(last, owed(assessed, payer, last), owed(assessed, payer, last.next())));
                }
            } catch (TariffGapException notDecidedYet) {
                return Optional.empty();
            }
            return Optional.empty();
        }

        private static Money owed(Assessment.Assessed assessed, GuardianId payer, Month month) {
            return assessed.months().stream()
                    .filter(one -> one.month().equals(month) && one.payer().equals(payer))
                    .map(AssessedMonth::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }
}
