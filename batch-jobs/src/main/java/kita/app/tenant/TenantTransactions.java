package kita.app.tenant;

import java.util.function.Supplier;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for one municipality. */
@Component
public class TenantTransactions {

    private final TransactionTemplate template;

    public TenantTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    public <T> T call(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> template.execute(status -> work.get()));
    }

    public void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }
}
