package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.app.store.notices.DecidedCase.Offered;
import kita.app.store.notices.DecidedCase.Outcome;
import kita.billing.notice.CareRequest;
import kita.billing.notice.KitaEntry;
import kita.billing.notice.NoticeKind;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.registry.PostalAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Decided applications whose newest decision has no notice yet. */
@Repository
public class DecidedCases {

    private static final String PENDING = """
            FROM kita.allocation_decision d
            WHERE NOT EXISTS (SELECT 1 FROM kita.allocation_decision later
                               WHERE later.application_id = d.application_id AND later.decision_no > d.decision_no)
              AND NOT EXISTS (SELECT 1 FROM kita.notice n
                               WHERE n.subject_key = d.application_id || '/' || d.decision_no
                                 AND n.kind IN ('OFFER', 'PLACEMENT', 'REFUSAL'))
              AND NOT EXISTS (SELECT 1 FROM kita.notice_set_aside s
                               WHERE s.subject_key = d.application_id || '/' || d.decision_no
                                 AND s.kind IN ('OFFER', 'PLACEMENT', 'REFUSAL'))
            """;

    /** The letter goes to the payer of the household, or else to the first of its adults. */
    private static final String CASE = """
            SELECT d.application_id, d.decision_no, d.outcome, d.wish_rank, d.reasons,
                   encode(sha256(convert_to(d.outcome || coalesce(d.kita_id, '') || d.reasons::text, 'UTF8')), 'hex')
                       AS basis,
                   coalesce(d.start_month, a.start_month) AS start_month, coalesce(d.form, a.form) AS form,
                   coalesce(d.daily_hours, a.daily_hours) AS daily_hours,
                   coalesce(d.weekly_hours, a.weekly_hours) AS weekly_hours, a.received_on,
                   c.child_id, c.given_name AS child_given, c.family_name AS child_family, c.birth_date,
                   k.name AS kita_name, k.street AS kita_street, k.postcode AS kita_postcode, k.town AS kita_town,
                   p.name AS provider_name, o.state AS offer_state, o.last_day,
                   g.guardian_id, g.given_name AS guardian_given, g.family_name AS guardian_family, g.street, g.postcode, g.town
              FROM kita.allocation_decision d
              JOIN kita.application a USING (tenant, application_id)
              JOIN kita.child c USING (tenant, child_id)
              LEFT JOIN kita.offer o ON o.tenant = d.tenant AND o.application_id = d.application_id
                   AND o.decision_no = d.decision_no
              LEFT JOIN kita.kita k ON k.tenant = d.tenant AND k.kita_id = d.kita_id
              LEFT JOIN kita.provider p ON p.tenant = k.tenant AND p.provider_id = k.provider_id
              LEFT JOIN LATERAL (
                   SELECT x.guardian_id FROM (
                          SELECT y.guardian_id, 0 AS preference FROM kita.child_membership m
                            JOIN kita.payer y USING (tenant, household_id)
                           WHERE m.child_id = c.child_id AND :day BETWEEN m.valid_from AND m.valid_to
                             AND :day BETWEEN y.valid_from AND y.valid_to
                           UNION ALL
                          SELECT y.guardian_id, 1 FROM kita.child_membership m
                            JOIN kita.guardian_membership y USING (tenant, household_id)
                           WHERE m.child_id = c.child_id AND :day BETWEEN m.valid_from AND m.valid_to
                             AND :day BETWEEN y.valid_from AND y.valid_to) x
                    ORDER BY x.preference, x.guardian_id COLLATE "C" LIMIT 1) who ON true
              LEFT JOIN kita.guardian g ON g.tenant = d.tenant AND g.guardian_id = who.guardian_id
             WHERE d.application_id = ANY (:applications)
               AND NOT EXISTS (SELECT 1 FROM kita.allocation_decision later
                                WHERE later.application_id = d.application_id AND later.decision_no > d.decision_no)
             ORDER BY d.application_id COLLATE "C\"""";

