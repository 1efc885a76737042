package kita.app.store.billing;

import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.run.BillingWindow;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which months were assessed for all households, and what came of it. */
@Repository
public class AssessmentPasses {

    /**
     * @param households all that were looked at: changed + unchanged + parked
     * @param months new versions of assessed months
     */
    public record Pass(
            Month first, Month last, long households, long changed, long unchanged, long parked, long months) {}

    private final JdbcClient jdbc;

    AssessmentPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Pass pass) {
        jdbc.sql("""
                        INSERT INTO kita.assessment_pass (tenant, pass_no, first_month, last_month, households, changed,
                                                          unchanged, parked, months)
                        SELECT kita.tenant(), coalesce(max(pass_no), 0) + 1, ?, ?, ?, ?, ?, ?, ?
                          FROM kita.assessment_pass""")
                .params(
                        pass.first().firstDay(),
                        pass.last().firstDay(),
                        pass.households(),
                        pass.changed(),
                        pass.unchanged(),
                        pass.parked(),
                        pass.months())
                .update();
    }

    public Optional<Pass> newest() {
        return jdbc.sql("SELECT * FROM kita.assessment_pass ORDER BY pass_no DESC LIMIT 1")
                .query((row, n) -> new Pass(
                        Rows.month(row, "first_month"),
                        Rows.month(row, "last_month"),
                        row.getLong("households"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("parked"),
                        row.getLong("months")))
                .optional();
    }

    /** Whether some pass has assessed all months of the window. */
    public boolean cover(BillingWindow window) {
        return jdbc.sql("SELECT count(*) > 0 FROM kita.assessment_pass WHERE first_month <= ? AND last_month >= ?")
                .params(window.goLive().firstDay(), window.runMonth().firstDay())
                .query(Boolean.class)
                .single();
    }
}
