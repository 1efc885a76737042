package kita.app.jobs.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.money.Blocks;
import kita.app.store.money.ExpectedMoney;
import kita.app.store.money.PayerBooks;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.returns.BlockReason;
import kita.billing.returns.Dunning;
import kita.billing.returns.DunningBlock;
import kita.billing.returns.ItemKey;
import kita.billing.returns.PayerBook;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** Whom to remind: a list of proposals, never a letter by itself. */
@Service
public class DunningDesk {

    private static final int PAGE = 500;

    /** What is proposed for one payer. */
    public record ForPayer(PayerNumber account, PaymentReference reference, String name, Dunning.Proposal proposal) {}

    private final TenantTransactions transactions;
    private final PayerBooks payers;
    private final ExpectedMoney expected;
    private final Blocks blocks;
    private final UnsettledNotices notices;
    private final AuditTrail audit;

    DunningDesk(
            TenantTransactions transactions,
            PayerBooks payers,
            ExpectedMoney expected,
            Blocks blocks,
            UnsettledNotices notices,
            AuditTrail audit) {
        this.transactions = transactions;
        this.payers = payers;
        this.expected = expected;
        this.blocks = blocks;
        this.notices = notices;
        this.audit = audit;
    }

    /** Payers with something overdue, by account number. */
    public List<ForPayer> propose(TenantId tenant, LocalDate today, int grace) {
        Dunning dunning = new Dunning(today, grace);
        return transactions.call(tenant, () -> {
            List<ForPayer> found = new ArrayList<>();
            List<PayerNumber> all = payers.candidates();
            Map<PayerNumber, List<DunningBlock>> unsettled = notices.dunningBlocks(today);
            for (int from = 0; from < all.size(); from += PAGE) {
                page(tenant, dunning, unsettled, all.subList(from, Math.min(all.size(), from + PAGE)), found);
            }
            return found;
        });
    }

    private void page(
            TenantId tenant,
            Dunning dunning,
            Map<PayerNumber, List<DunningBlock>> unsettled,
            List<PayerNumber> accounts,
            List<ForPayer> found) {
        Map<PayerNumber, PayerBook> books = payers.of(accounts);
        Map<PayerNumber, List<DunningBlock>> held = blocks.dunning(accounts);
        Map<PayerNumber, String> names = payers.names(accounts);
        for (PayerNumber account : accounts) {
            List<DunningBlock> blocked = new ArrayList<>(held.get(account));
            blocked.addAll(unsettled.getOrDefault(account, List.of()));
            Dunning.Proposal proposal =
                    dunning.propose(books.get(account).at(dunning.day()), blocked, blocks.plans(account));
            if (!proposal.lines().isEmpty() || !proposal.held().isEmpty()) {
                PaymentReference reference = PaymentReference.of(tenant, account);
                found.add(new ForPayer(account, reference, names.getOrDefault(account, ""), proposal));
            }
        }
    }

    /**
     * Sets a block and answers its number.
     *
     * @param payer empty for all payers of the run that the item names
     * @param item may be empty only for reasons that cover older items, such as an insolvency
     */
    public int block(
            TenantId tenant,
            Optional<String> payer,
            Optional<ItemKey> item,
            BlockReason reason,
            LocalDate from,
            Optional<LocalDate> until,
            String user) {
        if (item.isEmpty() && !(payer.isPresent() && reason.coversOlderItems())) {
            throw new JobRefusedException(
                    "Gesperrt wird ein einzelner Posten (--item); nur Insolvenz und Tod gelten für alle"
                            + " bis dahin fälligen Posten eines Zahlungspflichtigen.");
        }
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new JobRefusedException("Das Ende der Sperre liegt vor ihrem Beginn.");
        }
        return transactions.call(tenant, () -> {
            Optional<PayerAccount> account = payer.map(typed -> PayerLookup.find(expected, typed));
            int number = blocks.blockDunning(account.map(PayerAccount::number), item, reason, from, until, user);
            if (reason.coversOlderItems()) {
                account.filter(one -> reason == BlockReason.DECEASED)
                        .ifPresent(
                                one -> blocks.blockPayer(one.payer(), from, reason.german(), Optional.empty(), user));
            }
            audit.add(user, "dunning.block", Integer.toString(number), reason.name());
            return number;
        });
    }

    public void unblock(TenantId tenant, int block, LocalDate today, String user) {
        transactions.run(tenant, () -> {
            if (!blocks.liftDunning(block, today, user)) {
                throw new JobRefusedException("Eine Mahnsperre Nr. " + block + " besteht nicht.");
            }
            audit.add(user, "dunning.unblock", Integer.toString(block), "");
        });
    }

    /** Lets debits of a payer be drawn again, after a clerk has looked. */
    public int allowDebits(TenantId tenant, String payer, LocalDate today, String user) {
        return transactions.call(tenant, () -> {
            int lifted = blocks.liftDebits(PayerLookup.find(expected, payer).payer(), today, user);
            audit.add(user, "debit.unblock", Integer.toString(lifted), "");
            return lifted;
        });
    }
}
