package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import kita.app.store.Rows;
import kita.billing.ledger.Account;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.Posting;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;

/** Puts rows of postings, ordered by entry, together to entries. */
final class EntryAssembly {

    private record Head(long number, Position position, Reason reason, Money amount) {}

    private final ObjLongConsumer<Entry> consumer;
    private final List<Posting> lines = new ArrayList<>();
    private Head head;

    EntryAssembly(ObjLongConsumer<Entry> consumer) {
        this.consumer = consumer;
    }

    void take(ResultSet row) throws SQLException {
        long number = row.getLong("entry_no");
        if (head != null && head.number() != number) {
            finish();
        }
        if (head == null) {
            head = new Head(
                    number,
                    Books.position(row, Product.valueOf(row.getString("product"))),
                    Reason.valueOf(row.getString("reason")),
                    Rows.money(row, "amount_cents"));
        }
        lines.add(new Posting(account(row.getString("account")), Rows.money(row, "line_cents")));
    }

    /** Hands over the entry whose lines were taken; one whose head and postings disagree stops the reading. */
    void finish() {
        if (head == null) {
            return;
        }
        Entry entry = new Entry(head.position(), payer(), head.reason(), lines);
        if (!entry.amount().equals(head.amount())) {
            throw new IllegalStateException(
                    "Entry " + head.number() + " says " + head.amount() + ", its postings say " + entry.amount());
        }
        consumer.accept(entry, head.number());
        lines.clear();
        head = null;
    }

    private PayerNumber payer() {
        return lines.stream()
                .map(Posting::account)
                .filter(Account.OfPayer.class::isInstance)
                .map(account -> ((Account.OfPayer) account).number())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Entry " + head.number() + " has no payer's account"));
    }

    private static Account account(String code) {
        String name = code.substring(1);
        return switch (code.charAt(0)) {
            case 'P' -> new Account.OfPayer(new PayerNumber(Integer.parseInt(name)));
            case 'S' -> new Account.OfProduct(new ProductAccount(name));
            default -> throw new IllegalStateException("Unknown account " + code);
        };
    }
}
