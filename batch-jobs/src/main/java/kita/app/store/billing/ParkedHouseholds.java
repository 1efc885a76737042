package kita.app.store.billing;

import java.util.List;
import kita.app.store.Rows;
import kita.billing.assessment.Assessment;
import kita.billing.run.RunId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households for which a person must look (Klärfälle): as found last, and as they were when a run was prepared. */
@Repository
public class ParkedHouseholds {

    /** @param sentence German: which facts clash and what can be done; ids, no names */
    public record Parked(HouseholdId household, String code, String sentence) {}

    private final JdbcClient jdbc;

    ParkedHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found before for these households is forgotten, and what was found now is written down. */
    public void replace(List<HouseholdId> assessed, List<Assessment.Parked> parked, Month lastMonth) {
        jdbc.sql("DELETE FROM kita.parked_household WHERE household_id = ANY (?)")
                .param(Rows.texts(assessed))
                .update();
        BulkInsert rows = new BulkInsert(
                "kita.parked_household",
                BulkInsert.text("household_id"),
                BulkInsert.date("month"),
                BulkInsert.text("code"),
                BulkInsert.text("sentence"));
        for (Assessment.Parked household : parked) {
            household.contradictions().stream()
                    .distinct()
                    .forEach(contradiction -> rows.add(
                            household.household(),
                            lastMonth.firstDay(),
                            contradiction.code(),
                            contradiction.sentence()));
        }
        rows.into(jdbc);
    }

    /** Keeps the list with the run, so that the run's report never changes. Done twice it changes nothing. */
    public void freeze(RunId run) {
        jdbc.sql("""
                        INSERT INTO kita.run_parked_household (tenant, run_month, run_no, household_id, code, sentence)
                        SELECT DISTINCT tenant, ?::date, ?::int, household_id, code, sentence FROM kita.parked_household
                            ON CONFLICT DO NOTHING""").params(run.month().firstDay(), run.number()).update();
    }

    public List<Parked> of(RunId run) {
        return jdbc.sql("""
                        SELECT household_id, code, sentence FROM kita.run_parked_household
                         WHERE run_month = ? AND run_no = ?
                         ORDER BY household_id COLLATE "C", code COLLATE "C", sentence COLLATE "C\"""")
                .params(run.month().firstDay(), run.number())
                .query((row, n) -> new Parked(
                        new HouseholdId(row.getString("household_id")),
                        row.getString("code"),
                        row.getString("sentence")))
                .list();
    }

    /** How many households are parked now. */
    public long count() {
        return jdbc.sql("SELECT count(DISTINCT household_id) FROM kita.parked_household")
                .query(Long.class)
                .single();
    }
}
