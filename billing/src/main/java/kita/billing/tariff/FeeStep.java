package kita.billing.tariff;

import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/** One step on the way to an amount: why, the amount after it, and where it stands. */
public final class FeeStep {

    private final Explanation explanation;
    private final Exact amount;
    private final Citation citation;

    FeeStep(Explanation explanation, Exact amount, Citation citation) {
        this.explanation = explanation;
        this.amount = amount;
        this.citation = citation;
    }

    /** German and complete, with the facts that mattered; put together anew at each call. */
    public String sentence() {
        String sentence = explanation.german();
        if (amount.isWholeCents()) {
            return sentence;
        }
        String exact = amount.german() + ".";
        return sentence.endsWith(" " + exact) ? sentence : sentence + " Genauer Betrag: " + exact;
    }

    /** In whole cents for display; where the exact amount has fractions, the sentence gives it. */
    public Money amount() {
        return amount.isWholeCents() ? amount.toMoney() : Rounding.CENT_HALF_UP.toMoney(amount);
    }

    public Citation citation() {
        return citation;
    }
}
