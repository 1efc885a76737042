package kita.app.store.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A column and how its value comes out of a result; values in and out are equal if they are the same fact. */
record Column(String name, Type type) {

    enum Type {
        TEXT(String.class),
        WHOLE(Integer.class),
        CENTS(Long.class),
        DEGREES(Double.class),
        DAY(LocalDate.class); // an open end is LocalDate.MAX here and infinity there

        private final Class<?> java;

        Type(Class<?> java) {
            this.java = java;
        }
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column whole(String name) {
        return new Column(name, Type.WHOLE);
    }

    static Column cents(String name) {
        return new Column(name, Type.CENTS);
    }

    static Column degrees(String name) {
        return new Column(name, Type.DEGREES);
    }

    static Column day(String name) {
        return new Column(name, Type.DAY);
    }

    Object read(ResultSet result, int index) throws SQLException {
        return result.getObject(index, type.java);
    }
}
