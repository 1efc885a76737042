package kita.app.store.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.allocation.application.ApplicationState;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.application.Flexibility;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.snapshot.Promise;
import kita.allocation.snapshot.RegistryExtract;
import kita.allocation.snapshot.Way;
import kita.app.store.Rows;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.FullDayPlaces;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.GroupId;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.PersonName;
import kita.registry.PostalAddress;
import kita.registry.ProviderId;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the registry as an allocation sees it. Waiting applications, those on the waiting list among them; applications
 * with an open offer, and what it promises; who lives where on the key date; contracts.
 */
@Component
public class RegistryQueries {

    private final JdbcClient jdbc;
    private final OfferStore offers;

    RegistryQueries(JdbcClient jdbc, OfferStore offers) {
        this.jdbc = jdbc;
        this.offers = offers;
    }

    /**
     * @param unreadable facts of applications that are neither yes, no nor a number, and were left out; German sentences
     */
    public record Extract(RegistryExtract registry, Map<ApplicationId, List<String>> unreadable) {}

    /** All in the transaction of the caller, whose municipality is the given one. */
    public Extract extract(TenantId tenant, LocalDate keyDate) {
        Map<ApplicationId, List<String>> unreadable = new LinkedHashMap<>();
        RegistryExtract registry = new RegistryExtract(
                tenant,
                kitas(),
                groups(),
                children(),
                contracts(),
                homes(keyDate),
                applications(keyDate, unreadable),
                promises(),
                ways(keyDate));
        return new Extract(registry, unreadable);
    }

    private List<Kita> kitas() {
        return jdbc.sql("SELECT * FROM kita.kita ORDER BY kita_id")
                .query((row, number) -> new Kita(
                        new KitaId(row.getString("kita_id")),
                        row.getString("name"),
                        new ProviderId(row.getString("provider_id")),
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                        new PostalAddress(row.getString("street"), row.getString("postcode"), row.getString("town")),
                        Rows.whole(row, "staff_minutes")))
                .list();
    }

