package kita.app.jobs;

import java.util.Map;
import java.util.TreeMap;
import kita.registry.TenantId;

/**
 * What is asked of a job.
 *
 * @param scope what makes it this work and no other, such as a month: an unfinished job of the same scope is taken up
 *     again, a finished one is started anew. Keys and values must carry no personal data.
 * @param settings how it is done this time, such as the folder for the files
 */
public record JobRequest(TenantId tenant, Map<String, String> scope, Map<String, String> settings) {

    public JobRequest {
        scope = Map.copyOf(scope);
        settings = Map.copyOf(settings);
    }

    /** The scope as one text, the same for the same scope. */
    String scopeKey() {
        return new TreeMap<>(scope).toString();
    }
}
