package kita.billing.tariff;

import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/** One step on the way to an amount: why, the amount after it, and where it stands. */
public final class FeeStep {

    private final Explanation explanation;
    private final Exact amount;
    private final Citation citation;
    private final FeeTable table;
    private final int cell;

    FeeStep(Explanation explanation, Exact amount, Citation citation) {
        this(explanation, amount, citation, null, FeeTable.NO_CELL);
    }

    /** @param table from a cell of which the step took an amount; null if from none */
    FeeStep(Explanation explanation, Exact amount, Citation citation, FeeTable table, int cell) {
        this.explanation = explanation;
        this.amount = amount;
        this.citation = citation;
        this.table = table;
        this.cell = cell;
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

    /** Where in its table the amount stands; empty for a step that took none from a table. */
    public Optional<TablePage> page() {
        return table == null ? Optional.empty() : Optional.of(table.page(cell));
    }

    public Citation citation() {
        return citation;
    }
}
