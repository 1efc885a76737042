package kita.app.tenant;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kita.registry.TenantId;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        } catch (SQLException | RuntimeException failure) {
            giveBack(transaction);
            throw new CannotCreateTransactionException("The municipality could not be announced", failure);
        }
    }

    /** Whoever fails to begin has to clear up alone; an entity manager in a transaction would keep its connection for ever. */
    private void giveBack(Object transaction) {
        try {
            EntityManagerHolder holder =
                    (EntityManagerHolder) TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
            holder.getEntityManager().getTransaction().rollback();
        } catch (RuntimeException alsoBroken) {
            logger.debug("Could not roll back after a failed begin", alsoBroken);
        } finally {
            doCleanupAfterCompletion(transaction);
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
