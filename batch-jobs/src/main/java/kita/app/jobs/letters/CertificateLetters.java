package kita.app.jobs.letters;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.letters.LetterSource.Page;
import kita.app.jobs.notices.CannotBeMade;
import kita.app.jobs.notices.Concerns;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.NoticeSettings;
import kita.app.store.Sha256;
import kita.app.store.money.PayerBooks;
import kita.app.store.notices.NoticeSubject;
import kita.app.store.notices.PayersOfYear;
import kita.app.store.notices.PayersOfYear.PayerOfYear;
import kita.billing.ledger.PayerNumber;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.PaymentCertificate;
import kita.billing.returns.PayerBook;
import kita.billing.returns.YearOfPayments;
import kita.registry.Child;
import org.springframework.stereotype.Component;

/**
 * Certificates of a year for all from or to whom money flowed. What a certificate rests on is every line of it: a debit
 * that is returned later makes a new one due.
 */
@Component
class CertificateLetters {

    private final PayerBooks books;
    private final PayersOfYear payers;

    CertificateLetters(PayerBooks books, PayersOfYear payers) {
        this.books = books;
        this.payers = payers;
    }

    LetterSource of(Year year, LocalDate date, NoticeSettings settings) {
        List<PayerNumber> all = books.all();
        return new LetterSource() {
            @Override
            public long size() {
                return all.size();
            }

            @Override
            public Page after(String key, int size) {
                int after = key.isEmpty() ? 0 : Integer.parseInt(key);
                List<PayerNumber> accounts = all.stream()
                        .filter(account -> account.value() > after)
                        .limit(size)
                        .toList();
                return accounts.isEmpty()
                        ? Page.NONE
                        : new Page(
                                drafts(accounts, year, date, settings),
                                Integer.toString(
                                        accounts.get(accounts.size() - 1).value()),
                                accounts.size());
            }
        };
    }

    private List<Draft> drafts(List<PayerNumber> accounts, Year year, LocalDate date, NoticeSettings settings) {
        Map<PayerNumber, PayerBook> paid = books.of(accounts);
        Map<PayerNumber, PayerOfYear> people = payers.of(accounts, year);
        List<Draft> drafts = new ArrayList<>();
        for (PayerNumber account : accounts) {
            YearOfPayments payments = YearOfPayments.of(paid.get(account), year, date);
            if (!payments.lines().isEmpty()) {
                drafts.add(draft(account, payments, people.get(account), date, settings));
            }
        }
        return drafts;
    }

    private static Draft draft(
            PayerNumber account, YearOfPayments payments, PayerOfYear payer, LocalDate date, NoticeSettings settings) {
        NoticeSubject subject = new NoticeSubject(
                NoticeKind.CERTIFICATE,
                account + "/" + payments.year(),
                Sha256.of(payments.lines() + " "
                        + payer.children().stream().map(Child::id).toList() + " " + payer.meals()));
        return new Draft(subject, Optional.of(payer.id()), serial -> {
            if (payer.children().isEmpty()) {
                throw new CannotBeMade(
                        "Für das Jahr " + payments.year() + " ist auf dem Konto kein Beitrag eines Kindes"
                                + " gebucht; bitte die Bescheinigung von Hand schreiben.");
            }
            return new PaymentCertificate(
                    settings.head(payer.addressee(), payer.reference(), date, serial),
                    Concerns.of(payer.children()),
                    payer.reference(),
                    payments,
                    payer.meals());
        });
    }
}
