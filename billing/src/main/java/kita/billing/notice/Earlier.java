package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was decided and charged before a notice.
 *
 * @param notice the one that it replaces for its months; empty if there is none that stands
 * @param charged past months for which something else was charged than is decided now, in order
 */
public record Earlier(Optional<Replaced> notice, List<ChangedMonth> charged) {

    public static final Earlier NOTHING = new Earlier(Optional.empty(), List.of());

    /** @param number as printed on it */
    public record Replaced(String number, LocalDate date) {}

    public Earlier {
        charged = List.copyOf(charged);
    }
}
