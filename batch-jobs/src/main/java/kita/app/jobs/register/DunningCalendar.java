package kita.app.jobs.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kita.app.documents.Municipality;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.billing.TargetCalendar;
import kita.app.store.notices.FirstFees;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeState;
import kita.billing.returns.EarliestDunning;
import kita.billing.run.DueDates;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * From which day on what fee notices ask for may be dunned, as they stand: not before they are delivered, not while they are
 * back or withdrawn, and not during an objection where the municipality says so.
 */
@Service
public class DunningCalendar {

    private final FirstFees firstFees;
    private final TownDocuments documents;
    private final LandCalendar calendar;
    private final TargetCalendar bankDays;
    private final TenantTransactions transactions;

    DunningCalendar(
            FirstFees firstFees,
            TownDocuments documents,
            LandCalendar calendar,
            TargetCalendar bankDays,
            TenantTransactions transactions) {
        this.firstFees = firstFees;
        this.documents = documents;
        this.calendar = calendar;
        this.bankDays = bankDays;
        this.transactions = transactions;
    }

    /** For one list: what all its notices have in common is read once. */
    public final class Days {

        private final Map<Key, Month> first;
        private final EarliestDunning earliest;
        private final Predicate<LocalDate> holidays;
        private final Municipality.Objections objections;
        private final Month firstBilled;

        private Days(Map<Key, Month> first, Municipality town, int grace) {
            this.first = first;
            this.earliest = new EarliestDunning(new DueDates(town.dueDay(), town.announceDays(), bankDays), grace);
            this.holidays = calendar.publicHolidays(town.land());
            this.objections = town.billing().objections();
            this.firstBilled = town.firstBilledMonth();
        }

        /** Empty for letters that ask for nothing, and as long as nothing may be dunned. */
        Optional<LocalDate> of(Registered notice, NoticeState state) {
            if (!first.containsKey(notice.key())
                    || state instanceof NoticeState.NotDelivered
                    || state instanceof NoticeState.Gone
                    || state instanceof NoticeState.UnderObjection
                            && objections == Municipality.Objections.STOP_DUNNING) {
                return Optional.empty();
            }
            return NoticeState.deliveredOn(notice.events(), holidays)
                    .map(delivered -> earliest.of(delivered, billedFrom(first.get(notice.key()))));
        }

        /** What was owed before the municipality bills with this program is not dunned here. */
        private Month billedFrom(Month month) {
            return month.isBefore(firstBilled) ? firstBilled : month;
        }
    }

    /** @param grace days after a due date before anybody is reminded */
    public Days days(TenantId tenant, int grace) {
        return transactions.call(tenant, () -> new Days(firstFees.all(), documents.municipality(), grace));
    }
}
