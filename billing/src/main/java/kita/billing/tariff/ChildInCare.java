package kita.billing.tariff;

import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;

/** A child with a contract in the month that is looked at, in the state that the month rule picked. */
public record ChildInCare(ChildId id, BirthDate birthDate, CareForm form, CareHours hours) {}
