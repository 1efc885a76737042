package kita.app.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import kita.registry.TenantId;

/**
 * Changes one thing in a sealed ledger with the owner's login, past every trigger, as only somebody can who owns the
 * server; and can undo it.
 */
final class Tampering implements AutoCloseable {

    /** A place that was tampered with. @param place in the chain of runs */
    record Done(String what, int place, List<String> undoing) {}

    private record Target(String table, List<String> columns) {}

    private static final List<Target> TARGETS = List.of(
            new Target(
                    "entry",
                    List.of(
                            "amount_cents",
                            "account_no",
                            "product_account",
                            "reason",
                            "product",
                            "care_month",
                            "household_id",
                            "payer_id",
                            "child_id")),
            new Target(
                    "collection",
                    List.of(
                            "account_no",
                            "payer_id",
                            "outcome",
                            "forward_cents",
                            "demanded_cents",
                            "carried_cents",
                            "why")),
            new Target("debit", List.of("payer_id", "mandate_ref", "account_holder", "iban", "signed_on")),
            new Target(
                    "billing_run",
                    List.of(
                            "business_on",
                            "due_on",
                            "creditor_name",
                            "creditor_id",
                            "creditor_iban",
                            "posted_cents",
                            "digest",
                            "chain")));

    private final Connection owner;

    Tampering(Connection owner, TenantId town) throws SQLException {
        this.owner = owner;
        try (PreparedStatement tenant = owner.prepareStatement("SELECT set_config('kita.tenant', ?, false)")) {
            tenant.setString(1, town.value());
            tenant.execute();
        }
        for (Target target : TARGETS) {
            execute("ALTER TABLE kita." + target.table() + " DISABLE TRIGGER USER");
        }
    }

    /** One random tampering; an {@link SQLException} if even for the owner a constraint stands against it. */
    Done once(Random dice) throws SQLException {
        Target target = TARGETS.get(dice.nextInt(TARGETS.size()));
        String table = "kita." + target.table();
        String row = value("SELECT ctid FROM " + table + " ORDER BY ctid OFFSET "
                + dice.nextInt(Integer.parseInt(value("SELECT count(*) FROM " + table))) + " LIMIT 1");
        String month = target.table().equals("billing_run") ? "month" : "run_month";
        int place = Integer.parseInt(value("SELECT r.chain_no FROM kita.billing_run r JOIN " + table + " t ON (t."
                + month + ", t.run_no) = (r.month, r.run_no) WHERE t.ctid = '" + row + "'"));
        int kind = dice.nextInt(10);
        if (kind == 0 && !target.table().equals("billing_run")) {
            return deleted(table, row, place);
        }
        if (kind == 1 && target.table().equals("entry")) {
            return added(row, place);
        }
        return changed(table, target.columns().get(dice.nextInt(target.columns().size())), row, place, dice);
    }

    void undo(Done done) throws SQLException {
        for (String statement : done.undoing()) {
            execute(statement);
        }
    }

    private Done deleted(String table, String row, int place) throws SQLException {
        String kept = value("SELECT to_jsonb(t)::text FROM " + table + " t WHERE ctid = '" + row + "'");
        execute("DELETE FROM " + table + " WHERE ctid = '" + row + "'");
        return new Done(
                "gelöscht aus " + table,
                place,
                List.of("INSERT INTO " + table + " SELECT * FROM jsonb_populate_record(null::" + table + ", "
                        + owner.createStatement().enquoteLiteral(kept) + ")"));
    }

    private Done added(String row, int place) throws SQLException {
        String now = value("INSERT INTO kita.entry SELECT tenant, run_month, run_no, household_id, payer_id, child_id,"
                + " care_month, product, amount_cents + 1, 'LATE_CHARGE', account_no, product_account"
                + " FROM kita.entry WHERE ctid = '" + row + "' RETURNING ctid");
        return new Done("Buchung hinzugefügt", place, List.of("DELETE FROM kita.entry WHERE ctid = '" + now + "'"));
    }

    private Done changed(String table, String column, String row, int place, Random dice) throws SQLException {
        String old = value(
                "SELECT coalesce(quote_literal(" + column + "), 'NULL') FROM " + table + " WHERE ctid = '" + row + "'");
        String type = value("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '" + table
                + "'::regclass AND attname = '" + column + "'");
        String now = value("UPDATE " + table + " SET " + column + " = " + other(table, column, type, row, dice)
                + " WHERE ctid = '" + row + "' RETURNING ctid");
        return new Done(
                table + "." + column + " geändert",
                place,
                List.of("UPDATE " + table + " SET " + column + " = " + old + "::" + type + " WHERE ctid = '" + now
                        + "'"));
    }

    private static String other(String table, String column, String type, String row, Random dice) {
        int more = 1 + dice.nextInt(9_999);
        return switch (type) {
            case "bigint" -> column + (dice.nextBoolean() ? " + " : " - ") + more;
            case "integer" -> column + " + " + (1 + dice.nextInt(5));
            case "date" ->
                column.equals("care_month")
                        ? "(" + column + " + interval '1 month')::date"
                        : column + " + " + (1 + dice.nextInt(40));
            default -> text(table, column, row, dice);
        };
    }

    /** Somebody else's value if there is one, else a letter more; also where there was nothing. */
    private static String text(String table, String column, String row, Random dice) {
        if (column.equals("iban") || column.equals("creditor_iban")) {
            return "'DE02120300000000202051'";
        }
        if (column.equals("digest") || column.equals("chain")) {
            return "encode(sha256(convert_to(" + column + ", 'UTF8')), 'hex')";
        }
        String another = "(SELECT o." + column + " FROM " + table + " o WHERE o." + column + " <> " + table + "."
                + column + " ORDER BY md5(o.ctid::text || '" + dice.nextInt() + "') LIMIT 1)";
        return "coalesce(" + another + ", coalesce(" + column + ", '') || 'x')";
    }

    private String value(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Target target : TARGETS) {
            execute("ALTER TABLE kita." + target.table() + " ENABLE TRIGGER USER");
        }
        owner.close();
    }
}
