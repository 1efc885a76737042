package kita.app.store.billing;

import java.time.LocalDate;
import java.util.Optional;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.TenantId;

/**
 * One municipality confirms to another that a child is in its care (Geschwisterbescheinigung), because fees there may be
 * lower for the siblings. No more than that is said: whose child it is the household says, and what is paid is nobody's
 * business.
 *
 * @param number counted by the municipality that confirms
 * @param household at the municipality that is told, as the parents gave it
 * @param revoked empty as long as it holds
 */
public record SiblingConfirmation(
        TenantId from,
        int number,
        TenantId to,
        HouseholdId household,
        BirthDate birthDate,
        CareForm form,
        CareHours hours,
        Period period,
        LocalDate confirmedOn,
        Optional<LocalDate> revoked) {}