    private final JdbcClient jdbc;

    DecidedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long pending() {
        return jdbc.sql("SELECT count(*) " + PENDING).query(Long.class).single();
    }

    /**
     * The next cases in the order of their ids.
     *
     * @param day on which addresses and households are looked up
     */
    public List<DecidedCase> next(LocalDate day, int size) {
        List<String> applications = jdbc.sql(
                        "SELECT d.application_id " + PENDING + " ORDER BY d.application_id COLLATE \"C\" LIMIT ?")
                .param(size)
                .query(String.class)
                .list();
        SqlArrayValue page = Rows.texts(applications);
        Map<String, SortedMap<Integer, String>> wishes = wishes(page);
        return jdbc.sql(CASE)
                .param("day", day)
                .param("applications", page)
                .query((row, n) ->
                        read(row, wishes.getOrDefault(row.getString("application_id"), Collections.emptySortedMap())))
                .list();
    }

    /** Names of all Kitas of the municipality by id. */
    public SortedMap<String, String> kitaNames() {
        SortedMap<String, String> names = new TreeMap<>();
        jdbc.sql("SELECT kita_id, name FROM kita.kita").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private Map<String, SortedMap<Integer, String>> wishes(SqlArrayValue applications) {
        Map<String, SortedMap<Integer, String>> names = new TreeMap<>();
        jdbc.sql("""
                        SELECT w.application_id, w.rank, k.name FROM kita.wish w JOIN kita.kita k USING (tenant, kita_id)
                         WHERE w.application_id = ANY (?)""").param(applications).query(row -> {
            names.computeIfAbsent(row.getString(1), application -> new TreeMap<>())
                    .put(row.getInt(2), row.getString(3));
        });
        return names;
    }

    private static DecidedCase read(ResultSet row, SortedMap<Integer, String> wishes) throws SQLException {
        String application = row.getString("application_id");
        Outcome outcome = outcome(row);
        Offered offer = offered(row);
        return new DecidedCase(
                new NoticeSubject(
                        kind(outcome, offer), application + "/" + row.getInt("decision_no"), row.getString("basis")),
                application,
                Persons.child(row),
                Persons.addresseeId(row),
                Persons.addressee(row),
                new CareRequest(
                        Month.of(Rows.day(row, "start_month")),
                        CareForm.valueOf(row.getString("form")),
                        Rows.hours(row)),
                Rows.day(row, "received_on"),
                outcome,
                offer,
                wishes,
                row.getString("reasons"));
    }

    private static NoticeKind kind(Outcome outcome, Offered offer) {
        boolean award = outcome instanceof Outcome.ByWish || outcome instanceof Outcome.ByOffice;
        if (!award) {
            return NoticeKind.REFUSAL;
        }
        return offer instanceof Offered.AtOnce ? NoticeKind.PLACEMENT : NoticeKind.OFFER;
    }

    /** Who has accepted before the letter went out needs no offer any more, but the award. */
    private static Offered offered(ResultSet row) throws SQLException {
        String state = row.getString("offer_state");
        if (state == null || state.equals("ACCEPTED")) {
            return new Offered.AtOnce();
        }
        return state.equals("OPEN") ? new Offered.Until(Rows.day(row, "last_day")) : new Offered.NoLonger();
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "PLACED_BY_WISH" -> new Outcome.ByWish(kita(row), row.getInt("wish_rank"));
            case "PLACED_BY_OFFICE" -> new Outcome.ByOffice(kita(row));
            case "KEPT" -> new Outcome.Kept(kita(row));
            default -> new Outcome.Refused();
        };
    }

    private static KitaEntry kita(ResultSet row) throws SQLException {
        return new KitaEntry(
                row.getString("kita_name"),
                new PostalAddress(
                        row.getString("kita_street"), row.getString("kita_postcode"), row.getString("kita_town")),
                row.getString("provider_name"));
    }
}
