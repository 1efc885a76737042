package kita.billing.assessment;

import kita.money.Money;

/**
 * One step of a computation as a person reads it (Rechenschritt).
 *
 * @param sentence German, complete, with the facts that mattered
 * @param amount the monthly amount after this step
 * @param citation where it stands: paragraph, annex and cell of the ordinance
 */
public record Step(String sentence, Money amount, String citation) {}
