package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.Digest;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the municipality in the order in which they were sealed, with what the seals say. */
@Repository
public class RunChain {

    /**
     * One sealed run.
     *
     * @param place in the chain, from 1
     * @param chain digest of its entries, chained to the run before
     * @param seal empty if what stands there cannot have been sealed, such as an account number that is none
     */
    public record Link(int place, RunId run, Digest chain, Optional<Seal> seal) {}

    /** @param whole digest of all the content of the run */
    public record Seal(RunTerms terms, Digest whole, Money posted) {}

    private final JdbcClient jdbc;

    RunChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unfinished work is not sealed, and what was thrown away has no place in the chain; both are left out. */
    public List<Link> links() {
        return jdbc.sql(
                        "SELECT * FROM kita.billing_run WHERE state <> 'PREPARING' AND chain_no IS NOT NULL ORDER BY chain_no")
                .query((row, n) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getInt("chain_no"),
                new RunId(TenantScope.required(), Rows.month(row, "month"), row.getInt("run_no")),
                new Digest(row.getString("chain")),
                seal(row));
    }

    private static Optional<Seal> seal(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Seal(
                    new RunTerms(
                            Rows.day(row, "business_on"),
                            Rows.day(row, "due_on"),
                            new Creditor(
                                    row.getString("creditor_name"),
                                    row.getString("creditor_id"),
                                    new Iban(row.getString("creditor_iban")))),
                    new Digest(row.getString("digest")),
                    Rows.money(row, "posted_cents")));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }
}
