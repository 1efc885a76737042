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
 * What head and foot of a file tell of a run.
 *
 * @param digest of the released run
 * @param part number of the file, from 1; more than one only where the finance system takes so many entries at once
 * @param count entries of this file
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
        int part,
        long count,
        Money sum,
        Map<String, String> settings) {

    public RunFacts {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The same run, of which one file holds so many entries. */
    RunFacts part(int number, FilePart holding) {
        return new RunFacts(
                run,
                municipality,
                terms,
                digest,
                preparedBy,
                releasedBy,
                number,
                holding.count(),
                holding.sum(),
                settings);
    }
}
