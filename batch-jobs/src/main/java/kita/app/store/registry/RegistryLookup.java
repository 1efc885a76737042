package kita.app.store.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.Flexibility;
import kita.allocation.application.Flexibility.Precedence;
import kita.allocation.proposal.SiblingRule;
import kita.app.intake.IntakeRow.ApplicationRow;
import kita.app.intake.IntakeRow.MandateRow;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What is on file, for those who check before they write. */
@Repository
public class RegistryLookup {

    /** Things that others refer to by their key. */
    public enum Thing {
        PROVIDER("provider", "provider_id"),
        KITA("kita", "kita_id"),
        HOUSEHOLD("household", "household_id"),
        GUARDIAN("guardian", "guardian_id"),
        CHILD("child", "child_id"),
        APPLICATION("application", "application_id"),
        /** An income that is proven item by item. */
        ITEMISED_INCOME("income", "income_id", " AND kind = 'ITEMISED'");

        private final String table;
        private final String key;
        private final String where;

        Thing(String table, String key) {
            this(table, key, "");
        }

        Thing(String table, String key, String where) {
            this.table = table;
            this.key = key;
            this.where = where;
        }
    }

    /** Facts of which an owner has one at a time. */
    public enum Exclusive {
        GUARDIAN_MEMBERSHIP("guardian_membership", "guardian_id", "valid_from::text"),
        CARE_ELSEWHERE("care_elsewhere", "child_id", "valid_from::text"),
        CONTRACT("contract", "child_id", "contract_id");

        private final String table;
        private final String owner;
        private final String key;

        Exclusive(String table, String owner, String key) {
            this.table = table;
            this.owner = owner;
            this.key = key;
        }
    }

    /** @param state SUBMITTED until somebody has decided */
    public record StoredApplication(ApplicationRow application, String state) {

        public boolean isOpen() {
            return state.equals("SUBMITTED");
        }
    }

    private final JdbcTemplate jdbc;
    private final Wishes wishes;

    RegistryLookup(JdbcTemplate jdbc, Wishes wishes) {
        this.jdbc = jdbc;
        this.wishes = wishes;
    }

    public boolean isKnown(Thing thing, String key) {
        return !known(thing, List.of(key)).isEmpty();
    }

    /** Those of the keys that are on file. */
    public Set<String> known(Thing thing, Collection<String> keys) {
        Set<String> known = new HashSet<>();
        query(
                "SELECT " + thing.key + " FROM kita." + thing.table + " WHERE tenant = kita.tenant() AND " + thing.key
                        + " = ANY (?)" + thing.where,
                keys,
                result -> known.add(result.getString(1)));
        return known;
    }

    /** Periods on file by owner and then by the key of the fact. */
    public Map<String, Map<String, Period>> periods(Exclusive facts, Collection<String> owners) {
        Map<String, Map<String, Period>> periods = new HashMap<>();
        query(
                "SELECT " + facts.owner + ", " + facts.key + ", valid_from, valid_to FROM kita." + facts.table
                        + " WHERE tenant = kita.tenant() AND " + facts.owner + " = ANY (?) ORDER BY 1, 3",
                owners,
                result -> periods.computeIfAbsent(result.getString(1), owner -> new LinkedHashMap<>())
                        .put(
                                result.getString(2),
                                new Period(
                                        result.getObject(3, LocalDate.class), result.getObject(4, LocalDate.class))));
        return periods;
    }

    /** A household to which a child belongs for a time. */
    public record StoredMembership(HouseholdId household, Period period) {

        /** Whether one is written over the other. */
        public boolean isSameAs(StoredMembership other) {
            return household.equals(other.household) && period.from().equals(other.period.from());
        }
    }

    /** Households of these children, by child. */
    public Map<String, List<StoredMembership>> memberships(Collection<String> children) {
        Map<String, List<StoredMembership>> memberships = new HashMap<>();
        query(
                "SELECT child_id, household_id, valid_from, valid_to FROM kita.child_membership"
                        + " WHERE tenant = kita.tenant() AND child_id = ANY (?) ORDER BY 1, 3",
                children,
                result -> memberships
                        .computeIfAbsent(result.getString(1), child -> new ArrayList<>())
                        .add(new StoredMembership(
                                new HouseholdId(result.getString(2)),
                                new Period(
                                        result.getObject(3, LocalDate.class), result.getObject(4, LocalDate.class)))));
        return memberships;
    }

    /**
     * An income on file.
     *
     * @param provenOn empty for the highest band accepted without proof
     * @param finality empty where the figure is one for the year
     */
    public record StoredIncome(String key, Period period, Optional<LocalDate> provenOn, Optional<Finality> finality) {}

