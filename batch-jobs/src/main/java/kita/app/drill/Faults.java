package kita.app.drill;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kita.app.jobs.Progress;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts everything that the program does at certain places, and lets one of it fail: below all of its code, at the
 * connection to the database, so that no part of the program is another one than in earnest.
 */
final class Faults implements BeanPostProcessor, Progress {

    /** Where something fails. */
    enum Place {
        READ("beim Lesen (Abfrage)"),
        PROCESS("beim Verarbeiten (gelesener Wert)"),
        WRITE("beim Schreiben (Anweisung)"),
        LISTENER("beim Zuhörer des Fortschritts"),
        COMMIT("vor dem Abschluss einer Transaktion"),
        COMMITTED("nach dem Abschluss, die Antwort geht verloren");

        final String german;

        Place(String german) {
            this.german = german;
        }
    }

    private record Armed(Place place, long at) {}

    private final Map<Place, AtomicLong> counts = new EnumMap<>(Place.class);
    private volatile Armed armed;
    private volatile boolean struck;

    Faults() {
        disarm();
    }

    /** From now on it counts, and nothing fails. */
    synchronized void disarm() {
        armed = null;
        struck = false;
        for (Place place : Place.values()) {
            counts.put(place, new AtomicLong());
        }
    }

    synchronized void arm(Place place, long at) {
        disarm();
        armed = new Armed(place, at);
    }

    boolean hasStruck() {
        return struck;
    }

    long count(Place place) {
        return counts.get(place).get();
    }

    private boolean strikes(Place place) {
        long now = counts.get(place).incrementAndGet();
        Armed target = armed;
        if (target != null && target.place() == place && target.at() == now) {
            struck = true;
            return true;
        }
        return false;
    }

    private void strikeSql(Place place) throws SQLException {
        if (strikes(place)) {
            throw new SQLException("Drill at " + place, "58030");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new Watched((DataSource) bean) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(super.getConnection(), Connection.class, null);
        }
    }

    /** @param maker the watched object that gave it, null for a connection */
    private <T> T watched(T real, Class<T> type, Object maker) {
        return type.cast(
                Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, new Watch(real, maker)));
    }

    private final class Watch implements InvocationHandler {

        private final Object real;
        private final Object maker;

        Watch(Object real, Object maker) {
            this.real = real;
            this.maker = maker;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("equals") && arguments.length == 1) {
                return proxy == arguments[0];
            }
            if (real instanceof Statement && name.equals("getConnection")) {
                return maker;
            }
            if (real instanceof Connection && name.equals("commit")) {
                strikeSql(Place.COMMIT);
            } else if (real instanceof Statement && name.equals("executeQuery")) {
                strikeSql(Place.READ);
            } else if (real instanceof Statement && name.startsWith("execute")) {
                strikeSql(Place.WRITE);
            } else if (real instanceof ResultSet && (name.equals("getString") || name.equals("getLong"))) {
                if (strikes(Place.PROCESS)) {
                    throw new IllegalArgumentException("Drill at " + Place.PROCESS);
                }
            }
            Object result = call(method, arguments);
            if (real instanceof Connection && name.equals("commit")) {
                strikeSql(Place.COMMITTED);
            }
            return watchedResult(result, proxy);
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private Object watchedResult(Object result, Object proxy) {
            if (result instanceof CallableStatement call) {
                return watched(call, CallableStatement.class, proxy);
            } else if (result instanceof PreparedStatement prepared) {
                return watched(prepared, PreparedStatement.class, proxy);
            } else if (result instanceof Statement statement) {
                return watched(statement, Statement.class, proxy);
            } else if (result instanceof ResultSet rows) {
                return watched(rows, ResultSet.class, proxy);
            }
            return result;
        }
    }

    @Override
    public void begin(String german, long total) {
        strikeAtListener();
    }

    @Override
    public void advance(long items) {
        strikeAtListener();
    }

    @Override
    public void end() {
        strikeAtListener();
    }

    private void strikeAtListener() {
        if (strikes(Place.LISTENER)) {
            throw new IllegalStateException("Drill at " + Place.LISTENER);
        }
    }
}
