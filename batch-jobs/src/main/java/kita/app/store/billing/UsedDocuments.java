package kita.app.store.billing;

import java.util.Optional;

/**
 * In which versions of its documents a municipality handed a run to its finance system.
 *
 * @param layout of its own layout; empty if it uses a shipped one
 * @param settings of municipality.yaml; empty for runs of before this was kept
 */
public record UsedDocuments(Optional<Integer> layout, Optional<Integer> settings) {

    public static final UsedDocuments UNKNOWN = new UsedDocuments(Optional.empty(), Optional.empty());
}
