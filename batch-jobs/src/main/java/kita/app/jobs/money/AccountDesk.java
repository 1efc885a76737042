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
import kita.billing.returns.PayerBook;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** One payer's account: looked at, and changed by a clerk's entries. Refused with {@link JobRefusedException}. */
@Service
public class AccountDesk {

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
     * Books a refund of a credit that a run left for payout. More than the credit is refused.
     *
     * @param endToEndId under which the transfer was ordered
     */
    public void refunded(
            TenantId tenant, String payer, ItemKey run, Money amount, String endToEndId, LocalDate day, String user) {
        transactions.run(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(day);
            PayerAccount account = PayerLookup.find(expected, payer);
            Money credit = payers.of(account.number()).at(day).credit();
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
