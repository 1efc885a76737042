package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.notice.Addressee;
import kita.registry.BirthDate;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.PersonName;
import kita.registry.PostalAddress;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns into the types of the cores. */
final class Rows {

    private Rows() {}

    static SqlArrayValue texts(Stream<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Child child(ResultSet row) throws SQLException {
        return new Child(
                new ChildId(row.getString("child_id")),
                new PersonName(row.getString("child_given"), row.getString("child_family")),
                BirthDate.of(day(row, "birth_date")));
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

    static CareHours hours(ResultSet row) throws SQLException {
        return new CareHours(row.getInt("daily_hours"), row.getInt("weekly_hours"));
    }
}
