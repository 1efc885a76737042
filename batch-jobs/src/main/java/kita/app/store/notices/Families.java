package kita.app.store.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.app.store.Rows;
import kita.billing.notice.Addressee;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Who lives in a household on a day, and to whom a letter to it goes. */
@Repository
public class Families {

    /**
     * A family.
     *
     * @param recipient the payer, or else the first of the adults; empty if there is none
     * @param addressees of all adults and payers
     * @param children all of them
     * @param inCare those with a contract with us, now or later
     */
    public record Family(
            Optional<GuardianId> recipient,
            SortedMap<GuardianId, Addressee> addressees,
            SortedMap<ChildId, Child> children,
            Set<ChildId> inCare) {

        /** Whom a letter about fees concerns; all children where none is in our care any more. */
        public List<Child> concerned() {
            List<Child> concerned = children.values().stream()
                    .filter(child -> inCare.contains(child.id()))
                    .toList();
            return concerned.isEmpty() ? List.copyOf(children.values()) : concerned;
        }

        public Optional<Addressee> addressee() {
            return recipient.map(addressees::get);
        }

        public Optional<PersonName> name(GuardianId adult) {
            return Optional.ofNullable(addressees.get(adult)).map(Addressee::name);
        }
    }

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<HouseholdId, Family> on(LocalDate day, Collection<HouseholdId> households) {
        Map<HouseholdId, Family> families = new TreeMap<>();
        SqlArrayValue page = Rows.texts(households);
        adults(day, page, families);
        jdbc.sql("""
                        SELECT m.household_id, c.child_id, c.given_name AS child_given, c.family_name AS child_family,
                               c.birth_date,
                               EXISTS (SELECT FROM kita.contract v
                                        WHERE v.child_id = c.child_id AND v.valid_to >= :day) AS in_care
                          FROM kita.child_membership m JOIN kita.child c USING (tenant, child_id)
                         WHERE m.household_id = ANY (:page) AND c.birth = 'REPORTED'
                           AND :day BETWEEN m.valid_from AND m.valid_to""").param("page", page).param("day", day).query(row -> {
            Child child = Persons.child(row);
            Family family = families.computeIfAbsent(
                    new HouseholdId(row.getString("household_id")), id -> empty(Optional.empty()));
            family.children().put(child.id(), child);
            if (row.getBoolean("in_care")) {
                family.inCare().add(child.id());
            }
        });
        return families;
    }

    private void adults(LocalDate day, SqlArrayValue page, Map<HouseholdId, Family> families) {
        jdbc.sql("""
                        SELECT x.household_id, x.guardian_id, g.given_name AS guardian_given,
                               g.family_name AS guardian_family, g.street, g.postcode, g.town
                          FROM (SELECT household_id, guardian_id, 0 AS preference FROM kita.payer
                                 WHERE household_id = ANY (:page) AND :day BETWEEN valid_from AND valid_to
                                UNION ALL
                                SELECT household_id, guardian_id, 1 FROM kita.guardian_membership
                                 WHERE household_id = ANY (:page) AND :day BETWEEN valid_from AND valid_to) x
                          JOIN kita.guardian g USING (guardian_id)
                         ORDER BY x.household_id, x.preference, x.guardian_id COLLATE "C\"""").param("page", page).param("day", day).query(row -> {
            GuardianId adult = new GuardianId(row.getString("guardian_id"));
            families.computeIfAbsent(new HouseholdId(row.getString("household_id")), id -> empty(Optional.of(adult)))
                    .addressees()
                    .put(adult, Persons.addressee(row).orElseThrow());
        });
    }

    private static Family empty(Optional<GuardianId> recipient) {
        return new Family(recipient, new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }
}
