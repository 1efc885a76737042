package kita.app.store.billing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kita.billing.assessment.Step;
import kita.billing.ledger.CanonicalHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of assessed months on their way into the database: each computation once, named by its digest. */
final class StepsInsert {

    private final BulkInsert rows =
            new BulkInsert("kita.assessment_steps", BulkInsert.text("digest"), BulkInsert.json("steps"));
    private final Map<List<Step>, String> same = new IdentityHashMap<>();
    private final Map<List<Step>, String> equal = new HashMap<>();

    /** The digest of these steps; they are written with the next {@link #into}. */
    String digest(List<Step> steps) {
        // Months of one piece share their list, and comparing texts is dearer than comparing references.
        return same.computeIfAbsent(steps, list -> equal.computeIfAbsent(list, this::add));
    }

    private String add(List<Step> steps) {
        CanonicalHash hash = new CanonicalHash().number(steps.size());
        steps.forEach(
                step -> hash.text(step.sentence()).number(step.amount().cents()).text(step.citation()));
        String digest = hash.digest().hex();
        rows.add(digest, StepsJson.write(steps));
        return digest;
    }

    /** Steps that are there already stay as they are. */
    void into(JdbcClient jdbc) {
        rows.intoIfMissing(jdbc);
    }
}
