package kita.billing.tariff;

import kita.money.Money;

/** One step on the way to a fee: why, the monthly amount after it, and where it stands. */
public final class FeeStep {

    private final Explanation explanation;
    private final Money amount;
    private final Citation citation;

    FeeStep(Explanation explanation, Money amount, Citation citation) {
        this.explanation = explanation;
        this.amount = amount;
        this.citation = citation;
    }

    /** German and complete, with the facts that mattered; put together anew at each call. */
    public String sentence() {
        return explanation.german();
    }

    public Money amount() {
        return amount;
    }

    public Citation citation() {
        return citation;
    }
}
