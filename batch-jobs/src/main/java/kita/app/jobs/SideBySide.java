package kita.app.jobs;

import java.util.Optional;
import kita.app.tenant.TenantScope;
import kita.registry.TenantId;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** Threads for the parts of a municipality: as many as the machine has processors. */
public final class SideBySide {

    private SideBySide() {}

    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Each task works for the municipality of whoever handed it in, and for none if that one works for none. */
    public static TaskExecutor threads() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("part-");
        threads.setConcurrencyLimit(processors());
        threads.setTaskDecorator(task -> {
            Optional<TenantId> tenant = TenantScope.current();
            return tenant.<Runnable>map(id -> () -> TenantScope.run(id, task)).orElse(task);
        });
        return threads;
    }
}
