package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Confirmations between municipalities. Who confirmed sees and revokes its own; who is told reads what is addressed to it;
 * the database shows them to nobody else.
 */
@Repository
public class SiblingConfirmations {

    private final JdbcClient jdbc;

    SiblingConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Confirms the care of this contract, for the part of it that is given. What was confirmed of it before is revoked. */
    public SiblingConfirmation confirm(
            TenantId to,
            HouseholdId household,
            Contract contract,
            BirthDate birthDate,
            Period period,
            LocalDate today,
            String user) {
        lock();
        jdbc.sql("""
                        UPDATE kita.sibling_confirmation c SET revoked_on = greatest(?, confirmed_on)
                         WHERE tenant = kita.tenant() AND revoked_on IS NULL AND to_tenant = ? AND to_household = ?
                           AND confirmation_no IN (SELECT confirmation_no FROM kita.sibling_confirmation_origin
                                                    WHERE contract_id = ?)""")
                .params(today, to.value(), household.value(), contract.id().value())
                .update();
        int number = jdbc.sql("SELECT coalesce(max(confirmation_no), 0) + 1 FROM kita.sibling_confirmation"
                        + " WHERE tenant = kita.tenant()")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO kita.sibling_confirmation (tenant, confirmation_no, to_tenant, to_household,
                               birth_date, form, daily_hours, weekly_hours, valid_from, valid_to, confirmed_on)
                        VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        to.value(),
                        household.value(),
                        birthDate.day(),
                        contract.form().name(),
                        contract.hours().daily(),
                        contract.hours().weekly(),
                        period.from(),
                        period.to(),
                        today)
                .update();
        jdbc.sql("INSERT INTO kita.sibling_confirmation_origin VALUES (kita.tenant(), ?, ?, ?, ?)")
                .params(number, contract.child().value(), contract.id().value(), user)
                .update();
        return new SiblingConfirmation(
                TenantScope.required(),
                number,
                to,
                household,
                birthDate,
                contract.form(),
                contract.hours(),
                period,
                today,
                Optional.empty());
    }

    /** Whether there was one to revoke. */
    public boolean revoke(int number, LocalDate today) {
        return jdbc.sql("""
                        UPDATE kita.sibling_confirmation SET revoked_on = greatest(?, confirmed_on)
                         WHERE tenant = kita.tenant() AND confirmation_no = ? AND revoked_on IS NULL""").params(today, number).update() > 0;
    }

    /** What this municipality confirmed to others. */
    public List<SiblingConfirmation> issued() {
        return query("tenant = kita.tenant()");
    }

    /** What others confirmed to this municipality. */
    public List<SiblingConfirmation> received() {
        return query("to_tenant = kita.tenant()");
    }

    /** Puts what others confirmed about siblings into the households that it is about. */
    void addTo(Map<String, List<HouseholdChild>> children, Collection<HouseholdId> households) {
        Map<HouseholdId, List<SiblingConfirmation>> confirmed =
                jdbc.sql("""
                        SELECT * FROM kita.sibling_confirmation
                         WHERE to_tenant = kita.tenant() AND to_household = ANY (?) AND revoked_on IS NULL
                         ORDER BY birth_date, valid_from, valid_to, tenant, confirmation_no""").param(Rows.texts(households)).query((row, n) -> confirmation(row)).list().stream()
                        .collect(Collectors.groupingBy(
                                SiblingConfirmation::household, TreeMap::new, Collectors.toList()));
        confirmed.forEach((household, siblings) -> children.put(
                household.value(),
                ConfirmedSiblings.added(children.getOrDefault(household.value(), List.of()), siblings)));
    }

    /** A child and its contracts; empty if it is not known or not born yet. */
    public Optional<HouseholdChild> care(ChildId child) {
        return jdbc.sql("SELECT birth_date FROM kita.child WHERE child_id = ? AND birth = 'REPORTED'")
                .param(child.value())
                .query(LocalDate.class)
                .optional()
                .map(born -> new HouseholdChild(child, BirthDate.of(born), Period.from(born), contracts(child)));
    }

    private List<Contract> contracts(ChildId child) {
        return jdbc.sql("SELECT * FROM kita.contract WHERE child_id = ? ORDER BY valid_from, contract_id")
                .param(child.value())
                .query((row, n) -> HouseholdFactsStore.contract(row))
                .list();
    }

    private List<SiblingConfirmation> query(String which) {
        return jdbc.sql("SELECT * FROM kita.sibling_confirmation WHERE " + which
                        + " ORDER BY tenant COLLATE \"C\", confirmation_no")
                .query((row, n) -> confirmation(row))
                .list();
    }

    /** Two clerks at once get two numbers. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('sibling confirmations'), hashtext(kita.tenant()))")
                .query(row -> {});
    }

    private static SiblingConfirmation confirmation(ResultSet row) throws SQLException {
        return new SiblingConfirmation(
                new TenantId(row.getString("tenant")),
                row.getInt("confirmation_no"),
                new TenantId(row.getString("to_tenant")),
                new HouseholdId(row.getString("to_household")),
                BirthDate.of(Rows.day(row, "birth_date")),
                CareForm.valueOf(row.getString("form")),
                Rows.hours(row),
                Rows.period(row),
                Rows.day(row, "confirmed_on"),
                Rows.optionalDay(row, "revoked_on"));
    }
}
