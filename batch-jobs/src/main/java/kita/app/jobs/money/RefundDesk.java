package kita.app.jobs.money;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.billing.SettingsReader;
import kita.app.jobs.billing.TargetCalendar;
import kita.app.store.AuditTrail;
import kita.app.store.Sha256;
import kita.app.store.billing.Runs;
import kita.app.store.money.PayerBooks;
import kita.app.store.money.PayoutCandidates;
import kita.app.store.money.PayoutCandidates.BankAccount;
import kita.app.store.money.PayoutCandidates.Candidate;
import kita.app.store.money.PayoutOrders;
import kita.app.store.money.PayoutOrders.Line;
import kita.app.store.money.PayoutOrders.Order;
import kita.app.store.money.PayoutOrders.State;
import kita.app.tenant.TenantTransactions;
import kita.billing.export.Pain001Writer;
import kita.billing.export.Payout;
import kita.billing.export.PayoutFile;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.ItemKey;
import kita.billing.returns.PayerBook;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Pays out credits that no charge will use up: proposed, released by a second person who has seen exactly this list,
 * written as a file for the bank and booked in the same transaction. The same credit is never paid twice; the same file
 * always has the same bytes. What cannot be is a {@link JobRefusedException}.
 */
@Service
public class RefundDesk {

    private static final int PAGE = 500;

    /** A credit that is not paid out yet. @param why German: what somebody has to do first */
    public record Held(Candidate candidate, Money credit, String why) {}

    /** @param order empty if there is nothing to pay */
    public record Proposal(Optional<Order> order, List<Held> held) {}

    /** @param file where the bank's file is */
    public record Written(Order order, Path file) {}

    private final TenantTransactions transactions;
    private final PayoutCandidates candidates;
    private final PayoutOrders orders;
    private final PayerBooks books;
    private final AccountDesk accounts;
    private final Runs runs;
    private final SettingsReader settings;
    private final TargetCalendar calendar;
    private final AuditTrail audit;

    RefundDesk(
            TenantTransactions transactions,
            PayoutCandidates candidates,
            PayoutOrders orders,
            PayerBooks books,
            AccountDesk accounts,
            Runs runs,
            SettingsReader settings,
            TargetCalendar calendar,
            AuditTrail audit) {
        this.transactions = transactions;
        this.candidates = candidates;
        this.orders = orders;
        this.books = books;
        this.accounts = accounts;
        this.runs = runs;
        this.settings = settings;
        this.calendar = calendar;
        this.audit = audit;
    }

    /** Proposes to pay all credits that can be paid on that day, to be executed on the next bank day. */
    public Proposal propose(TenantId tenant, String user, LocalDate day) {
        return transactions.call(tenant, () -> {
            orders.oneAtATime();
            requireNoRunUnderWay();
            orders.open().ifPresent(open -> {
                throw new JobRefusedException("Die Auszahlung " + open.number() + " ist noch offen ("
                        + open.state().german() + "); bitte erst ausgeben oder verwerfen (./kita refund discard).");
            });
            int number = orders.nextNumber();
            List<Line> lines = new ArrayList<>();
            List<Held> held = new ArrayList<>();
            List<Candidate> all = candidates.all();
            for (int from = 0; from < all.size(); from += PAGE) {
                page(all.subList(from, Math.min(all.size(), from + PAGE)), number, day, lines, held);
            }
            if (lines.isEmpty()) {
                return new Proposal(Optional.empty(), held);
            }
            PayoutFile file = new PayoutFile(
                    number,
                    settings.read().creditor(),
                    day,
                    calendar.onOrAfter(day.plusDays(1)),
                    lines.stream().map(Line::payout).toList());
            orders.propose(file, lines, user);
            audit.add(
                    user,
                    "refund.propose",
                    Integer.toString(number),
                    file.total().toString());
            return new Proposal(orders.find(number), held);
        });
    }

