package kita.app.store.allocation;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.Rows;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.KitaId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single facts about children that hold promises. */
@Repository
public class PromiseQueries {

    private final JdbcClient jdbc;

    PromiseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a contract of the child begins in that month or later. */
    public boolean hasContractFrom(ChildId child, Month start) {
        return jdbc.sql("SELECT exists (SELECT 1 FROM kita.contract WHERE child_id = ? AND valid_from >= ?)")
                .params(child.value(), start.firstDay())
                .query(Boolean.class)
                .single();
    }

    /** The child must be there. */
    public BirthDate birthDateOf(ChildId child) {
        return BirthDate.of(jdbc.sql("SELECT birth_date FROM kita.child WHERE child_id = ?")
                .param(child.value())
                .query(LocalDate.class)
                .single());
    }

    /** @param start first month of the promised care */
    public record Promised(ApplicationId application, Month start) {}

    /**
     * Promises from that month on to children who will not live in the municipality when they begin: their household has
     * ended before, or none of its adults lives in the town.
     */
    public List<Promised> movedAway(Month firstMonth, String town) {
        return jdbc.sql("""
                        SELECT a.application_id, d.start_month
                          FROM kita.application a
                          JOIN LATERAL (SELECT start_month FROM kita.allocation_decision
                                         WHERE application_id = a.application_id ORDER BY decision_no DESC LIMIT 1) d ON true
                         WHERE a.state IN ('OFFERED', 'PLACED') AND d.start_month >= :first
                           AND (NOT EXISTS (SELECT 1 FROM kita.child_membership m
                                             WHERE m.child_id = a.child_id AND m.valid_to >= d.start_month)
                                OR (SELECT bool_and(g.town NOT ILIKE :town)
                                      FROM kita.child_membership m
                                      JOIN kita.guardian_membership gm ON gm.household_id = m.household_id
                                           AND gm.valid_to >= d.start_month
                                      JOIN kita.guardian g ON g.guardian_id = gm.guardian_id
                                     WHERE m.child_id = a.child_id AND m.valid_to >= d.start_month))
                         ORDER BY a.application_id COLLATE "C\"""")
                .param("first", firstMonth.firstDay())
                .param("town", town + "%")
                .query((row, number) ->
                        new Promised(new ApplicationId(row.getString(1)), Rows.month(row, "start_month")))
                .list();
    }

    /** Applications with a promise at that Kita, in order. */
    public List<ApplicationId> promisedAt(KitaId kita) {
        return jdbc.sql("""
                        SELECT a.application_id FROM kita.application a
                          JOIN LATERAL (SELECT kita_id FROM kita.allocation_decision
                                         WHERE application_id = a.application_id ORDER BY decision_no DESC LIMIT 1) d ON true
                         WHERE a.state IN ('OFFERED', 'PLACED') AND d.kita_id = ?
                         ORDER BY a.application_id COLLATE "C\"""")
                .param(kita.value())
                .query((row, number) -> new ApplicationId(row.getString(1)))
                .list();
    }
}
