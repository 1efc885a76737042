package kita.billing.export.layout;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import kita.billing.ledger.Digest;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;
import kita.money.Money;

/**
 * What head and foot tell of a run.
 *
 * @param digest of the released run
 * @param count entries that were released
 * @param sum of them
 * @param settings what the municipality told for this layout
 */
public record RunFacts(
        RunId run,
        String municipality,
        RunTerms terms,
        Digest digest,
        UserName preparedBy,
        UserName releasedBy,
        long count,
        Money sum,
        Map<String, String> settings) {

    public RunFacts {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
