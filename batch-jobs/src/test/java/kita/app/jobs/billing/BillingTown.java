package kita.app.jobs.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with families H0001, H0002, ... of one payer P and one child C each; every second one has a mandate.
 * Every family owes 100 euro and its number in cents for Krippe in each month that was assessed.
 */
final class BillingTown {

    static final Month GO_LIVE = Month.of(2026, 8);

    private static final Path SETTINGS = Path.of("..", "sample-data", "towns", "elbstadt", "municipality.yaml");

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    final TenantId tenant;

    BillingTown(Towns towns, TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.tenant = towns.fresh();
    }

    BillingTown families(int count) {
        settings(1, withoutHortAccount());
        sql("INSERT INTO kita.household SELECT kita.tenant(), to_char(n, '\"H\"FM0000'), 52, 11 "
                + "FROM generate_series(1, " + count + ") n");
        sql("INSERT INTO kita.guardian SELECT kita.tenant(), to_char(n, '\"P\"FM0000'), 'Jörg', 'Müßig ' || n, "
                + "'Am Markt 1', '39999', 'Übungsstadt' FROM generate_series(1, " + count + ") n");
        sql("INSERT INTO kita.child SELECT kita.tenant(), to_char(n, '\"C\"FM0000'), 'Şule', 'Müßig', '2024-03-01' "
                + "FROM generate_series(1, " + count + ") n");
        sql("INSERT INTO kita.mandate SELECT kita.tenant(), 'M-' || n, to_char(n, '\"P\"FM0000'), 'Jörg Müßig ' || n, "
                + "'DE85000000091000000001', '2025-01-31', NULL FROM generate_series(1, " + count + ", 2) n");
        return this;
    }

    void settings(int revision, String text) {
        transactions.run(
                tenant,
                () -> jdbc.sql("INSERT INTO kita.document (tenant, kind, revision, digest, content) "
                                + "VALUES (kita.tenant(), 'municipality', ?, ?, ?)")
                        .params(revision, HexFormat.of().toHexDigits(revision).repeat(8), text)
                        .update());
    }

    /** From now on there is an account for the Hort, too. */
    void openHortAccount(int revision) {
        settings(revision, text());
    }

    /** From now on the town has that stop limit. */
    void limits(int revision, String limit) {
        String months = "  firstMonth: " + GO_LIVE;
        settings(revision, text().replaceFirst(months, months + "\n  limits:\n    " + limit + "\n #"));
    }

    private static String withoutHortAccount() {
        return text().replaceAll("(?m)^  hort:.*\\R", "");
    }

    /** The settings of Elbstadt, but billed from August on. */
    static String text() {
        try {
            return Files.readString(SETTINGS).replace("  firstMonth: 2026-09", "  firstMonth: " + GO_LIVE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All families owe their fee for all months up to this one. */
    BillingTown assessedUntil(Month last) {
        sql("INSERT INTO kita.assessment_steps VALUES (kita.tenant(), decode(repeat('0', 64), 'hex'), '[]')"
                + " ON CONFLICT DO NOTHING");
        sql("INSERT INTO kita.assessment_basis SELECT kita.tenant(), decode(repeat(d, 64), 'hex'), '{}'"
                + " FROM unnest(ARRAY['0', '1']) d ON CONFLICT DO NOTHING");
        sql("""
                INSERT INTO kita.assessed_month (tenant, child_id, month, version, household_id, contract_id, payer_id,
                       form, amount_cents, ordinance, steps_digest, input_digest)
                SELECT kita.tenant(), 'C' || substr(household_id, 2), month::date, 1, household_id, NULL,
                       'P' || substr(household_id, 2), 'KRIPPE', 10000 + substr(household_id, 2)::int,
                       'Satzung 1', decode(repeat('0', 64), 'hex'), decode(repeat('0', 64), 'hex')
                  FROM kita.household, generate_series(date '%s', date '%s', interval '1 month') month
                    ON CONFLICT DO NOTHING""".formatted(GO_LIVE.firstDay(), last.firstDay()));
        sql("INSERT INTO kita.assessment_pass SELECT kita.tenant(), coalesce(max(pass_no), 0) + 1, '"
                + GO_LIVE.firstDay() + "', '" + last.firstDay() + "', 0, 0, 0, 0, 0 FROM kita.assessment_pass");
        return this;
    }

    /** A later assessment says something else. */
    void reassess(String family, String payer, Month month, String form, long cents) {
        sql("""
                INSERT INTO kita.assessed_month (tenant, child_id, month, version, household_id, contract_id, payer_id,
                       form, amount_cents, ordinance, steps_digest, input_digest)
                SELECT kita.tenant(), 'C%1$s', '%2$s', max(version) + 1, 'H%1$s', NULL, '%3$s', '%4$s', %5$s,
                       'Satzung 1', decode(repeat('0', 64), 'hex'), decode(repeat('1', 64), 'hex')
                  FROM kita.assessed_month WHERE child_id = 'C%1$s' AND month = '%2$s'""".formatted(family, month.firstDay(), payer, form, cents));
    }

    void park(String family) {
        sql("INSERT INTO kita.parked_household VALUES (kita.tenant(), 'H" + family + "', '2026-09-01', 'TWO_PAYERS', "
                + "'Zwei Personen sind zugleich zahlungspflichtig.')");
    }

    void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    long number(String query) {
        return transactions.call(tenant, () -> jdbc.sql(query).query(Long.class).single());
    }
}
