package kita.app.store.billing;

import java.util.HashMap;
import java.util.Map;
import kita.app.store.Sha256;
import kita.billing.assessment.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decided about assessed months on its way into the database: once for all months that it decided. */
final class BasisInsert {

    private final BulkInsert rows =
            new BulkInsert("kita.assessment_basis", BulkInsert.bytes("input_digest"), BulkInsert.json("basis"));
    private final Map<String, byte[]> known = new HashMap<>();

    /** The digest of the inputs in bytes; the basis is written with the next {@link #into}. */
    byte[] digest(String inputDigest, Basis basis) {
        byte[] digest = known.get(inputDigest);
        if (digest == null) {
            digest = Sha256.bytes(inputDigest);
            known.put(inputDigest, digest);
            rows.add(digest, BasisJson.write(basis));
        }
        return digest;
    }

    /** A basis that is there already stays as it is. */
    void into(JdbcClient jdbc) {
        rows.intoIfMissing(jdbc);
    }
}
