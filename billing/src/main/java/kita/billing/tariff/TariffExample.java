package kita.billing.tariff;

import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.money.Money;
import kita.registry.ChildId;

/**
 * A worked example that stands in the document of an ordinance and proves it: these facts, these fees.
 *
 * @param source who published the example, or from which cell it was made
 * @param fees the expected monthly fee of each child
 */
public record TariffExample(String name, String source, HouseholdMonth facts, Map<ChildId, Money> fees) {

    public TariffExample {
        fees = Map.copyOf(fees);
    }

    /** German: how the ordinance's answer differs; empty if the example comes out to the cent. */
    public Optional<String> mismatch(Tariff tariff) {
        Evaluation answer;
        try {
            answer = tariff.at(facts.month()).evaluate(facts);
        } catch (TariffGapException gap) {
            return Optional.of(gap.getMessage());
        }
        if (answer instanceof Evaluation.Refused refused) {
            return Optional.of(refused.refusals().get(0).sentence());
        }
        for (ChildFee fee : ((Evaluation.Fees) answer).fees()) {
            Money expected = fees.get(fee.child());
            if (!fee.amount().equals(expected)) {
                return Optional.of(
                        "Kind " + fee.child() + ": errechnet " + fee.amount().german() + ", erwartet "
                                + (expected == null ? "nichts" : expected.german()) + ".");
            }
        }
        return Optional.empty();
    }
}
