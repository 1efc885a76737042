package kita.app.jobs.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.store.money.Balances;
import kita.app.store.money.Balances.Kind;
import kita.app.store.money.Balances.Line;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** The balances of all accounts on any day (Saldenliste). Together they are zero, or the ledger is broken. */
@Service
public class LedgerBalances {

    /** @param payers accounts of payers, also those at zero */
    public record Sums(LocalDate day, long payers, Map<Kind, Money> byKind, Digest digest) {

        public Money of(Kind kind) {
            return byKind.getOrDefault(kind, Money.ZERO);
        }
    }

    private final Balances balances;
    private final TenantTransactions transactions;

    LedgerBalances(Balances balances, TenantTransactions transactions) {
        this.balances = balances;
        this.transactions = transactions;
    }

    public Sums at(TenantId tenant, LocalDate day, Consumer<Line> consumer) {
        return transactions.call(tenant, () -> inTransaction(day, consumer));
    }

    /** As above, within the transaction of the caller. */
    Sums inTransaction(LocalDate day, Consumer<Line> consumer) {
        Map<Kind, Money> byKind = new EnumMap<>(Kind.class);
        CanonicalHash hash = new CanonicalHash().text(day.toString());
        long[] payers = {0};
        balances.each(day, line -> {
            byKind.merge(line.kind(), line.balance(), Money::plus);
            hash.text(line.kind().name())
                    .text(line.code())
                    .number(line.balance().cents());
            payers[0] += line.kind() == Kind.PAYER ? 1 : 0;
            consumer.accept(line);
        });
        Money all = byKind.values().stream().reduce(Money.ZERO, Money::plus);
        if (!all.isZero()) {
            throw new IllegalStateException("All accounts together are not zero but " + all + " on " + day);
        }
        return new Sums(day, payers[0], byKind, hash.digest());
    }
}
