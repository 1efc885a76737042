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

    /** One of ours that holds, and the contract that it is about as it reads now. */
    public record Held(SiblingConfirmation confirmation, Contract contract) {

        /** What the contract still covers of the time that was confirmed. */
        public Optional<Period> left() {
            return contract.period().intersection(confirmation.period());
        }

        /** Whether the contract is as it was confirmed. */
        public boolean isTrue() {
            return isSameCare() && left().filter(confirmation.period()::equals).isPresent();
        }

        private boolean isSameCare() {
            return confirmation.form() == contract.form()
                    && confirmation.hours().equals(contract.hours());
        }
    }

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
        return insert(
                new SiblingConfirmation(
                        TenantScope.required(),
                        0,
                        to,
                        household,
                        birthDate,
                        contract.form(),
                        contract.hours(),
                        period,
                        today,
                        Optional.empty()),
                contract,
                user);
    }

    /**
     * Confirms in the place of one that is revoked what is left of it by the contract as it reads now. As long as it is the
     * same care for a shorter time, it counts as confirmed on the day of the first one: nobody told anything late.
     */
    public SiblingConfirmation replace(Held held, Period period, LocalDate today, String user) {
        lock();
        SiblingConfirmation old = held.confirmation();
        Contract contract = held.contract();
        return insert(
                new SiblingConfirmation(
                        old.from(),
                        0,
                        old.to(),
                        old.household(),
                        old.birthDate(),
                        contract.form(),
                        contract.hours(),
                        period,
                        held.isSameCare() ? old.confirmedOn() : today,
                        Optional.empty()),
                contract,
                user);
    }

    /** @param draft without a number yet */
    private SiblingConfirmation insert(SiblingConfirmation draft, Contract contract, String user) {
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
                        draft.to().value(),
                        draft.household().value(),
                        draft.birthDate().day(),
                        draft.form().name(),
                        draft.hours().daily(),
                        draft.hours().weekly(),
                        draft.period().from(),
                        draft.period().to(),
                        draft.confirmedOn())
                .update();
        jdbc.sql("INSERT INTO kita.sibling_confirmation_origin VALUES (kita.tenant(), ?, ?, ?, ?)")
                .params(number, contract.child().value(), contract.id().value(), user)
                .update();
        return new SiblingConfirmation(
                draft.from(),
                number,
                draft.to(),
                draft.household(),
                draft.birthDate(),
                draft.form(),
                draft.hours(),
                draft.period(),
                draft.confirmedOn(),
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

    /** What this municipality confirmed to others and did not revoke, in the order of its numbers. */
    public List<Held> held() {
        Map<Integer, Contract> contracts = new TreeMap<>();
        jdbc.sql("SELECT o.confirmation_no, k.* FROM kita.sibling_confirmation_origin o"
                        + " JOIN kita.contract k ON k.tenant = o.tenant AND k.contract_id = o.contract_id"
                        + " WHERE o.tenant = kita.tenant()")
                .query(row -> {
                    contracts.put(row.getInt("confirmation_no"), HouseholdFactsStore.contract(row));
                });
        return query("tenant = kita.tenant() AND revoked_on IS NULL").stream()
                .map(one -> new Held(one, contracts.get(one.number())))
                .toList();
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
