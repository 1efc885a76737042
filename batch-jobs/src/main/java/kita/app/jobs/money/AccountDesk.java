package kita.app.jobs.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.AuditTrail;
import kita.app.store.money.Blocks;
import kita.app.store.money.Booking;
import kita.app.store.money.Booking.Counter;
import kita.app.store.money.CashBook;
import kita.app.store.money.ExpectedMoney;
import kita.app.store.money.PayerBooks;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.PayerAccount;
import kita.billing.returns.AccountBalance;
import kita.billing.returns.InstalmentPlan;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.billing.returns.OpenItem;
import kita.billing.returns.OpenItem.DebitState;
import kita.billing.returns.PayerBook;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** One payer's account: looked at, and changed by a clerk's entries. Refused with {@link JobRefusedException}. */
@Service
public class AccountDesk {

    /** Higher than any reminder costs; against a slip of the hand. */
    private static final Money HIGHEST_FEE = Money.euro(150);

    /** A payer's account on a day, with everything that led to it. */
    public record Statement(PayerAccount account, PayerBook book, AccountBalance balance, List<InstalmentPlan> plans) {}

    private final TenantTransactions transactions;
    private final CashBook book;
    private final ExpectedMoney expected;
    private final PayerBooks payers;
    private final Blocks blocks;
    private final AuditTrail audit;
    private final MonthEnd months;

    AccountDesk(
            TenantTransactions transactions,
            CashBook book,
            ExpectedMoney expected,
            PayerBooks payers,
            Blocks blocks,
            AuditTrail audit,
            MonthEnd months) {
        this.transactions = transactions;
        this.book = book;
        this.expected = expected;
        this.payers = payers;
        this.blocks = blocks;
        this.audit = audit;
        this.months = months;
    }

    /** @param payer payment reference or number of the person */
    public Statement statement(TenantId tenant, String payer, LocalDate day) {
        return transactions.call(tenant, () -> {
            PayerAccount account = PayerLookup.find(expected, payer);
            PayerBook all = payers.of(account.number());
            return new Statement(account, all, all.at(day), blocks.plans(account.number()));
        });
    }

