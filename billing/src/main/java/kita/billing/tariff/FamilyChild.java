package kita.billing.tariff;

import kita.registry.BirthDate;
import kita.registry.ChildId;

/** A child that lives in the household in the month, in care or not; ordinances that grade by children count it. */
public record FamilyChild(ChildId id, BirthDate birthDate, Declared declared) {}
