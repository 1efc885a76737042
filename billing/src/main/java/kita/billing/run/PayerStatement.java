package kita.billing.run;

import kita.billing.ledger.PayerAccount;
import kita.money.Money;

/**
 * One payer's account at the end of the posting of a run.
 *
 * @param broughtForward what earlier runs posted less what they demanded: zero, or below zero for a credit
 * @param posted what this run posted
 * @param currentMonth what stands for the month of the run itself; zero if the payer's children have left
 * @param cancelled what a reversal takes back of earlier demands that nobody had paid yet, zero or more
 */
public record PayerStatement(
        PayerAccount account,
        Money broughtForward,
        Money posted,
        Money cancelled,
        Money currentMonth,
        MandateOnFile mandate) {

    public PayerStatement(
            PayerAccount account, Money broughtForward, Money posted, Money currentMonth, MandateOnFile mandate) {
        this(account, broughtForward, posted, Money.ZERO, currentMonth, mandate);
    }

    /** What may be demanded now; below zero it is a credit. Credits are netted per payer, never between payers. */
    public Money due() {
        return broughtForward.plus(posted).plus(cancelled);
    }
}
