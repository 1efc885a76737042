package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.export.DebitFile;
import kita.billing.ledger.PayerAccount;
import kita.billing.run.Collection;
import kita.billing.run.DebitSequence;
import kita.billing.run.Iban;
import kita.billing.run.Mandate;
import kita.billing.run.RunId;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a run draws, invoices and carries over, payer by payer: added and read, never changed. */
@Repository
public class RunCollections {

    private static final int FETCH = 2_000;

    /**
     * One payer's line in a run.
     *
     * @param forward credit of earlier runs, zero or less
     * @param posted what the run posted
     * @param cancelled what a reversal takes back of earlier demands, zero or more
     */
    public record Line(String payerName, Money forward, Money posted, Money cancelled, Collection collection) {}

    private final JdbcClient jdbc;

    RunCollections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(OpenRun run, List<Line> lines) {
        BulkInsert collections = new BulkInsert(
                "kita.collection",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.number("account_no"),
                BulkInsert.text("payer_id"),
                BulkInsert.text("payer_name"),
                BulkInsert.text("outcome"),
                BulkInsert.number("forward_cents"),
                BulkInsert.number("posted_cents"),
                BulkInsert.number("demanded_cents"),
                BulkInsert.number("carried_cents"),
                BulkInsert.text("why"),
                BulkInsert.number("cancelled_cents"));
        BulkInsert debits = new BulkInsert(
                "kita.debit",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.text("payer_id"),
                BulkInsert.text("mandate_ref"),
                BulkInsert.text("end_to_end_id"),
                BulkInsert.number("amount_cents"),
                BulkInsert.date("due_on"),
                BulkInsert.text("account_holder"),
                BulkInsert.text("iban"),
                BulkInsert.date("signed_on"),
                BulkInsert.text("former_iban"),
                BulkInsert.text("sequence"));
        for (Line line : lines) {
            Collection collection = line.collection();
            collections.add(
                    run.id().month().firstDay(),
                    run.id().number(),
                    collection.account().number(),
                    collection.account().payer(),
                    line.payerName(),
                    outcome(collection),
                    line.forward().cents(),
                    line.posted().cents(),
                    collection.demanded().cents(),
                    collection.carried().cents(),
                    collection instanceof Collection.Invoice invoice ? invoice.why() : null,
                    line.cancelled().cents());
            if (collection instanceof Collection.Debit debit) {
                debits.add(
                        run.id().month().firstDay(),
                        run.id().number(),
                        debit.account().payer(),
                        debit.mandate().reference(),
                        DebitFile.endToEndId(debit.account().reference(), run.id()),
                        debit.demanded().cents(),
                        run.terms().dueDate(),
                        debit.mandate().holder(),
                        debit.mandate().iban().value(),
                        debit.mandate().signedOn(),
                        debit.formerIban().map(Iban::value).orElse(null),
                        debit.sequence().name());
            }
        }
        collections.into(jdbc);
        debits.into(jdbc);
    }

    /** Every payer's line in the order of account numbers. */
    public void each(RunId run, Consumer<Line> consumer) {
        select(run).query(row -> {
            consumer.accept(line(row));
        });
    }

    /** A debit is looked up by its key: of a run of today the planner knows nothing and would compare all with all. */
    private JdbcClient.StatementSpec select(RunId run) {
        return jdbc.sql("""
                        SELECT c.*, a.guardian_id, a.reference,
                               d.mandate_ref, d.account_holder, d.iban, d.signed_on, d.former_iban, d.sequence
                          FROM kita.collection c
                          JOIN kita.payer_account a ON a.tenant = c.tenant AND a.guardian_id = c.payer_id
                          LEFT JOIN LATERAL (
                               SELECT * FROM kita.debit o
                                WHERE (o.tenant, o.run_month, o.run_no, o.payer_id)
                                    = (c.tenant, c.run_month, c.run_no, c.payer_id) LIMIT 1) d ON true
                         WHERE c.run_month = ? AND c.run_no = ? ORDER BY c.account_no""").params(run.month().firstDay(), run.number()).withFetchSize(FETCH);
    }

    private static String outcome(Collection collection) {
        if (collection instanceof Collection.Debit) {
            return "DEBIT";
        } else if (collection instanceof Collection.Invoice) {
            return "INVOICE";
        } else if (collection instanceof Collection.CreditCarried) {
            return "CREDIT_CARRIED";
        } else if (collection instanceof Collection.PayoutOpen) {
            return "PAYOUT_OPEN";
        }
        return "SETTLED";
    }

    private static Line line(ResultSet row) throws SQLException {
        PayerAccount account = PayerAccounts.account(row);
        Money demanded = Rows.money(row, "demanded_cents");
        Money carried = Rows.money(row, "carried_cents");
        Collection collection = switch (row.getString("outcome")) {
            case "DEBIT" -> debit(row, account, demanded);
            case "INVOICE" -> new Collection.Invoice(account, demanded, row.getString("why"));
            case "CREDIT_CARRIED" -> new Collection.CreditCarried(account, carried);
            case "PAYOUT_OPEN" -> new Collection.PayoutOpen(account, carried);
            case "SETTLED" -> new Collection.Settled(account);
            default -> throw new IllegalStateException("Unknown outcome of account " + account.number());
        };
        return new Line(
                row.getString("payer_name"),
                Rows.money(row, "forward_cents"),
                Rows.money(row, "posted_cents"),
                Rows.money(row, "cancelled_cents"),
                collection);
    }

    static Collection.Debit debit(ResultSet row, PayerAccount account, Money demanded) throws SQLException {
        return new Collection.Debit(
                account, demanded, mandate(row), formerIban(row), DebitSequence.valueOf(row.getString("sequence")));
    }

    private static Optional<Iban> formerIban(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("former_iban")).map(Iban::new);
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getString("mandate_ref"),
                new Iban(row.getString("iban")),
                row.getString("account_holder"),
                Rows.day(row, "signed_on"),
                Optional.empty(),
                Optional.empty());
    }
}
