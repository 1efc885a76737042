package kita.billing.tariff;

import kita.registry.Period;

/**
 * A social benefit that a household has proven.
 *
 * @param kind stable key that rules name, such as WOHNGELD
 * @param german what parents call it
 * @param granted the period that the proof covers
 */
public record Benefit(String kind, String german, Period granted) {}
