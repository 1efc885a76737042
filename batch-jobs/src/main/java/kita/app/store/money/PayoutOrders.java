package kita.app.store.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.export.Payout;
import kita.billing.export.PayoutFile;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.ItemKey;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to pay credits out. The database lets them only move forward: proposed, released, exported; or discarded. */
@Repository
public class PayoutOrders {

    /** How far an order has come; the names are stored. */
    public enum State {
        PROPOSED("vorgeschlagen"),
        RELEASED("freigegeben"),
        EXPORTED("ausgegeben"),
        DISCARDED("verworfen");

        private final String german;

        State(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /**
     * One payment, and what it pays.
     *
     * @param item the run that left the credit
     */
    public record Line(PayerNumber account, ItemKey item, Payout payout) {}

    /**
     * An order with its payments in the order of account numbers.
     *
     * @param file what the bank is told; its digest is what is released
     * @param written digest of the file that went out
     */
    public record Order(
            State state,
            PayoutFile file,
            List<Line> lines,
            String proposedBy,
            Optional<String> releasedBy,
            Optional<Digest> written) {

        public long number() {
            return file.number();
        }
    }

    private final JdbcClient jdbc;

    PayoutOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else wants to pay out waits until the end of the transaction. */
    public void oneAtATime() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('payout order'), hashtext(kita.tenant()))")
                .query(row -> {});
    }

    public int nextNumber() {
        return jdbc.sql("SELECT coalesce(max(order_no), 0) + 1 FROM kita.payout_order")
                .query(Integer.class)
                .single();
    }

    /** The order that is proposed or released and not exported; there is at most one. */
    public Optional<Order> open() {
        return jdbc.sql("SELECT order_no FROM kita.payout_order WHERE state IN ('PROPOSED', 'RELEASED')")
                .query(Integer.class)
                .optional()
                .flatMap(this::find);
    }

    public List<Order> all() {
        return jdbc.sql("SELECT order_no FROM kita.payout_order ORDER BY order_no").query(Integer.class).list().stream()
                .map(number -> find(number).orElseThrow())
                .toList();
    }

    public void propose(PayoutFile file, List<Line> lines, String user) {
        jdbc.sql("""
                        INSERT INTO kita.payout_order (tenant, order_no, state, business_on, execution_on, creditor_name,
                               creditor_id, creditor_iban, digest, payments, total_cents, proposed_by)
                        VALUES (kita.tenant(), ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.number(),
                        file.businessDay(),
                        file.executionDay(),
                        file.payer().name(),
                        file.payer().identifier(),
                        file.payer().iban().value(),
                        file.digest().hex(),
                        lines.size(),
                        file.total().cents(),
                        user)
                .update();
        for (Line line : lines) {
            jdbc.sql("""
                            INSERT INTO kita.payout (tenant, order_no, account_no, item, end_to_end_id, amount_cents,
                                   holder, iban, purpose)
                            VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            file.number(),
                            line.account().value(),
                            line.item().value(),
                            line.payout().id(),
                            line.payout().amount().cents(),
                            line.payout().name(),
                            line.payout().iban().value(),
                            line.payout().purpose())
                    .update();
        }
    }

    public void release(long number, Digest seen, String user) {
        move("state = 'RELEASED', released_by = ?, released_digest = ?", number, user, seen.hex());
    }

    /** Refused by the database unless every payment is booked. */
    public void export(long number, Digest written) {
        move("state = 'EXPORTED', file_digest = ?", number, written.hex());
    }

    public void discard(long number, String user, String reason) {
        move("state = 'DISCARDED', ended_by = ?, end_reason = ?", number, user, reason);
    }

    private void move(String set, long number, String... values) {
        JdbcClient.StatementSpec update = jdbc.sql("UPDATE kita.payout_order SET " + set + " WHERE order_no = ?");
        for (String value : values) {
            update = update.param(value);
        }
        if (update.param(number).update() != 1) {
            throw new IllegalStateException("There is no payout order " + number);
        }
    }

    public Optional<Order> find(long number) {
        List<Line> lines = jdbc.sql("SELECT * FROM kita.payout WHERE order_no = ? ORDER BY account_no")
                .param(number)
                .query((row, n) -> line(row))
                .list();
        return jdbc.sql("SELECT * FROM kita.payout_order WHERE order_no = ?")
                .param(number)
                .query((row, n) -> order(row, lines))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new PayerNumber(row.getInt("account_no")),
                new ItemKey(row.getString("item")),
                new Payout(
                        row.getString("end_to_end_id"),
                        row.getString("holder"),
                        new Iban(row.getString("iban")),
                        Rows.money(row, "amount_cents"),
                        row.getString("purpose")));
    }

    private static Order order(ResultSet row, List<Line> lines) throws SQLException {
        PayoutFile file = new PayoutFile(
                row.getLong("order_no"),
                new Creditor(
                        row.getString("creditor_name"),
                        row.getString("creditor_id"),
                        new Iban(row.getString("creditor_iban"))),
                Rows.day(row, "business_on"),
                Rows.day(row, "execution_on"),
                lines.stream().map(Line::payout).toList());
        return new Order(
                State.valueOf(row.getString("state")),
                file,
                List.copyOf(lines),
                row.getString("proposed_by"),
                Optional.ofNullable(row.getString("released_by")),
                Optional.ofNullable(row.getString("file_digest")).map(Digest::new));
    }
}
