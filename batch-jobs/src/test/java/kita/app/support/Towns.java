package kita.app.support;

import java.util.concurrent.atomic.AtomicInteger;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Municipalities for tests: each test gets one that no other test knows. */
@TestComponent
public class Towns {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String JVM = Long.toString(ProcessHandle.current().pid(), 36);

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    Towns(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** A new municipality without anything in it but its own row. */
    public TenantId fresh() {
        TenantId tenant = new TenantId(
                "test-" + Long.toString(System.nanoTime(), 36) + "-" + JVM + "-" + COUNT.incrementAndGet());
        transactions.run(
                tenant,
                () -> jdbc.sql("INSERT INTO kita.municipality (tenant, name) VALUES (?, ?)")
                        .params(tenant.value(), "Teststadt")
                        .update());
        return tenant;
    }
}
