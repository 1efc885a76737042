package kita.app.store.billing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.assessment.Step;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest fees of children with the steps that led to them. */
@Repository
public class FreedMonths {

    private static final int FETCH = 2_000;

    /** @param asked what the parents pay */
    public record CareMonth(ChildId child, Month month, CareForm form, Money asked, List<Step> steps) {}

    private final JdbcClient jdbc;

    FreedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All care months from the first to the last with a contract, by month and child; meals are not among them. */
    public void each(Month first, Month last, Consumer<CareMonth> consumer) {
        Map<String, List<Step>> known = new HashMap<>();
        jdbc.sql("""
                        SELECT m.*, encode(steps_digest, 'hex') AS steps_key, s.steps
                          FROM (SELECT DISTINCT ON (child_id, month) * FROM kita.assessed_month
                                 WHERE month BETWEEN ? AND ? AND charge = 'CARE'
                                 ORDER BY child_id, month, version DESC) m
                          JOIN kita.assessment_steps s ON s.tenant = m.tenant AND s.digest = m.steps_digest
                         WHERE m.contract_id IS NOT NULL
                         ORDER BY m.month, m.child_id COLLATE "C\"""")
                .params(first.firstDay(), last.firstDay())
                .withFetchSize(FETCH)
                .query(row -> {
                    String steps = row.getString("steps");
                    consumer.accept(new CareMonth(
                            new ChildId(row.getString("child_id")),
                            Rows.month(row, "month"),
                            CareForm.valueOf(row.getString("form")),
                            Rows.money(row, "amount_cents"),
                            known.computeIfAbsent(row.getString("steps_key"), key -> StepsJson.read(steps))));
                });
    }
}
