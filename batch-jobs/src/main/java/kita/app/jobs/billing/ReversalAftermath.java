package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.AuditTrail;
import kita.app.store.money.Blocks;
import kita.app.store.notices.Withdrawals;
import kita.app.store.notices.Withdrawals.Withdrawn;
import kita.app.tenant.TenantTransactions;
import kita.billing.returns.BlockReason;
import kita.billing.returns.ItemKey;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * What follows when a run is taken back: the notices that came with it are withdrawn, and nobody is dunned for it. Demands
 * that were cancelled are void by themselves; of those that count as drawn, what is still open waits for a clerk.
 */
@Service
public class ReversalAftermath {

    private final Withdrawals withdrawals;
    private final Blocks blocks;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    ReversalAftermath(Withdrawals withdrawals, Blocks blocks, AuditTrail audit, TenantTransactions transactions) {
        this.withdrawals = withdrawals;
        this.blocks = blocks;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Within the transaction of the release. */
    void of(Reversal reversal, BillingRun.Released released) {
        LocalDate day = released.content().terms().businessDay();
        String user = released.releasedBy().value();
        int notices = withdrawals.withdraw(reversal.reversed(), released.id(), day);
        if (reversal.demands() == Reversal.Demands.DRAWN) {
            blocks.blockDunning(
                    Optional.empty(),
                    Optional.of(ItemKey.of(reversal.reversed())),
                    BlockReason.REVERSED_RUN,
                    day,
                    Optional.empty(),
                    user);
        }
        audit.add(user, "bill.reversed", reversal.reversed().toString(), notices + " Bescheide zurückgenommen");
    }

    /** Notices withdrawn so far, of all runs: each of these families is due a letter. */
    public List<Withdrawn> withdrawn(TenantId tenant) {
        return transactions.call(tenant, withdrawals::all);
    }
}
