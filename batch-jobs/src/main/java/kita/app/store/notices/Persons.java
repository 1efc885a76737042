package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import kita.app.store.Rows;
import kita.billing.notice.Addressee;
import kita.registry.BirthDate;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.PersonName;
import kita.registry.PostalAddress;

/** The persons that a notice names, from the columns of a join. */
final class Persons {

    private Persons() {}

    static Child child(ResultSet row) throws SQLException {
        return new Child(
                new ChildId(row.getString("child_id")),
                new PersonName(row.getString("child_given"), row.getString("child_family")),
                BirthDate.of(Rows.day(row, "birth_date")));
    }

    /** Column guardian_id of an outer join. */
    static Optional<GuardianId> addresseeId(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("guardian_id")).map(GuardianId::new);
    }

    /** Columns guardian_given, guardian_family, street, postcode, town of an outer join. */
    static Optional<Addressee> addressee(ResultSet row) throws SQLException {
        if (row.getString("guardian_family") == null) {
            return Optional.empty();
        }
        return Optional.of(new Addressee(
                new PersonName(row.getString("guardian_given"), row.getString("guardian_family")),
                new PostalAddress(row.getString("street"), row.getString("postcode"), row.getString("town"))));
    }
}
