package kita.app.store.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.app.intake.IntakeRow.ApplicationRow;
import kita.registry.KitaId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The wishes of applications, stored as a whole list: a wish that is gone is gone. */
@Component
class Wishes {

    private final JdbcTemplate jdbc;

    Wishes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One outcome per application; a list that is there already and differs is changed. */
    List<Outcome> store(List<ApplicationRow> rows) {
        Map<String, List<KitaId>> stored =
                of(rows.stream().map(row -> row.id().value()).toList());
        List<Outcome> outcomes = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        List<Object[]> inserts = new ArrayList<>();
        for (ApplicationRow row : rows) {
            List<KitaId> before = stored.getOrDefault(row.id().value(), List.of());
            if (before.equals(row.wishes())) {
                outcomes.add(Outcome.SAME);
                continue;
            }
            outcomes.add(before.isEmpty() ? Outcome.INSERTED : Outcome.CHANGED);
            deletes.add(new Object[] {row.id().value()});
            for (int i = 0; i < row.wishes().size(); i++) {
                inserts.add(new Object[] {
                    row.id().value(), i + 1, row.wishes().get(i).value()
                });
            }
        }
        jdbc.batchUpdate("DELETE FROM kita.wish WHERE tenant = kita.tenant() AND application_id = ?", deletes);
        jdbc.batchUpdate(
                "INSERT INTO kita.wish (tenant, application_id, rank, kita_id) VALUES (kita.tenant(), ?, ?, ?)",
                inserts);
        return outcomes;
    }

    /** Wishes by application, best first; without wishes there is no entry. */
    Map<String, List<KitaId>> of(List<String> applications) {
        Map<String, List<KitaId>> wishes = new HashMap<>();
        jdbc.query(
                connection -> Upsert.withArray(
                        connection,
                        "SELECT application_id, kita_id FROM kita.wish WHERE tenant = kita.tenant()"
                                + " AND application_id = ANY (?) ORDER BY application_id, rank",
                        applications.toArray()),
                result -> {
                    wishes.computeIfAbsent(result.getString(1), id -> new ArrayList<>())
                            .add(new KitaId(result.getString(2)));
                });
        return wishes;
    }
}
