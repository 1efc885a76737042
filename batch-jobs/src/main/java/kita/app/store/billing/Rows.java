package kita.app.store.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import kita.billing.ledger.Digest;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.Period;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns into the types of the cores. */
final class Rows {

    private Rows() {}

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Optional<LocalDate> optionalDay(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(day(row, column));
    }

    static Month month(ResultSet row, String column) throws SQLException {
        return Month.of(day(row, column));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.cents(row.getLong(column));
    }

    static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Digest::new);
    }

    /** An open end is infinity in the database and the end of all days here. */
    static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "valid_from"), day(row, "valid_to"));
    }

    static SqlArrayValue texts(Collection<?> values) {
        return new SqlArrayValue("text", values.stream().map(Object::toString).toArray());
    }
}
