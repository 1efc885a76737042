package kita.app.jobs.letters;

import java.time.LocalDate;
import java.util.Optional;
import kita.app.jobs.notices.CannotBeMade;
import kita.app.jobs.notices.Concerns;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.NoticeSettings;
import kita.app.store.Sha256;
import kita.app.store.notices.Families.Family;
import kita.app.store.notices.NoticeSubject;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.OutlookEvent;
import kita.billing.assessment.OutlookEvent.Proof;
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
import kita.registry.Month;
import kita.registry.PersonName;

/** Makes the reminders of a day. */
record ReminderDrafts(LocalDate date, NoticeSettings settings, Tariff tariff) {

    Draft draft(Letter letter, HouseholdFacts facts, Optional<Family> family) {
        return new Draft(
                subject(letter), family.flatMap(Family::recipient), serial -> reminder(letter, facts, family, serial));
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
        Family family = found.filter(one -> one.recipient().isPresent()).orElseThrow(CannotBeMade::nobodyToWriteTo);
        GuardianId recipient = family.recipient().orElseThrow();
        return new ProofReminder(
                settings.head(
                        family.addressees().get(recipient), letter.household().value(), date, serial),
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
            return new Proven.CareElsewhere(family.children().get(care.child()).name());
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
