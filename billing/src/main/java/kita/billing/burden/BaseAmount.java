package kita.billing.burden;

import kita.billing.tariff.Citation;
import kita.money.Money;
import kita.registry.Period;

/**
 * The standard rate on which the income limit rests, for the time in which it holds (Regelbedarfsstufe 1).
 *
 * @param perMonth in euro a month
 */
public record BaseAmount(Period validity, Money perMonth, Citation citation) {}
