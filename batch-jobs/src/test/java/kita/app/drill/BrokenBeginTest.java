package kita.app.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kita.app.database.ServerAddress;
import kita.app.drill.Faults.Place;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** Found by the full drill of faults: after eight transactions that failed to begin, nobody got a connection any more. */
class BrokenBeginTest {

    private static final int MORE_THAN_THE_POOL = 20;

    @Test
    void a_transaction_that_cannot_begin_gives_its_connection_back() throws Exception {
        Faults faults = new Faults();
        try (Scratch scratch = new Scratch();
                Stage stage =
                        Stage.open(scratch.folder("home"), ServerAddress.EMBEDDED, Map.of(), Optional.of(faults))) {
            TenantTransactions transactions = stage.bean(TenantTransactions.class);
            HikariDataSource pool = stage.bean(DataSource.class).unwrap(HikariDataSource.class);
            for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
                faults.arm(Place.WRITE, 1);
                assertThatThrownBy(() -> transactions.run(new TenantId("ort"), () -> {}))
                        .isInstanceOf(CannotCreateTransactionException.class);
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            }
        }
    }
}
