package kita.billing.notice;

import java.util.List;

/** One part of a notice under its heading; the heading is empty where the text simply goes on. */
public record Section(Role role, String heading, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** What the part is for; the check of the mandatory parts goes by it. */
    public enum Role {
        /** Tenor: what is decided. */
        OPERATIVE,
        PAYMENT,
        /** § 35 SGB X. */
        REASONS,
        NEXT_STEPS,
        /** Duties and rights beside the decision, such as the advice on a waiver (§ 90 (4) SGB VIII). */
        ADVICE,
        LEGAL_BASIS,
        /** § 36 SGB X. */
        REMEDY
    }
}
