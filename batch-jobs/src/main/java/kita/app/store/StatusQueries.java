package kita.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of each municipality on the installation. */
@Component
public class StatusQueries {

    /** The word for contracts among the counts. */
    public static final String CONTRACTS = "Verträge";

    private static final Map<String, String> COUNTED = counted();

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    StatusQueries(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * @param counts German word -> how many
     * @param runs month, number, state and total of each billing run, in order
     */
    public record TownStatus(String tenant, String name, Map<String, Long> counts, List<String> runs) {}

    public List<TownStatus> all() {
        List<TownStatus> towns = new ArrayList<>();
        for (Map.Entry<String, String> town : directory().entrySet()) {
            TenantId tenant = new TenantId(town.getKey());
            towns.add(of(tenant, town.getValue()));
        }
        return towns;
    }

    /** Keys and names of all municipalities, in the order of their keys. */
    public Map<String, String> directory() {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT tenant, name FROM kita.directory ORDER BY tenant")
                .query((row, number) -> names.put(row.getString(1), row.getString(2)))
                .list();
        return names;
    }

    /** One municipality; it must be in the directory. */
    public TownStatus of(TenantId tenant) {
        return of(tenant, directory().get(tenant.value()));
    }

    private TownStatus of(TenantId tenant, String name) {
        return transactions.call(tenant, () -> read(tenant.value(), name));
    }

    private TownStatus read(String tenant, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        COUNTED.forEach((german, source) -> counts.put(
                german,
                jdbc.sql("SELECT count(*) FROM " + source).query(Long.class).single()));
        List<String> runs = jdbc.sql("""
                        SELECT to_char(month, 'YYYY-MM') || ' Nr. ' || run_no || ': ' || CASE state
                                 WHEN 'PREPARING' THEN 'in Vorbereitung' WHEN 'PREPARED' THEN 'vorbereitet'
                                 WHEN 'REHEARSED' THEN 'geprüft im Probelauf'
                                 WHEN 'RELEASED' THEN 'freigegeben' WHEN 'REVERSED' THEN 'storniert'
                                 WHEN 'DISCARDED' THEN 'verworfen' ELSE 'ausgegeben' END
                               || coalesce(', ' || translate(to_char(posted_cents / 100.0, 'FM999G999G990D00'), ',.', '.,') || ' EUR', '')
                          FROM kita.billing_run ORDER BY month, run_no""").query(String.class).list();
        return new TownStatus(tenant, name, counts, runs);
    }

    private static Map<String, String> counted() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Kitas", "kita.kita");
        sources.put("Haushalte", "kita.household");
        sources.put("Kinder", "kita.child");
        sources.put(CONTRACTS, "kita.contract");
        sources.put("Anmeldungen", "kita.application");
        sources.put("Vergabevorschläge", "kita.allocation_proposal");
        sources.put("Entscheidungen", "kita.allocation_decision");
        sources.put("Festgesetzte Monate", "kita.assessed_month");
        sources.put("Klärfälle", "(SELECT DISTINCT household_id FROM kita.parked_household) parked");
        sources.put("Buchungen", "kita.entry");
        sources.put("Bescheide", "kita.notice");
        return sources;
    }
}
