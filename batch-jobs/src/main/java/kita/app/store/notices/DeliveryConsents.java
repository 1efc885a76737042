package kita.app.store.notices;

import java.time.LocalDate;
import java.util.Optional;
import kita.app.store.Rows;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who agreed that notices are made available for retrieval (Einwilligungen, § 37 (2a) SGB X). A consent is added and once
 * revoked; neither is ever deleted.
 */
@Repository
public class DeliveryConsents {

    /** @param revokedOn from this day on there is none any more; empty as long as it holds */
    public record Consent(int number, LocalDate givenOn, Optional<LocalDate> revokedOn) {}

    private final JdbcClient jdbc;

    DeliveryConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Consent> last(GuardianId guardian) {
        return jdbc.sql("""
                        SELECT consent_no, given_on, nullif(revoked_on, 'infinity') AS revoked_on
                          FROM kita.delivery_consent WHERE guardian_id = ? ORDER BY consent_no DESC LIMIT 1""")
                .param(guardian.value())
                .query((row, n) -> new Consent(
                        row.getInt("consent_no"), Rows.day(row, "given_on"), Rows.optionalDay(row, "revoked_on")))
                .optional();
    }

    public void give(GuardianId guardian, LocalDate day, String user) {
        jdbc.sql("""
                        INSERT INTO kita.delivery_consent (tenant, guardian_id, consent_no, given_on, given_noted_by)
                        SELECT kita.tenant(), :guardian, coalesce(max(consent_no), 0) + 1, :day, :user
                          FROM kita.delivery_consent WHERE guardian_id = :guardian""")
                .param("guardian", guardian.value())
                .param("day", day)
                .param("user", user)
                .update();
    }

    public void revoke(GuardianId guardian, int number, LocalDate day, String user) {
        jdbc.sql("UPDATE kita.delivery_consent SET revoked_on = ?, revoked_noted_by = ?"
                        + " WHERE guardian_id = ? AND consent_no = ?")
                .params(day, user, guardian.value(), number)
                .update();
    }
}
