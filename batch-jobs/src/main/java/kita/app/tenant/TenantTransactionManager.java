package kita.app.tenant;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kita.registry.TenantId;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the beginning of each transaction for which municipality it is, until its end. */
public final class TenantTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    public TenantTransactionManager(EntityManagerFactory factory, DataSource dataSource) {
        super(factory);
        setDataSource(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Optional<TenantId> tenant = TenantScope.current();
        if (tenant.isEmpty()) {
            return;
        }
        try {
            announce(tenant.get());
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The municipality could not be announced", failure);
        }
    }

    private void announce(TenantId tenant) throws SQLException {
        DataSource source = getDataSource();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('kita.tenant', ?, true)")) {
            statement.setString(1, tenant.value());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
