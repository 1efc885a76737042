package kita.app.jobs.money;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.bank.BankFile;
import kita.app.bank.BankFileRefused;
import kita.app.bank.CamtReader;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.billing.SettingsReader;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.AuditTrail;
import kita.app.store.money.Blocks;
import kita.app.store.money.Booking;
import kita.app.store.money.Booking.Counter;
import kita.app.store.money.CashBook;
import kita.app.store.money.CashBook.Suspended;
import kita.app.store.money.ExpectedMoney;
import kita.app.store.money.MonthClosings;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.PayerAccount;
import kita.billing.returns.BankEntry;
import kita.billing.returns.Matching;
import kita.billing.returns.Meaning;
import kita.billing.returns.MoneyKind;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Takes in files of the bank, each in one transaction: whole or not at all. A movement is known by the bank's reference,
 * so it is booked once, in whatever files it comes. Refused with {@link JobRefusedException}.
 */
@Service
public class BankDesk {

    private final TenantTransactions transactions;
    private final SettingsReader settings;
    private final CashBook book;
    private final ExpectedMoney expected;
    private final Blocks blocks;
    private final AuditTrail audit;
    private final TownDocuments documents;
    private final MonthClosings closings;
    private final MonthEnd months;

    BankDesk(
            TenantTransactions transactions,
            SettingsReader settings,
            CashBook book,
            ExpectedMoney expected,
            Blocks blocks,
            AuditTrail audit,
            TownDocuments documents,
            MonthClosings closings,
            MonthEnd months) {
        this.transactions = transactions;
        this.settings = settings;
        this.book = book;
        this.expected = expected;
        this.blocks = blocks;
        this.audit = audit;
        this.documents = documents;
        this.closings = closings;
        this.months = months;
    }

    /** Costs of returns are borne as municipality.yaml says. */
    public ImportResult take(TenantId tenant, Path path, LocalDate today, String user) {
        CostBearer costs = transactions.call(
                tenant,
                () -> CostBearer.valueOf(
                        documents.municipality().billing().returnCosts().name()));
        return take(tenant, path, costs, today, user);
    }

    public ImportResult take(TenantId tenant, Path path, CostBearer costs, LocalDate today, String user) {
        String name = String.valueOf(path.getFileName());
        BankFile file;
        try {
            file = CamtReader.read(path);
        } catch (BankFileRefused refused) {
            throw new JobRefusedException(name + ": " + refused.getMessage(), refused);
        }
        return transactions.call(tenant, () -> {
            requireOurAccount(name, file);
            requireOneMeaningPerReference(name, file);
            return book(name, file, costs, today, user);
        });
    }

    private ImportResult book(String name, BankFile file, CostBearer costs, LocalDate today, String user) {
        CashBook.Batch batch = book.open();
        ImportResult.Tally tally = new ImportResult.Tally();
        if (book.knowsFile(file.digest())) {
            file.entries().forEach(entry -> tally.known());
            tally.finding("Diese Datei ist schon eingelesen; es wurde nichts gebucht.");
            return tally.result(name, file.entries().size());
        }
        file.findings().forEach(tally::finding);
        BankBooking booking = new BankBooking(batch, blocks, costs, user, tally, closings.firstOpenDay());
        Matching matching = new Matching(expected);
        for (BankEntry entry : file.entries()) {
            if (book.knowsMovement(entry.reference())) {
                tally.known();
            } else {
                booking.book(entry, matching.of(entry));
            }
        }
        unpark(booking, matching);
        batch.closeAsFile(file.digest(), file.messageId(), today, user);
        audit.add(user, "bank.import", file.digest().hex().substring(0, 12), batch.count() + " Buchungen");
        return tally.result(name, file.entries().size());
    }

    /** Returns that came before their debit: the order of files makes no difference. */
    private void unpark(BankBooking booking, Matching matching) {
        List<Suspended> waiting = book.suspended();
        Map<String, Suspended> byReference = new HashMap<>();
        waiting.forEach(one -> one.booking().bankReference().ifPresent(reference -> byReference.put(reference, one)));
        for (Suspended one : waiting) {
            if (one.booking().reason().isEmpty() || !one.booking().amount().isPositive()) {
                continue;
            }
            Optional<Suspended> cost =
                    one.booking().bankReference().map(reference -> byReference.get(reference + BankBooking.COST));
            if (matching.of(asEntry(one, cost)) instanceof Meaning.Returned returned) {
                booking.unpark(one, cost, returned);
            }
        }
    }

    private static BankEntry asEntry(Suspended one, Optional<Suspended> cost) {
        Booking parked = one.booking();
        Money extra = cost.map(other -> other.booking().amount()).orElse(Money.ZERO);
        return new BankEntry(
                parked.bankReference().orElseThrow(),
                parked.on(),
                parked.amount().plus(extra).negated(),
                Optional.of(parked.amount()),
                parked.reason(),
                parked.endToEndId(),
                Optional.empty(),
                "");
    }

    private void requireOurAccount(String name, BankFile file) {
        String ours = settings.read().creditor().iban().value();
        if (!file.accounts().stream().allMatch(ours::equals)) {
            throw new JobRefusedException(
                    name + ": Die Datei gehört zu einem anderen Bankkonto als dem der Kommune; nichts wurde gebucht.");
        }
    }

    private static void requireOneMeaningPerReference(String name, BankFile file) {
        Map<String, BankEntry> seen = new HashMap<>();
        for (BankEntry entry : file.entries()) {
            BankEntry before = seen.putIfAbsent(entry.reference(), entry);
            if (before != null && !before.equals(entry)) {
                throw new JobRefusedException(name + ": Zwei verschiedene Umsätze tragen dieselbe Bankreferenz ("
                        + entry.reference() + "); nichts wurde gebucht. Bitte bei der Bank klären.");
            }
        }
    }

    /** Amounts that nobody could assign, oldest first. */
    public List<Suspended> suspended(TenantId tenant) {
        return transactions.call(tenant, book::suspended);
    }

    /** Takes a suspended payment to the payer whom a clerk names. */
    public void assign(TenantId tenant, long suspended, String payer, LocalDate today, String user) {
        transactions.run(tenant, () -> {
            CashBook.Batch batch = book.open();
            months.requireOpen(today);
            Suspended one = book.suspended().stream()
                    .filter(other -> other.number() == suspended
                            && other.booking().amount().isNegative())
                    .findFirst()
                    .orElseThrow(() -> new JobRefusedException(
                            "Eine offene Zahlung in Verwahrung mit der Nummer " + suspended + " gibt es nicht."));
            PayerAccount account = PayerLookup.find(expected, payer);
            batch.add(Booking.ofPayer(
                            account.number(),
                            today,
                            MoneyKind.PAYMENT,
                            Counter.SUSPENSE,
                            one.booking().amount())
                    .clearing(one.number()));
            batch.closeByClerk(today, user);
            audit.add(
                    user,
                    "bank.assign",
                    Long.toString(suspended),
                    account.number().toString());
        });
    }
}
