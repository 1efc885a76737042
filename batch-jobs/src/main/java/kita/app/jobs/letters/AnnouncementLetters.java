package kita.app.jobs.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.letters.LetterSource.Page;
import kita.app.jobs.notices.Concerns;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.NoticeSettings;
import kita.app.store.Sha256;
import kita.app.store.notices.NoticeSubject;
import kita.app.store.notices.UntoldDebits;
import kita.app.store.notices.UntoldDebits.UntoldDebit;
import kita.billing.notice.DebitAnnouncement;
import kita.billing.notice.DebitAnnouncement.Part;
import kita.billing.notice.GermanWords;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.Payment;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.GuardianId;
import org.springframework.stereotype.Component;

/** Announcements of the debits of a run that no notice has announced. */
@Component
class AnnouncementLetters {

    private final UntoldDebits untold;

    AnnouncementLetters(UntoldDebits untold) {
        this.untold = untold;
    }

    LetterSource of(RunId run, LocalDate date, NoticeSettings settings) {
        return new LetterSource() {
            @Override
            public long size() {
                return untold.count(run);
            }

            @Override
            public Page after(String key, int size) {
                List<UntoldDebit> debits = untold.after(run, key.isEmpty() ? 0 : Integer.parseInt(key), size);
                return debits.isEmpty()
                        ? Page.NONE
                        : new Page(
                                debits.stream()
                                        .filter(debit -> isAhead(debit, date))
                                        .map(debit -> draft(run, debit, date, settings))
                                        .toList(),
                                Integer.toString(debits.get(debits.size() - 1).account()),
                                debits.size());
            }
        };
    }

    /** To these payers, in the order of their account numbers, whether the run was released or not. */
    List<Draft> to(List<GuardianId> payers, RunId run, LocalDate date, NoticeSettings settings) {
        return untold.of(run, payers).stream()
                .filter(debit -> isAhead(debit, date))
                .map(debit -> draft(run, debit, date, settings))
                .toList();
    }

    /** What was drawn already cannot be announced any more. */
    private static boolean isAhead(UntoldDebit debit, LocalDate date) {
        return debit.drawings().stream().anyMatch(drawing -> drawing.due().isAfter(date));
    }

    private static Draft draft(RunId run, UntoldDebit debit, LocalDate date, NoticeSettings settings) {
        NoticeSubject subject = new NoticeSubject(
                NoticeKind.ANNOUNCEMENT,
                debit.account() + "/" + run.month() + "/" + run.number(),
                Sha256.of(debit.drawings() + " " + debit.mandate()));
        return new Draft(
                subject,
                Optional.of(debit.payerId()),
                serial -> new DebitAnnouncement(
                        settings.head(debit.payer(), debit.reference(), date, serial),
                        Concerns.of(debit.children()),
                        run.month(),
                        parts(debit),
                        debit.drawings(),
                        new Payment.DirectDebit(
                                debit.reference(),
                                settings.dueDay(),
                                debit.iban(),
                                debit.mandate(),
                                settings.creditor().name(),
                                settings.creditor().id())));
    }

    private static List<Part> parts(UntoldDebit debit) {
        List<Part> parts = new ArrayList<>();
        debit.posted()
                .forEach((month, amount) ->
                        parts.add(new Part("Beiträge für " + GermanWords.months(month, month), amount)));
        if (!debit.forward().equals(Money.ZERO)) {
            parts.add(new Part("Guthaben aus früheren Abrechnungen", debit.forward()));
        }
        return parts;
    }
}
