package kita.app.store.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.allocation.offer.ExpectedChild;
import kita.app.store.Rows;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications for children who are not born yet. */
@Repository
public class UnbornStore {

    private final JdbcClient jdbc;

    UnbornStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application whose child has been expected so far. */
    public record Awaited(ExpectedChild expected, ChildId child) {}

    /** @param start first month of the promised care */
    public record Promised(ExpectedChild expected, ChildId child, Month start) {}

    /** Empty if there is no such application or its child is born. */
    public Optional<Awaited> awaited(ApplicationId application) {
        return jdbc.sql("""
                        SELECT a.application_id, a.received_on, c.birth_date, a.child_id
                          FROM kita.application a JOIN kita.child c USING (tenant, child_id)
                         WHERE a.application_id = ? AND c.birth = 'EXPECTED'""")
                .param(application.value())
                .query((row, number) -> new Awaited(
                        new ExpectedChild(application, Rows.day(row, "received_on"), Rows.day(row, "birth_date")),
                        new ChildId(row.getString("child_id"))))
                .optional();
    }

    /** Promises to children whose birth nobody has reported, in the order of their start. */
    public List<Promised> promised() {
        return jdbc.sql("""
                        SELECT a.application_id, a.received_on, c.birth_date, a.child_id,
                               date_trunc('month', coalesce(o.start_month, v.valid_from))::date AS start_month
                          FROM kita.application a JOIN kita.child c USING (tenant, child_id)
                          LEFT JOIN kita.offer o ON o.tenant = a.tenant AND o.application_id = a.application_id
                               AND o.state = 'OPEN'
                          LEFT JOIN LATERAL (SELECT min(valid_from) AS valid_from FROM kita.contract
                                              WHERE child_id = a.child_id) v ON true
                         WHERE c.birth = 'EXPECTED' AND a.state IN ('OFFERED', 'PLACED')
                           AND coalesce(o.start_month, v.valid_from) IS NOT NULL
                         ORDER BY start_month, a.application_id COLLATE "C\"""")
                .query((row, number) -> new Promised(
                        new ExpectedChild(
                                new ApplicationId(row.getString("application_id")),
                                Rows.day(row, "received_on"),
                                Rows.day(row, "birth_date")),
                        new ChildId(row.getString("child_id")),
                        Rows.month(row, "start_month")))
                .list();
    }

    /** The child is there, by another day than was expected and by a name. */
    public void born(ChildId child, String givenName, LocalDate day) {
        jdbc.sql("UPDATE kita.child SET given_name = ?, birth_date = ?, birth = 'REPORTED' WHERE child_id = ?")
                .params(givenName, day, child.value())
                .update();
        jdbc.sql("""
                        UPDATE kita.child_membership m SET valid_from = :day
                         WHERE child_id = :child AND valid_to >= :day
                           AND valid_from = (SELECT min(valid_from) FROM kita.child_membership WHERE child_id = :child)""").param("day", day).param("child", child.value()).update();
    }

    public boolean exists(ChildId child) {
        return jdbc.sql("SELECT exists (SELECT 1 FROM kita.child WHERE child_id = ?)")
                .param(child.value())
                .query(Boolean.class)
                .single();
    }

    /** Another child of the same birth, in the same household. */
    public void sibling(ChildId child, ChildId of, String givenName) {
        jdbc.sql("""
                        INSERT INTO kita.child (tenant, child_id, given_name, family_name, birth_date, birth)
                        SELECT tenant, ?, ?, family_name, birth_date, birth FROM kita.child WHERE child_id = ?""").params(child.value(), givenName, of.value()).update();
        jdbc.sql("""
                        INSERT INTO kita.child_membership (tenant, child_id, household_id, valid_from, valid_to)
                        SELECT tenant, ?, household_id, valid_from, valid_to
                          FROM kita.child_membership WHERE child_id = ?""").params(child.value(), of.value()).update();
    }

    /** The same application for another child; it waits, whatever became of the first. */
    public void copy(ApplicationId from, ExpectedChild.Born to) {
        jdbc.sql("""
                        INSERT INTO kita.application (tenant, application_id, child_id, received_on, start_month, form,
                               daily_hours, weekly_hours, sibling_rule, latest_start, least_daily_hours, precedence)
                        SELECT tenant, ?, ?, ?, start_month, form, daily_hours, weekly_hours, sibling_rule,
                               latest_start, least_daily_hours, precedence
                          FROM kita.application WHERE application_id = ?""")
                .params(to.application().value(), to.child().value(), to.received(), from.value())
                .update();
        jdbc.sql("""
                        INSERT INTO kita.wish (tenant, application_id, rank, kita_id)
                        SELECT tenant, ?, rank, kita_id FROM kita.wish WHERE application_id = ?""").params(to.application().value(), from.value()).update();
        jdbc.sql("""
                        INSERT INTO kita.application_fact (tenant, application_id, fact, value, proven_on)
                        SELECT tenant, ?, fact, value, proven_on FROM kita.application_fact WHERE application_id = ?""").params(to.application().value(), from.value()).update();
    }

    /** The Krippe contract of the award goes on as Kindergarten by the birthday, not by the expected day. */
    public void rollOverIn(ApplicationId application, Month month) {
        String krippe = "V-" + application;
        boolean earlier = jdbc.sql(
                        "SELECT coalesce(bool_or(valid_from > ?), false) FROM kita.contract WHERE contract_id = ?")
                .params(month.firstDay(), krippe + "-KG")
                .query(Boolean.class)
                .single();
        if (earlier) { // never two contracts on one day, not even between two statements
            endKrippe(krippe, month);
            beginKindergarten(krippe, month);
        } else {
            beginKindergarten(krippe, month);
            endKrippe(krippe, month);
        }
    }

    private void endKrippe(String krippe, Month month) {
        jdbc.sql("""
                        UPDATE kita.contract SET valid_to = ? WHERE contract_id = ?
                           AND EXISTS (SELECT 1 FROM kita.contract WHERE contract_id = ?)""")
                .params(month.firstDay().minusDays(1), krippe, krippe + "-KG")
                .update();
    }

    private void beginKindergarten(String krippe, Month month) {
        jdbc.sql("UPDATE kita.contract SET valid_from = ? WHERE contract_id = ?")
                .params(month.firstDay(), krippe + "-KG")
                .update();
    }

    /** Contracts of a child that never came. */
    public int removeContracts(ChildId child) {
        return jdbc.sql("DELETE FROM kita.contract WHERE child_id = ?")
                .param(child.value())
                .update();
    }
}
