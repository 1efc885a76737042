package kita.billing.tariff;

/** A German sentence that is only put together when somebody reads it; finding an amount makes no text. */
@FunctionalInterface
interface Explanation {

    String german();
}
