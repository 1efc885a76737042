package kita.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import kita.billing.ledger.Digest;
import kita.money.Money;
import kita.registry.CareHours;
import kita.registry.Month;
import kita.registry.Period;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of a result into the types of the cores. */
public final class Rows {

    private Rows() {}

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Optional<LocalDate> optionalDay(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(day(row, column));
    }

    public static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    public static Month month(ResultSet row, String column) throws SQLException {
        return Month.of(day(row, column));
    }

    public static Money money(ResultSet row, String column) throws SQLException {
        return Money.cents(row.getLong(column));
    }

    public static Optional<Digest> digest(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Digest::new);
    }

    /** Bytes in hex, as the cores name things by their content. */
    public static String hex(ResultSet row, String column) throws SQLException {
        return Sha256.hex(row.getBytes(column));
    }

    /** Columns valid_from and valid_to. An open end is infinity in the database and the end of all days here. */
    public static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "valid_from"), day(row, "valid_to"));
    }

    public static SqlArrayValue texts(Collection<?> values) {
        return new SqlArrayValue("text", values.stream().map(Object::toString).toArray(String[]::new));
    }

    /** Columns daily_hours and weekly_hours. */
    public static CareHours hours(ResultSet row) throws SQLException {
        return new CareHours(row.getInt("daily_hours"), row.getInt("weekly_hours"));
    }
}
