package kita.app.jobs.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import kita.app.documents.Municipality;
import kita.app.jobs.LandCalendar;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.PayerAccounts;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.billing.ledger.PayerNumber;
import kita.billing.notice.NoticeEvent;
import kita.billing.notice.NoticeState;
import kita.billing.returns.BlockReason;
import kita.billing.returns.DunningBlock;
import kita.billing.returns.DunningBlock.Scope;
import kita.registry.GuardianId;
import org.springframework.stereotype.Component;

/**
 * What the register of notices says about dunning. A notice that came back, or of which nobody was provably notified, has
 * no effect on anybody (§ 39 (1) SGB X), so what falls due by it is not dunned until it is delivered. An objection to a public charge stops nothing by law (§ 80 (2)
 * No. 1 VwGO); where the municipality says that it shall, what was due when it came waits for the decision, and newer
 * months go on.
 */
@Component
class UnsettledNotices {

    private final NoticeRegister register;
    private final TownDocuments documents;
    private final LandCalendar calendar;
    private final PayerAccounts accounts;

    UnsettledNotices(NoticeRegister register, TownDocuments documents, LandCalendar calendar, PayerAccounts accounts) {
        this.register = register;
        this.documents = documents;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    /** By accounts of payers. */
    Map<PayerNumber, List<DunningBlock>> dunningBlocks(LocalDate day) {
        Municipality town = documents.municipality();
        Predicate<LocalDate> holidays = calendar.publicHolidays(town.land());
        Map<GuardianId, List<DunningBlock>> blocks = new TreeMap<>();
        newest(register.feesThatMissedTheirAddressee())
                .forEach(notice -> undelivered(notice, day, holidays).ifPresent(block -> add(blocks, notice, block)));
        if (town.billing().objections() == Municipality.Objections.STOP_DUNNING) {
            register.contestedFees()
                    .forEach(notice -> objection(notice, day, holidays).ifPresent(block -> add(blocks, notice, block)));
        }
        Map<PayerNumber, List<DunningBlock>> byAccount = new TreeMap<>();
        accounts.of(blocks.keySet()).forEach((payer, account) -> byAccount.put(account.number(), blocks.get(payer)));
        return byAccount;
    }

    private static void add(Map<GuardianId, List<DunningBlock>> blocks, Registered notice, DunningBlock block) {
        blocks.computeIfAbsent(notice.payer(), payer -> new ArrayList<>()).add(block);
    }

    /** Of each subject the last one that was not withdrawn; they come by their numbers. */
    private static List<Registered> newest(List<Registered> notices) {
        Map<String, Registered> newest = new TreeMap<>();
        notices.stream()
                .filter(notice -> notice.events().stream().noneMatch(NoticeEvent.Withdrawn.class::isInstance))
                .forEach(notice -> newest.put(notice.subject(), notice));
        return List.copyOf(newest.values());
    }

    private static Optional<DunningBlock> undelivered(Registered notice, LocalDate day, Predicate<LocalDate> holidays) {
        boolean missed = notice.events().stream()
                .filter(event -> !event.on().isAfter(day))
                .anyMatch(event ->
                        event instanceof NoticeEvent.CameBack || event instanceof NoticeEvent.NotificationDisputed);
        return missed && NoticeState.on(day, notice.events(), holidays) instanceof NoticeState.NotDelivered
                ? Optional.of(new DunningBlock(
                        new Scope.DueFrom(notice.issuedOn()),
                        BlockReason.NOT_DELIVERED,
                        notice.issuedOn(),
                        Optional.empty()))
                : Optional.empty();
    }

    private static Optional<DunningBlock> objection(Registered notice, LocalDate day, Predicate<LocalDate> holidays) {
        return NoticeState.on(day, notice.events(), holidays) instanceof NoticeState.UnderObjection objection
                ? Optional.of(new DunningBlock(
                        new Scope.DueUpTo(objection.since()),
                        BlockReason.OBJECTION,
                        objection.since(),
                        Optional.empty()))
                : Optional.empty();
    }
}
