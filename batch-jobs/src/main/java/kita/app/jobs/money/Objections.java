package kita.app.jobs.money;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kita.app.documents.Municipality;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.PayerAccounts;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.billing.ledger.PayerNumber;
import kita.billing.notice.NoticeState;
import kita.registry.GuardianId;
import org.springframework.stereotype.Component;

/**
 * Who waits for a decision on an objection and is not dunned meanwhile for what was due when it came; newer months go on. By law an objection to a public charge stops nothing
 * (§ 80 (2) No. 1 VwGO), so the municipality must say that it shall.
 */
@Component
class Objections {

    private final NoticeRegister register;
    private final TownDocuments documents;
    private final LandCalendar calendar;
    private final PayerAccounts accounts;

    Objections(NoticeRegister register, TownDocuments documents, LandCalendar calendar, PayerAccounts accounts) {
        this.register = register;
        this.documents = documents;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    /** Accounts of payers and since when; empty where objections stop nothing. */
    Map<PayerNumber, LocalDate> thatStopDunning(LocalDate day) {
        Map<GuardianId, LocalDate> waiting = new TreeMap<>();
        Municipality town = documents.municipality();
        if (town.objections() == Municipality.Objections.STOP_DUNNING) {
            Predicate<LocalDate> holidays = calendar.publicHolidays(town.land());
            for (Registered notice : register.contestedFees()) {
                if (NoticeState.on(day, notice.events(), holidays) instanceof NoticeState.UnderObjection objection) {
                    waiting.merge(notice.payer(), objection.since(), (one, two) -> one.isBefore(two) ? one : two);
                }
            }
        }
        Map<PayerNumber, LocalDate> byAccount = new TreeMap<>();
        accounts.of(waiting.keySet()).forEach((payer, account) -> byAccount.put(account.number(), waiting.get(payer)));
        return byAccount;
    }
}
