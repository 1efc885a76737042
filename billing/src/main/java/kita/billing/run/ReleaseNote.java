package kita.billing.run;

import java.util.Optional;

/**
 * What the releasing person says about the release.
 *
 * @param reason written reason, never blank
 */
public record ReleaseNote(Optional<String> reason, Months months) {

    public static final ReleaseNote NONE = new ReleaseNote(Optional.empty(), Months.AS_USUAL);

    /** Whether one debit may draw more months than usual. */
    public enum Months {
        AS_USUAL,
        SEVERAL_AT_ONCE
    }

    public ReleaseNote {
        reason = reason.map(String::strip).filter(text -> !text.isEmpty());
    }
}
