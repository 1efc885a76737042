package kita.app.drill;

import java.sql.SQLException;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of somebody who got hold of the application's login and means harm. */
final class Attempt {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    Attempt(Stage stage) {
        this.transactions = stage.bean(TenantTransactions.class);
        this.jdbc = stage.bean(JdbcClient.class);
    }

    /** SQLSTATE with which the database refuses the statement; empty if it was carried out (and taken back again). */
    String refusal(TenantId town, String statement) {
        try {
            transactions.run(town, () -> {
                jdbc.sql(statement).update();
                throw new Done();
            });
            return "";
        } catch (Done carriedOut) {
            return "";
        } catch (RuntimeException failure) {
            return state(failure);
        }
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState());
            }
        }
        throw new IllegalStateException("The attempt failed before the database could refuse it", failure);
    }

    /** Takes back what should never have been possible. */
    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