    /** Writes an open item off, for now or for good, in whole or in part. */
    public void giveUp(
            TenantId tenant, String payer, ItemKey item, MoneyKind kind, Optional<Money> part, LocalDate day, Act act) {
        if (kind != MoneyKind.WRITE_OFF && kind != MoneyKind.REMISSION) {
            throw new IllegalArgumentException("Nothing is given up by a " + kind);
        }
        transactions.run(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(day);
            PayerAccount account = PayerLookup.find(expected, payer);
            OpenItem open = openItem(account, item, day);
            Money amount = part.orElse(open.open());
            if (!amount.isPositive() || amount.compareTo(open.open()) > 0) {
                throw new JobRefusedException(
                        "Offen sind " + open.open().german() + "; mehr kann nicht ausgebucht werden.");
            }
            batch.add(Booking.ofPayer(account.number(), day, kind, Counter.WAIVED, amount.negated())
                    .item(item)
                    .because(Optional.empty(), act.reason()));
            batch.closeByClerk(day, act.user());
            audit.add(
                    act.user(),
                    "account." + kind.name().toLowerCase(java.util.Locale.ROOT),
                    item.value(),
                    amount.toString());
        });
    }

    /**
     * Who does it and why.
     *
     * @param reason German, for whoever reads the account later
     */
    public record Act(String user, String reason) {
        public Act {
            if (reason.isBlank()) {
                throw new JobRefusedException("Ohne Begründung wird nichts gebucht.");
            }
        }
    }

    /** Agrees on equal monthly instalments for an open item. */
    public InstalmentPlan defer(
            TenantId tenant, String payer, ItemKey item, LocalDate first, int parts, LocalDate day, String user) {
        return transactions.call(tenant, () -> {
            PayerAccount account = PayerLookup.find(expected, payer);
            OpenItem open = openItem(account, item, day);
            if (first.isBefore(day)) {
                throw new JobRefusedException("Die erste Rate kann nicht in der Vergangenheit liegen.");
            }
            InstalmentPlan plan;
            try {
                plan = InstalmentPlan.equal(item, day, open.open(), first, parts);
            } catch (IllegalArgumentException wrong) {
                throw new JobRefusedException("Möglich sind 1 bis 60 Raten von mindestens einem Cent.", wrong);
            }
            blocks.agree(account.number(), plan, user);
            audit.add(user, "account.defer", item.value(), parts + " Raten");
            return plan;
        });
    }

    /**
     * Says that a debit never reached the payer's account: rejected by the bank, or never given to it. It is open again
     * from its due day on and is not dunned. A debit that was drawn and came back is a return and is refused.
     */
    public void notDrawn(TenantId tenant, String payer, ItemKey item, LocalDate day, Act act) {
        transactions.run(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(day);
            PayerAccount account = PayerLookup.find(expected, payer);
            OpenItem debit = payers.of(account.number()).at(day).items().stream()
                    .filter(one -> one.key().equals(item))
                    .filter(one -> one.debit() == DebitState.DRAWN || one.debit() == DebitState.AWAITED)
                    .findFirst()
                    .orElseThrow(
                            () -> new JobRefusedException(
                                    "Der Posten " + item
                                            + " ist auf diesem Konto keine Lastschrift, die als eingezogen gilt oder noch eingezogen wird."));
            LocalDate due = debit.claim().dueOn();
            batch.add(Booking.ofPayer(
                            account.number(),
                            due.isAfter(day) ? due : day,
                            MoneyKind.NOT_DRAWN,
                            Counter.COLLECTION,
                            debit.claim().amount())
                    .item(item)
                    .because(Optional.empty(), act.reason()));
            batch.closeByClerk(day, act.user());
            audit.add(
                    act.user(),
                    "account.not-drawn",
                    item.value(),
                    debit.claim().amount().toString());
        });
    }

    /** Charges a dunning fee (Mahngebühr), an item of its own, and answers its name. */
    public ItemKey dunningFee(TenantId tenant, String payer, Money amount, LocalDate day, Act act) {
        if (!amount.isPositive() || amount.compareTo(HIGHEST_FEE) > 0) {
            throw new JobRefusedException(
                    "Eine Mahngebühr liegt zwischen einem Cent und " + HIGHEST_FEE.german() + ".");
        }
        return transactions.call(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(day);
            PayerAccount account = PayerLookup.find(expected, payer);
            if (payers.of(account.number()).at(day).due().isZero()) {
                throw new JobRefusedException("Auf diesem Konto ist nichts fällig; eine Mahngebühr hat keinen Anlass.");
            }
            long number = batch.add(Booking.ofPayer(account.number(), day, MoneyKind.DUNNING_FEE, Counter.FEES, amount)
                    .because(Optional.empty(), act.reason()));
            batch.closeByClerk(day, act.user());
            audit.add(act.user(), "dunning.fee", "N" + number, amount.toString());
            return ItemKey.ofFee(number);
        });
    }

    /**
     * Books a refund of a credit that a run left for payout. More than the credit is refused, and more than ever came from
     * the payer: what was waived by hand is not paid out when the month it concerned is taken back.
     *
     * @param endToEndId under which the transfer was ordered
     */
    public void refunded(
            TenantId tenant, String payer, ItemKey run, Money amount, String endToEndId, LocalDate day, String user) {
        transactions.run(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(day);
            PayerAccount account = PayerLookup.find(expected, payer);
            PayerBook all = payers.of(account.number());
            Money paid = all.paid(day);
            Money credit = all.at(day).credit();
            if (amount.compareTo(paid) > 0 && amount.compareTo(credit) <= 0) {
                throw new JobRefusedException("Von diesem Konto sind insgesamt nur " + paid.german()
                        + " gekommen; mehr wird nicht erstattet. Der Rest des Guthabens stammt aus einem Erlass.");
            }
            if (!amount.isPositive() || amount.compareTo(credit) > 0) {
                throw new JobRefusedException(
                        "Das Guthaben beträgt " + credit.german() + "; mehr wird nicht erstattet.");
            }
            batch.add(Booking.ofPayer(account.number(), day, MoneyKind.REFUND, Counter.BANK, amount)
                    .item(run)
                    .endToEnd(Optional.of(endToEndId)));
            batch.closeByClerk(day, user);
            audit.add(user, "account.refund", run.value(), amount.toString());
        });
    }

    private OpenItem openItem(PayerAccount account, ItemKey item, LocalDate day) {
        return payers.of(account.number()).at(day).open().stream()
                .filter(one -> one.key().equals(item))
                .findFirst()
                .orElseThrow(
                        () -> new JobRefusedException("Der Posten " + item + " ist auf diesem Konto nicht offen."));
    }
}
