package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.PersonName;

/**
 * A letter to a family whose proof ends or has ended (Erinnerung an einen Nachweis).
 *
 * @param concerns one line per child in care
 * @param proofs at least one
 * @param consequence empty if nobody can say what follows
 */
public record ProofReminder(
        NoticeHead head, List<String> concerns, List<EndingProof> proofs, Optional<Consequence> consequence)
        implements Notice {

    /** What was proven. */
    public sealed interface Proven {

        /** @param other whose income; empty if that of the addressee */
        record Income(Optional<PersonName> other) implements Proven {}

        /** @param german name of the benefit */
        record Grant(String german) implements Proven {}

        /** That the fee is too much (§ 90 (4) SGB VIII); it is waived for a time. */
        record Hardship() implements Proven {}

        /** Care whose fee others collect. */
        record CareElsewhere(PersonName child) implements Proven {}
    }

    public record EndingProof(Proven what, LocalDate lastDay) {}

    /**
     * What the addressee pays a month, for all children: with the proof, and without a new one.
     *
     * @param last the last month with the proof
     */
    public record Consequence(Month last, Money now, Money then) {}

    public ProofReminder {
        concerns = List.copyOf(concerns);
        proofs = List.copyOf(proofs);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.REMINDER;
    }
}