    private void page(List<Candidate> page, int number, LocalDate day, List<Line> lines, List<Held> held) {
        List<PayerNumber> payers = page.stream().map(Candidate::account).toList();
        Map<PayerNumber, PayerBook> all = books.of(payers);
        Map<PayerNumber, BankAccount> accountsOnFile = candidates.bankAccounts(payers, day);
        for (Candidate candidate : page) {
            PayerBook book = all.get(candidate.account());
            Money credit = least(candidate.left(), book.at(day).credit());
            if (!credit.isPositive()) {
                continue;
            }
            Money payable = least(credit, book.paid(day));
            BankAccount account = accountsOnFile.get(candidate.account());
            if (!payable.isPositive()) {
                held.add(new Held(candidate, credit, "stammt aus Erlass oder Niederschlagung; gezahlt wurde nichts"));
            } else if (account == null) {
                held.add(new Held(candidate, credit, "keine brauchbare Bankverbindung; bitte erfragen"));
            } else {
                lines.add(new Line(
                        candidate.account(),
                        ItemKey.of(candidate.run()),
                        new Payout(
                                candidate.reference() + "-R" + number,
                                account.holder(),
                                account.iban(),
                                payable,
                                "Erstattung Kita-Beitrag Kassenzeichen " + candidate.reference())));
            }
        }
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** A run that has not gone out may have used up a credit, and nobody can see it on the accounts yet. */
    private void requireNoRunUnderWay() {
        runs.oneAtATime();
        runs.underWay().ifPresent(run -> {
            throw new JobRefusedException("Der Lauf " + run
                    + " ist noch nicht ausgegeben und könnte Guthaben verrechnen; bitte erst ausgeben (./kita bill export)"
                    + " oder verwerfen (./kita bill discard).");
        });
    }

    /** @param seen the digest on what the second person has looked at */
    public Order release(TenantId tenant, long number, String user, Digest seen) {
        return transactions.call(tenant, () -> {
            orders.oneAtATime();
            Order order = found(number, State.PROPOSED);
            if (order.proposedBy().equalsIgnoreCase(user)) {
                throw new JobRefusedException("Die Auszahlung " + number + " wurde von " + user
                        + " vorgeschlagen; freigeben muss sie eine zweite Person.");
            }
            if (!order.file().digest().equals(seen)) {
                throw new JobRefusedException("Die Auszahlung " + number
                        + " hat einen anderen Inhalt als den geprüften; bitte erneut prüfen (./kita refund list).");
            }
            orders.release(number, seen, user);
            audit.add(
                    user,
                    "refund.release",
                    Long.toString(number),
                    order.file().total().toString());
            return orders.find(number).orElseThrow();
        });
    }

    /**
     * Books every payment and writes the bank's file; of an order that went out before, the same bytes again and no booking.
     * If a credit is smaller by now, nothing is booked and nothing written.
     */
    public Written export(TenantId tenant, long number, Path folder, LocalDate day, String user) {
        byte[] bytes = transactions.call(tenant, () -> {
            orders.oneAtATime();
            Order order = orders.find(number).orElseThrow(() -> unknown(number));
            byte[] file = bytes(order.file());
            Digest digest = new Digest(Sha256.hex(Sha256.digest().digest(file)));
            if (order.state() == State.EXPORTED) {
                if (!order.written().equals(Optional.of(digest))) {
                    throw new JobRefusedException("Die erneut erzeugte Datei der Auszahlung " + number
                            + " weicht von der bereits übergebenen ab; sie wird nicht herausgegeben.");
                }
                return file;
            }
            requireState(order, State.RELEASED);
            requireNoRunUnderWay();
            for (Line line : order.lines()) {
                pay(tenant, line, day, user);
            }
            orders.export(number, digest);
            audit.add(user, "refund.export", Long.toString(number), digest.hex());
            return file;
        });
        Path file = folder.resolve("pain.001.001.09-" + number + ".xml");
        write(file, bytes);
        return new Written(find(tenant, number), file);
    }

    private void pay(TenantId tenant, Line line, LocalDate day, String user) {
        String reference = line.payout().id().substring(0, line.payout().id().lastIndexOf("-R"));
        try {
            accounts.refunded(
                    tenant,
                    reference,
                    line.item(),
                    line.payout().amount(),
                    line.payout().id(),
                    day,
                    user);
        } catch (JobRefusedException refused) {
            throw new JobRefusedException(
                    "Auszahlung " + line.payout().id() + ": " + refused.getMessage()
                            + " Es wurde nichts gebucht und keine Datei geschrieben; bitte die Auszahlung verwerfen"
                            + " (./kita refund discard) und neu vorschlagen.",
                    refused);
        }
    }

    /** Gives an order up that has not gone out; its credits may be proposed again. */
    public void discard(TenantId tenant, long number, String user, String reason) {
        if (reason.isBlank()) {
            throw new JobRefusedException("Eine Auszahlung wird nur mit Begründung verworfen (--reason).");
        }
        transactions.run(tenant, () -> {
            orders.oneAtATime();
            Order order = orders.find(number).orElseThrow(() -> unknown(number));
            if (order.state() == State.EXPORTED || order.state() == State.DISCARDED) {
                throw new JobRefusedException("Die Auszahlung " + number + " ist schon "
                        + order.state().german() + ".");
            }
            orders.discard(number, user, reason.strip());
            audit.add(user, "refund.discard", Long.toString(number), "");
        });
    }

    public List<Order> all(TenantId tenant) {
        return transactions.call(tenant, orders::all);
    }

    public Order find(TenantId tenant, long number) {
        return transactions.call(tenant, () -> orders.find(number).orElseThrow(() -> unknown(number)));
    }

    private Order found(long number, State state) {
        Order order = orders.find(number).orElseThrow(() -> unknown(number));
        requireState(order, state);
        return order;
    }

    private static void requireState(Order order, State state) {
        if (order.state() != state) {
            throw new JobRefusedException("Die Auszahlung " + order.number() + " ist "
                    + order.state().german() + " und nicht " + state.german() + ".");
        }
    }

    private static JobRefusedException unknown(long number) {
        return new JobRefusedException("Eine Auszahlung " + number + " gibt es nicht (./kita refund list).");
    }

    private static byte[] bytes(PayoutFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Pain001Writer(file).write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new JobRefusedException("„" + file + "“ kann nicht geschrieben werden.", failure);
        }
    }
}
