package kita.app.store.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kita.app.store.Sha256;
import kita.billing.assessment.Step;
import kita.billing.ledger.CanonicalHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of assessed months on their way into the database: each computation once, named by its digest. */
final class StepsInsert {

    private record Computation(String hex, byte[] digest, List<Step> steps) {}

    private final Map<List<Step>, Computation> same = new IdentityHashMap<>();
    private final Map<List<Step>, Computation> equal = new HashMap<>();

    /** The digest of these steps; they are written with the next {@link #into}. */
    byte[] digest(List<Step> steps) {
        // Months of one piece share their list, and comparing texts is dearer than comparing references.
        return same.computeIfAbsent(steps, list -> equal.computeIfAbsent(list, StepsInsert::computation))
                .digest();
    }

    private static Computation computation(List<Step> steps) {
        CanonicalHash hash = new CanonicalHash().number(steps.size());
        steps.forEach(
                step -> hash.text(step.sentence()).number(step.amount().cents()).text(step.citation()));
        String hex = hash.digest().hex();
        return new Computation(hex, Sha256.bytes(hex), steps);
    }

    /**
     * Steps that are there already stay as they are. In the order of their digests, so that two who write the same ones
     * at the same time wait for each other and never in a circle.
     */
    void into(JdbcClient jdbc) {
        List<Computation> computations = new ArrayList<>(equal.values());
        computations.sort(Comparator.comparing(Computation::hex));
        BulkInsert rows = new BulkInsert("kita.assessment_steps", BulkInsert.bytes("digest"), BulkInsert.json("steps"));
        for (Computation computation : computations) {
            rows.add(computation.digest(), StepsJson.write(computation.steps()));
        }
        rows.intoIfMissing(jdbc);
    }
}