    /** All incomes of these adults, by adult. */
    public Map<String, List<StoredIncome>> incomes(Collection<String> adults) {
        Map<String, List<StoredIncome>> incomes = new HashMap<>();
        query(
                "SELECT guardian_id, income_id, valid_from, valid_to, proven_on, finality FROM kita.income"
                        + " WHERE tenant = kita.tenant() AND guardian_id = ANY (?) ORDER BY 1, 3, 2",
                adults,
                result -> incomes.computeIfAbsent(result.getString(1), adult -> new ArrayList<>())
                        .add(new StoredIncome(
                                result.getString(2),
                                new Period(result.getObject(3, LocalDate.class), result.getObject(4, LocalDate.class)),
                                Optional.ofNullable(result.getObject(5, LocalDate.class)),
                                Optional.ofNullable(result.getString(6)).map(Finality::valueOf))));
        return incomes;
    }

    /** Declared facts by household, child and key: told on which day, for which time. */
    public Map<String, List<DeclaredFact>> declaredFacts(Collection<String> households) {
        Map<String, List<DeclaredFact>> facts = new HashMap<>();
        query(
                "SELECT household_id, child_id, fact, value, valid_from, valid_to, reported_on, end_reported_on"
                        + " FROM kita.declared_fact"
                        + " WHERE tenant = kita.tenant() AND household_id = ANY (?) ORDER BY 1, subject, 3, 5, 7",
                households,
                result -> facts.computeIfAbsent(result.getString(1), household -> new ArrayList<>())
                        .add(new DeclaredFact(
                                Optional.ofNullable(result.getString(2)).map(ChildId::new),
                                result.getString(3),
                                result.getString(4),
                                new Period(result.getObject(5, LocalDate.class), result.getObject(6, LocalDate.class)),
                                result.getObject(7, LocalDate.class),
                                Optional.ofNullable(result.getObject(8, LocalDate.class)))));
        return facts;
    }

    public Map<String, MandateRow> mandates(Collection<String> references) {
        Map<String, MandateRow> mandates = new HashMap<>();
        query(
                "SELECT mandate_ref, guardian_id, account_holder, iban, signed_on, revoked_on FROM kita.mandate"
                        + " WHERE tenant = kita.tenant() AND mandate_ref = ANY (?)",
                references,
                result -> mandates.put(
                        result.getString(1),
                        new MandateRow(
                                result.getString(1),
                                new GuardianId(result.getString(2)),
                                result.getString(3),
                                result.getString(4),
                                result.getObject(5, LocalDate.class),
                                Optional.ofNullable(result.getObject(6, LocalDate.class)))));
        return mandates;
    }

    /** All applications of these children, decided ones too. */
    public List<StoredApplication> applicationsOf(Collection<String> children) {
        List<StoredApplication> bare = new ArrayList<>();
        query(
                "SELECT application_id, child_id, received_on, start_month, form, daily_hours, weekly_hours, sibling_rule,"
                        + " state, latest_start, least_daily_hours, precedence FROM kita.application WHERE tenant = kita.tenant() AND child_id = ANY (?) ORDER BY 1",
                children,
                result -> bare.add(new StoredApplication(
                        new ApplicationRow(
                                new ApplicationId(result.getString(1)),
                                new ChildId(result.getString(2)),
                                result.getObject(3, LocalDate.class),
                                Month.of(result.getObject(4, LocalDate.class)),
                                CareForm.valueOf(result.getString(5)),
                                new CareHours(result.getInt(6), result.getInt(7)),
                                SiblingRule.valueOf(result.getString(8)),
                                new Flexibility(
                                        Optional.ofNullable(result.getObject(10, LocalDate.class))
                                                .map(Month::of),
                                        Optional.ofNullable(result.getObject(11, Integer.class)),
                                        Precedence.valueOf(result.getString(12))),
                                List.of()),
                        result.getString(9))));
        Map<String, List<KitaId>> wished =
                wishes.of(bare.stream().map(it -> it.application().id().value()).toList());
        return bare.stream()
                .map(it -> new StoredApplication(withWishes(it.application(), wished), it.state()))
                .toList();
    }

    private static ApplicationRow withWishes(ApplicationRow row, Map<String, List<KitaId>> wished) {
        return new ApplicationRow(
                row.id(),
                row.child(),
                row.receivedOn(),
                row.start(),
                row.form(),
                row.hours(),
                row.rule(),
                row.flexibility(),
                wished.getOrDefault(row.id().value(), List.of()));
    }

    private void query(String sql, Collection<String> keys, RowCallbackHandler handler) {
        jdbc.query(connection -> Upsert.withArray(connection, sql, keys.toArray()), handler);
    }
}
