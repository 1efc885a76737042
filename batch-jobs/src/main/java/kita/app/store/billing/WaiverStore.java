package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.assessment.Step;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions on waivers: added, and revoked, never changed. */
@Repository
public class WaiverStore {

    /**
     * A decision.
     *
     * @param payable all of the fees if the application was refused
     */
    public record Decided(
            int number,
            HouseholdId household,
            Period period,
            Money fees,
            Money payable,
            List<Step> steps,
            LocalDate decidedOn,
            Optional<LocalDate> revokedOn) {

        public Decided {
            steps = List.copyOf(steps);
        }

        public boolean isRefusal() {
            return payable.equals(fees);
        }
    }

    private static final String ALL = "SELECT w.* FROM kita.waiver w ";

    private final JdbcClient jdbc;

    WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number. Whoever decides waits for whoever does so already. */
    public int add(
            HouseholdId household,
            Period period,
            Money fees,
            Money payable,
            List<Step> steps,
            LocalDate day,
            String user) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('waivers'), hashtext(kita.tenant()))")
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        INSERT INTO kita.waiver (tenant, waiver_no, household_id, valid_from, valid_to, fees_cents,
                                                 payable_cents, steps, decided_on, decided_by)
                        SELECT kita.tenant(), coalesce(max(waiver_no), 0) + 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                          FROM kita.waiver RETURNING waiver_no""")
                .params(
                        household.value(),
                        period.from(),
                        period.to(),
                        fees.cents(),
                        payable.cents(),
                        StepsJson.write(steps),
                        day,
                        user)
                .query(Integer.class)
                .single();
    }

    /** Whether there was one to revoke. */
    public boolean revoke(int number, LocalDate day, String user) {
        return jdbc.sql(
                                "UPDATE kita.waiver SET revoked_on = ?, revoked_by = ? WHERE waiver_no = ? AND revoked_on IS NULL")
                        .params(day, user, number)
                        .update()
                == 1;
    }

    /** One that is granted in any of these months and not revoked. */
    public Optional<Decided> granted(HouseholdId household, Period period) {
        return jdbc.sql(ALL + """
                         WHERE w.household_id = ? AND w.revoked_on IS NULL AND w.payable_cents < w.fees_cents
                           AND daterange(w.valid_from, w.valid_to, '[]') && daterange(?, ?, '[]')
                         ORDER BY w.valid_from LIMIT 1""")
                .params(household.value(), period.from(), period.to())
                .query((row, n) -> decided(row))
                .optional();
    }

    /** All of them by their numbers. */
    public List<Decided> all() {
        return jdbc.sql(ALL + "ORDER BY w.waiver_no")
                .query((row, n) -> decided(row))
                .list();
    }

    public static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getInt("waiver_no"),
                new HouseholdId(row.getString("household_id")),
                Rows.period(row),
                Rows.money(row, "fees_cents"),
                Rows.money(row, "payable_cents"),
                StepsJson.read(row.getString("steps")),
                Rows.day(row, "decided_on"),
                Rows.optionalDay(row, "revoked_on"));
    }
}