    private List<Group> groups() {
        return jdbc.sql("SELECT * FROM kita.care_group ORDER BY group_id")
                .query((row, number) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        Optional<Integer> underThree = Rows.whole(row, "under_three");
        Optional<Integer> fullDayPlaces = Rows.whole(row, "full_day_places");
        return new Group(
                new GroupId(row.getString("group_id")),
                new KitaId(row.getString("kita_id")),
                underThree.isPresent()
                        ? new GroupAges.Mixed(underThree.get())
                        : new GroupAges.OneForm(CareForm.valueOf(row.getString("form"))),
                row.getInt("places"),
                fullDayPlaces.isPresent()
                        ? Optional.of(new FullDayPlaces(fullDayPlaces.get(), row.getInt("full_day_hours")))
                        : Optional.empty(),
                Rows.period(row));
    }

    private List<Child> children() {
        return jdbc.sql("SELECT * FROM kita.child ORDER BY child_id")
                .query((row, number) -> new Child(
                        new ChildId(row.getString("child_id")),
                        new PersonName(row.getString("given_name"), row.getString("family_name")),
                        BirthDate.of(Rows.day(row, "birth_date"))))
                .list();
    }

    private List<Contract> contracts() {
        return jdbc.sql("SELECT * FROM kita.contract ORDER BY contract_id")
                .query((row, number) -> new Contract(
                        new ContractId(row.getString("contract_id")),
                        new ChildId(row.getString("child_id")),
                        new KitaId(row.getString("kita_id")),
                        CareForm.valueOf(row.getString("form")),
                        Rows.hours(row),
                        row.getInt("places"),
                        Rows.period(row)))
                .list();
    }

    /** What open offers promise, as long as the parents have not taken the application back. */
    private List<Promise> promises() {
        return jdbc.sql("""
                        SELECT o.* FROM kita.offer o JOIN kita.application a USING (tenant, application_id)
                         WHERE o.state = 'OPEN' AND a.state = 'OFFERED' ORDER BY application_id""")
                .query((row, number) -> new Promise(
                        new ApplicationId(row.getString("application_id")),
                        new Seat(new KitaId(row.getString("kita_id")), Rows.month(row, "start_month"), Rows.hours(row)),
                        row.getInt("places"),
                        Claim.PINNED))
                .list();
    }

    private List<RegistryExtract.Home> homes(LocalDate keyDate) {
        Map<HouseholdId, List<ChildId>> members = new LinkedHashMap<>();
        Map<HouseholdId, GeoPoint> locations = new LinkedHashMap<>();
        jdbc.sql("SELECT household_id, latitude, longitude FROM kita.household ORDER BY household_id")
                .query((row, number) -> locations.put(
                        new HouseholdId(row.getString(1)), new GeoPoint(row.getDouble(2), row.getDouble(3))))
                .list();
        householdsByChild(keyDate)
                .forEach((child, household) -> members.computeIfAbsent(household, id -> new ArrayList<>())
                        .add(child));
        List<RegistryExtract.Home> homes = new ArrayList<>();
        locations.forEach((household, location) -> homes.add(new RegistryExtract.Home(
                household, members.getOrDefault(household, List.of()), Optional.of(location))));
        return homes;
    }

    /** Where each child lives on the key date; a child that came later, where it lives first after it. */
    private Map<ChildId, HouseholdId> householdsByChild(LocalDate keyDate) {
        Map<ChildId, HouseholdId> households = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (child_id) child_id, household_id FROM kita.child_membership
                         WHERE valid_to >= ? ORDER BY child_id, valid_from""")
                .param(keyDate)
                .query((row, number) ->
                        households.put(new ChildId(row.getString(1)), new HouseholdId(row.getString(2))))
                .list();
        return households;
    }

    private List<Application> applications(LocalDate keyDate, Map<ApplicationId, List<String>> unreadable) {
        Map<ChildId, HouseholdId> households = householdsByChild(keyDate);
        Map<ApplicationId, List<KitaId>> wishes = wishes();
        offers.declined()
                .forEach((application, kitas) ->
                        wishes.getOrDefault(application, new ArrayList<>()).removeAll(kitas));
        Map<ApplicationId, List<DeclaredFact>> facts = facts(unreadable);
        return jdbc.sql("""
                        SELECT * FROM kita.application
                         WHERE state = 'SUBMITTED' OR state = 'REFUSED' AND start_month >= ?
                            OR state = 'OFFERED' AND EXISTS (
                               SELECT 1 FROM kita.offer o
                                WHERE o.application_id = application.application_id AND o.state = 'OPEN')
                         ORDER BY application_id""")
                .param(keyDate)
                .query((row, number) -> {
                    ApplicationId id = new ApplicationId(row.getString("application_id"));
                    ChildId child = new ChildId(row.getString("child_id"));
                    return new Application(
                            id,
                            child,
                            households.getOrDefault(child, new HouseholdId("ohne Haushalt: " + child)),
                            Rows.day(row, "received_on"),
                            Month.of(Rows.day(row, "start_month")),
                            CareForm.valueOf(row.getString("form")),
                            Rows.hours(row),
                            new Flexibility(
                                    Optional.ofNullable(row.getObject("latest_start", LocalDate.class))
                                            .map(Month::of),
                                    Rows.whole(row, "least_daily_hours"),
                                    Flexibility.Precedence.valueOf(row.getString("precedence"))),
                            wishes.getOrDefault(id, List.of()),
                            SiblingRule.valueOf(row.getString("sibling_rule")),
                            facts.getOrDefault(id, List.of()),
                            new ApplicationState.Submitted());
                })
                .list();
    }

    /** Measured ways of the households with an open application. */
    private List<Way> ways(LocalDate keyDate) {
        return jdbc.sql("""
                        SELECT household_id, kita_id, metres, minutes FROM kita.way
                         WHERE household_id IN (
                               SELECT m.household_id FROM kita.child_membership m
                                 JOIN kita.application a USING (tenant, child_id)
                                WHERE a.state IN ('SUBMITTED', 'REFUSED', 'OFFERED') AND m.valid_to >= ?)
                         ORDER BY household_id, kita_id""")
                .param(keyDate)
                .query((row, number) -> new Way(
                        new HouseholdId(row.getString("household_id")),
                        new KitaId(row.getString("kita_id")),
                        row.getInt("metres"),
                        Rows.whole(row, "minutes")))
                .list();
    }

    private Map<ApplicationId, List<KitaId>> wishes() {
        Map<ApplicationId, List<KitaId>> wishes = new LinkedHashMap<>();
        jdbc.sql("SELECT application_id, kita_id FROM kita.wish ORDER BY application_id, rank")
                .query((row, number) -> wishes.computeIfAbsent(
                                new ApplicationId(row.getString(1)), id -> new ArrayList<>())
                        .add(new KitaId(row.getString(2))))
                .list();
        return wishes;
    }

    private Map<ApplicationId, List<DeclaredFact>> facts(Map<ApplicationId, List<String>> unreadable) {
        Map<ApplicationId, List<DeclaredFact>> facts = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT application_id, fact, value, proven_on FROM kita.application_fact ORDER BY application_id, fact")
                .query((row, number) -> {
                    ApplicationId id = new ApplicationId(row.getString(1));
                    String name = row.getString(2);
                    String value = row.getString(3);
                    Optional<LocalDate> proven = Optional.ofNullable(row.getObject(4, LocalDate.class));
                    try {
                        DeclaredFact fact = new DeclaredFact(new FactKey(name), FactValue.parse(value), proven);
                        return facts.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(fact);
                    } catch (IllegalArgumentException malformed) {
                        String sentence = "Die Angabe „" + name + "“ ist nicht lesbar und zählt nicht.";
                        return unreadable
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(sentence);
                    }
                })
                .list();
        return facts;
    }
}
