package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import kita.app.store.Rows;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.billing.run.RunId;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of runs: added and read, never changed. */
@Repository
public class Entries {

    private static final int FETCH = 2_000;

    /** The order of {@link Entry}, whatever the order of words in the database. */
    private static final String IN_ORDER =
            """
             ORDER BY household_id COLLATE "C", payer_id COLLATE "C", care_month, child_id COLLATE "C", %s, %s""".formatted(place("product", Product.values()), place("reason", Reason.values()));

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds entries to a run that is being prepared. */
    public void append(RunId run, List<Entry> entries) {
        BulkInsert rows = new BulkInsert(
                "kita.entry",
                BulkInsert.date("run_month"),
                BulkInsert.number("run_no"),
                BulkInsert.text("household_id"),
                BulkInsert.text("payer_id"),
                BulkInsert.date("care_month"),
                BulkInsert.text("child_id"),
                BulkInsert.text("product"),
                BulkInsert.text("reason"),
                BulkInsert.number("amount_cents"),
                BulkInsert.number("account_no"),
                BulkInsert.text("product_account"));
        for (Entry entry : entries) {
            rows.add(
                    run.month().firstDay(),
                    run.number(),
                    entry.position().household(),
                    entry.position().payer(),
                    entry.position().month().firstDay(),
                    entry.position().child(),
                    entry.position().product().name(),
                    entry.reason().name(),
                    entry.amount().cents(),
                    entry.payer().value(),
                    entry.product().code());
        }
        rows.into(jdbc);
    }

    /** Those of the households for which the run has entries already. */
    public Set<HouseholdId> postedFor(Collection<HouseholdId> households, RunId run) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT household_id FROM kita.entry
                         WHERE run_month = ? AND run_no = ? AND household_id = ANY (?)""")
                .params(run.month().firstDay(), run.number(), Rows.texts(households))
                .query((row, n) -> new HouseholdId(row.getString(1)))
                .list());
    }

    /** Every entry of the run in order, with its number (Belegnummer), from 1. */
    public void each(RunId run, ObjLongConsumer<Entry> consumer) {
        long[] number = {0};
        jdbc.sql("SELECT * FROM kita.entry WHERE run_month = ? AND run_no = ? " + IN_ORDER)
                .params(run.month().firstDay(), run.number())
                .withFetchSize(FETCH)
                .query(row -> {
                    number[0]++;
                    consumer.accept(entry(row), number[0]);
                });
    }

    /** The product accounts that the run posts to. */
    public SortedMap<Product, SortedSet<ProductAccount>> accounts(RunId run) {
        SortedMap<Product, SortedSet<ProductAccount>> accounts = new TreeMap<>();
        jdbc.sql("SELECT DISTINCT product, product_account FROM kita.entry WHERE run_month = ? AND run_no = ?")
                .params(run.month().firstDay(), run.number())
                .query(row -> {
                    accounts.computeIfAbsent(Product.valueOf(row.getString(1)), product -> new TreeSet<>())
                            .add(new ProductAccount(row.getString(2)));
                });
        return accounts;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Books.position(row, Product.valueOf(row.getString("product"))),
                new PayerNumber(row.getInt("account_no")),
                Reason.valueOf(row.getString("reason")),
                Rows.money(row, "amount_cents"),
                new ProductAccount(row.getString("product_account")));
    }

    private static String place(String column, Enum<?>[] order) {
        return Arrays.stream(order)
                .map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(", ", "array_position(ARRAY[", "], " + column + ")"));
    }
}
