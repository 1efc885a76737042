package kita.billing.tariff;

import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.ChildInCare.FeeCollector;
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

    /** The household with its income in the unit of the version, computed where the example names items. */
    Optional<HouseholdMonth> asked() {
        if (example.items().isEmpty()) {
            return Optional.of(example.facts().with(inUnit(example.facts().income())));
        }
        return income() instanceof Answer.Computed computed
                ? Optional.of(example.facts().with(inUnit(new Proven(computed.amount()))))
                : Optional.empty();
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
        Optional<String> difference = care(fees).or(() -> meals(fees));
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

    private Optional<String> care(Fees fees) {
        for (Map.Entry<ChildId, Money> claim : expected.care().entrySet()) {
            Optional<Money> computed = computed(fees, claim.getKey(), Charge.CARE);
            if (!computed.equals(Optional.of(claim.getValue()))) {
                return differs("Kind " + claim.getKey(), computed, Optional.of(claim.getValue()));
            }
        }
        return Optional.empty();
    }

    /** A child for which no meal is claimed has none: nobody would look for a meal that an example keeps quiet about. */
    private Optional<String> meals(Fees fees) {
        for (ChildInCare child : example.facts().children()) {
            Optional<Money> computed = computed(fees, child.id(), Charge.MEAL);
            Optional<Money> claimed = Optional.ofNullable(expected.meals().get(child.id()));
            if (child.collector() == FeeCollector.US
                    && !computed.orElse(Money.ZERO).equals(claimed.orElse(Money.ZERO))) {
                return differs("Kind " + child.id() + ", " + Charge.MEAL.german(), computed, claimed);
            }
        }
        return Optional.empty();
    }

    private static Optional<Money> computed(Fees fees, ChildId child, Charge charge) {
        return fees.fees().stream()
                .filter(fee -> fee.charge() == charge && fee.child().equals(child))
                .map(ChildFee::amount)
                .findFirst();
    }

    private static Optional<String> differs(String what, Optional<Money> computed, Optional<Money> claimed) {
        return Optional.of(what + ": errechnet " + computed.map(Money::german).orElse("nichts") + ", erwartet "
                + claimed.map(Money::german).orElse("nichts") + ".");
    }
}
