package kita.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import kita.app.database.Database;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The yardstick of a month run: how long plain COPY needs for the same rows, into tables with the same columns, checks and
 * indexes, but without foreign keys, triggers and the wall between municipalities. Nothing that keeps these rows in
 * PostgreSQL is faster.
 */
@Component
class CopyFloor {

    /** What a month run writes, from the assessed months to the debits. */
    static final List<String> TABLES = List.of(
            "assessment_steps",
            "assessment_basis",
            "assessed_month",
            "payer_account",
            "entry",
            "collection",
            "debit",
            "prenotification",
            "rehearsal_change",
            "rehearsal_gap");

    /** What was copied in how many seconds. */
    record Floor(long rows, double seconds) {}

    private final Database database;
    private final TenantTransactions transactions;
    private final DataSource source;

    CopyFloor(Database database, TenantTransactions transactions, DataSource source) {
        this.database = database;
        this.transactions = transactions;
        this.source = source;
    }

    /** A single measurement of a second or two says more about what else the machine was doing. */
    private static final int ROUNDS = 3;

    /**
     * Copies all rows of these municipalities by way of files in that folder, three times, and leaves nothing behind;
     * answers the middle one.
     */
    Floor measure(List<TenantId> towns, Path folder) throws IOException, SQLException {
        for (TenantId town : towns) {
            transactions.run(town, () -> out(town, folder));
        }
        List<Floor> floors = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            floors.add(intoNewTables(towns, folder));
        }
        floors.sort(Comparator.comparingDouble(Floor::seconds));
        return floors.get(ROUNDS / 2);
    }

    private Floor intoNewTables(List<TenantId> towns, Path folder) throws IOException, SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("CREATE TABLE kita.floor_" + table + " (LIKE kita." + table
                        + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)");
            }
            try {
                return in(owner, towns, folder);
            } finally {
                for (String table : TABLES) {
                    statement.execute("DROP TABLE kita.floor_" + table);
                }
            }
        }
    }

    private void out(TenantId town, Path folder) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            for (String table : TABLES) {
                try (OutputStream file = Files.newOutputStream(file(folder, town, table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY (SELECT * FROM kita." + table + ") TO STDOUT", file);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("COPY failed", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static Floor in(Connection owner, List<TenantId> towns, Path folder) throws IOException, SQLException {
        long rows = 0;
        long start = System.nanoTime();
        for (TenantId town : towns) {
            for (String table : TABLES) {
                try (InputStream file = Files.newInputStream(file(folder, town, table))) {
                    rows += owner.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY kita.floor_" + table + " FROM STDIN", file);
                }
            }
        }
        return new Floor(rows, (System.nanoTime() - start) / 1e9);
    }

    private static Path file(Path folder, TenantId town, String table) {
        return folder.resolve(town.value() + "-" + table + ".copy");
    }
}
