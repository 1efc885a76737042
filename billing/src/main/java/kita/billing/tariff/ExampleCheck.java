package kita.billing.tariff;

import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.Evaluation.Fees;
import kita.billing.tariff.Evaluation.Refusal;
import kita.billing.tariff.Evaluation.Refused;
import kita.billing.tariff.HouseholdIncome.Proven;
import kita.billing.tariff.IncomeComputation.Answer;
import kita.money.Money;
import kita.registry.ChildId;

/** Compares one worked example with the answer of the version in force in its month. */
final class ExampleCheck {

    private final TariffExample example;
    private final TariffExample.Expected expected;
    private final TariffVersion version;

    ExampleCheck(TariffExample example, TariffVersion version) {
        this.example = example;
        this.expected = example.expected();
        this.version = version;
    }

    /** What the version says, without a look at what is claimed. */
    ExampleAnswer answer() {
        if (example.items().isEmpty()) {
            return new ExampleAnswer(Optional.empty(), evaluated(example.facts().income()));
        }
        Answer income = income();
        return new ExampleAnswer(
                Optional.of(income),
                income instanceof Answer.Computed computed
                        ? evaluated(new Proven(computed.amount()))
                        : Optional.empty());
    }

    private Answer income() {
        Optional<IncomeComputation> computation = version.income().flatMap(IncomeRule::computation);
        if (computation.isEmpty()) {
            return new Answer.Refused(
                    "NO_COMPUTATION",
                    "Das Beispiel nennt Einkunftsarten, aber die Fassung „" + version.id()
                            + "“ sagt nicht, wie aus ihnen das Einkommen wird („computation“).");
        }
        return computation
                .get()
                .compute(
                        version.income().get().per(),
                        example.items(),
                        example.facts().family().size(),
                        example.facts().declared());
    }

    private Optional<Evaluation> evaluated(HouseholdIncome income) {
        return example.facts().children().isEmpty()
                ? Optional.empty()
                : Optional.of(version.evaluate(example.facts().with(inUnit(income))));
    }

    /** German: the first difference. */
    Optional<String> mismatch() {
        ExampleAnswer answer = answer();
        if (answer.income().isPresent()) {
            if (answer.income().get() instanceof Answer.Refused refused) {
                return refused(refused.code(), refused.sentence());
            }
            Money computed = ((Answer.Computed) answer.income().get()).amount();
            if (expected.householdIncome().isPresent()
                    && !expected.householdIncome().get().equals(computed)) {
                return differs("Einkommen des Haushalts", Optional.of(computed), expected.householdIncome());
            }
        }
        return answer.fees().flatMap(this::fees);
    }

    private Optional<String> fees(Evaluation answer) {
        if (answer instanceof Refused refused) {
            Refusal named = refused.refusals().stream()
                    .filter(refusal -> expected.refused().equals(Optional.of(refusal.code())))
                    .findFirst()
                    .orElse(refused.refusals().get(0));
            return refused(named.code(), named.sentence());
        }
        if (expected.refused().isPresent()) {
            return Optional.of("Erwartet war die Ablehnung "
                    + expected.refused().get() + ", aber die Satzung nennt einen Beitrag.");
        }
        return compare((Fees) answer);
    }

    /** A bare figure in a document is meant in the unit of the ordinance. */
    private HouseholdIncome inUnit(HouseholdIncome income) {
        return income instanceof Proven proven && version.income().isPresent()
                ? new Proven(proven.amount(), version.income().get().per())
                : income;
    }

    private Optional<String> refused(String code, String sentence) {
        return expected.refused().equals(Optional.of(code)) ? Optional.empty() : Optional.of(sentence);
    }

    private Optional<String> compare(Fees fees) {
        Optional<String> difference =
                compare(expected.care(), Charge.CARE, fees).or(() -> compare(expected.meals(), Charge.MEAL, fees));
        if (difference.isPresent() || expected.total().isEmpty()) {
            return difference;
        }
        Money total = Money.ZERO;
        for (ChildFee fee : fees.fees()) {
            total = fee.charge() == Charge.CARE ? total.plus(fee.amount()) : total;
        }
        return total.equals(expected.total().get())
                ? Optional.empty()
                : differs("Summe der Kinder", Optional.of(total), expected.total());
    }

    private static Optional<String> compare(Map<ChildId, Money> claimed, Charge charge, Fees fees) {
        for (Map.Entry<ChildId, Money> claim : claimed.entrySet()) {
            Optional<Money> computed = fees.fees().stream()
                    .filter(fee -> fee.charge() == charge && fee.child().equals(claim.getKey()))
                    .map(ChildFee::amount)
                    .findFirst();
            if (!computed.equals(Optional.of(claim.getValue()))) {
                String what = "Kind " + claim.getKey() + (charge == Charge.CARE ? "" : ", " + charge.german());
                return differs(what, computed, Optional.of(claim.getValue()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differs(String what, Optional<Money> computed, Optional<Money> claimed) {
        return Optional.of(what + ": errechnet " + computed.map(Money::german).orElse("nichts") + ", erwartet "
                + claimed.map(Money::german).orElse("nichts") + ".");
    }
}
