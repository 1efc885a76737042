package kita.billing.tariff;

import java.time.LocalDate;
import java.util.Optional;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;

/**
 * A child in care in the month that is looked at, in the state that the month rule picked.
 *
 * @param collector who collects its fee; a child whose fee others collect gets none here and still is a sibling
 * @param presence its days of care; empty where an example does not say, which means the whole month and long before
 * @param declared facts about this child
 */
public record ChildInCare(
        ChildId id,
        BirthDate birthDate,
        CareForm form,
        CareHours hours,
        FeeCollector collector,
        Optional<Presence> presence,
        Declared declared) {

    /** Who collects the fee of a child. */
    public enum FeeCollector {
        US,
        OTHERS
    }

    /** In our care for the whole month and long before, and nothing declared. */
    public ChildInCare(ChildId id, BirthDate birthDate, CareForm form, CareHours hours) {
        this(id, birthDate, form, hours, FeeCollector.US, Optional.empty(), Declared.NOTHING);
    }

    /** The same child on other days. */
    ChildInCare present(Presence days) {
        return new ChildInCare(id, birthDate, form, hours, collector, Optional.of(days), declared);
    }

    /** Whether unbroken care began before that day. */
    public boolean inCareBefore(LocalDate day) {
        return presence.isEmpty() || presence.get().since().isBefore(day);
    }
}
