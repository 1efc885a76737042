package kita.app.store.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cash book (Zeitbuch): batches of bookings, added one after the other and chained by digest, never changed. */
@Repository
public class CashBook {

    /** A suspended amount that nobody has cleared yet. */
    public record Suspended(long number, Booking booking) {}

    private final JdbcClient jdbc;

    CashBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a batch; whoever else wants to book for this municipality waits until the end of the transaction. */
    public Batch open() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('cash book'), hashtext(kita.tenant()))")
                .query(row -> {});
        return new Batch(
                number("SELECT coalesce(max(batch_no), 0) + 1 FROM kita.cash_batch")
                        .intValue(),
                number("SELECT coalesce(max(booking_no), 0) + 1 FROM kita.cash_booking"));
    }

    public boolean knowsFile(Digest digest) {
        return jdbc.sql("SELECT count(*) FROM kita.cash_batch WHERE file_digest = ?")
                        .param(digest.hex())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public boolean knowsMovement(String bankReference) {
        return jdbc.sql("SELECT count(*) FROM kita.cash_booking WHERE bank_reference = ?")
                        .param(bankReference)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Amounts in suspense that nobody has cleared, oldest first. */
    public List<Suspended> suspended() {
        return jdbc.sql("""
                        SELECT b.* FROM kita.cash_booking b
                         WHERE b.account = 'SUSPENSE'
                           AND NOT EXISTS (SELECT FROM kita.cash_booking c WHERE c.clears = b.booking_no)
                         ORDER BY b.booking_no""")
                .query((row, n) -> new Suspended(row.getLong("booking_no"), booking(row)))
                .list();
    }

    /** Computes the chain anew; answers the number of the first batch that does not fit, or empty. */
    public Optional<Integer> firstBrokenBatch() {
        Digest before = Digest.NONE;
        record Known(int number, int bookings, String chain) {}
        List<Known> batches = jdbc.sql("SELECT batch_no, bookings, chain FROM kita.cash_batch ORDER BY batch_no")
                .query((row, n) -> new Known(row.getInt(1), row.getInt(2), row.getString(3)))
                .list();
        int expected = 1;
        for (Known batch : batches) {
            CanonicalHash hash = new CanonicalHash().text(before.hex()).number(batch.number());
            int[] count = {0};
            jdbc.sql("SELECT * FROM kita.cash_booking WHERE batch_no = ? ORDER BY booking_no")
                    .param(batch.number())
                    .query(row -> {
                        booking(row).into(hash, row.getLong("booking_no"));
                        count[0]++;
                    });
            before = hash.digest();
            if (batch.number() != expected
                    || count[0] != batch.bookings()
                    || !before.hex().equals(batch.chain())) {
                return Optional.of(batch.number());
            }
            expected++;
        }
        return Optional.empty();
    }

    private Long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                Rows.day(row, "booked_on"),
                MoneyKind.valueOf(row.getString("kind")),
                Booking.Side.valueOf(row.getString("account")),
                Rows.whole(row, "account_no").map(PayerNumber::new),
                Booking.Counter.valueOf(row.getString("counter")),
                Rows.money(row, "amount_cents"),
                Optional.ofNullable(row.getString("item")).map(ItemKey::new),
                Optional.ofNullable(row.getString("bank_reference")),
                Optional.ofNullable(row.getString("end_to_end_id")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getObject("clears", Long.class)),
                Rows.optionalDay(row, "value_on"));
    }

    /** Bookings that belong together. Each is written at once, so that the next movement sees it. */
    public final class Batch {

        private final int number;
        private final CanonicalHash hash;
        private long next;
        private int count;

        private Batch(int number, long firstBooking) {
            this.number = number;
            this.next = firstBooking;
            Digest before = jdbc.sql("SELECT chain FROM kita.cash_batch WHERE batch_no = ?")
                    .param(number - 1)
                    .query((row, n) -> new Digest(row.getString(1)))
                    .optional()
                    .orElse(Digest.NONE);
            this.hash = new CanonicalHash().text(before.hex()).number(number);
        }

        /** Books, and answers the number of the booking. */
        public long add(Booking booking) {
            long bookingNo = next++;
            jdbc.sql("""
                            INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no,
                                   counter, amount_cents, item, bank_reference, end_to_end_id, reason, note, clears, value_on)
                            VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            bookingNo,
                            number,
                            booking.on(),
                            booking.kind().name(),
                            booking.account().name(),
                            booking.payer().map(PayerNumber::value).orElse(null),
                            booking.counter().name(),
                            booking.amount().cents(),
                            booking.item().map(ItemKey::value).orElse(null),
                            booking.bankReference().orElse(null),
                            booking.endToEndId().orElse(null),
                            booking.reason().orElse(null),
                            booking.note().orElse(null),
                            booking.clears().orElse(null),
                            booking.valueOn().orElse(null))
                    .update();
            booking.into(hash, bookingNo);
            count++;
            return bookingNo;
        }

        public int count() {
            return count;
        }

        public void closeAsFile(Digest file, String messageId, LocalDate day, String user) {
            close("BANK_FILE", file.hex(), messageId, day, user);
        }

        public void closeByClerk(LocalDate day, String user) {
            close("CLERK", null, null, day, user);
        }

        private void close(String kind, String file, String messageId, LocalDate day, String user) {
            jdbc.sql("INSERT INTO kita.cash_batch (tenant, batch_no, kind, made_on, made_by, file_digest, message_id,"
                            + " bookings, chain) VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            number,
                            kind,
                            day,
                            user,
                            file,
                            messageId,
                            count,
                            hash.digest().hex())
                    .update();
        }
    }
}
