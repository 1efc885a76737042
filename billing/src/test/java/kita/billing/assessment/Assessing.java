package kita.billing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kita.billing.tariff.Tariff;
import kita.registry.Month;

/** Asks the assessor in tests, and answers in words that a test can compare. */
final class Assessing {

    private final Assessor assessor;
    private final HouseholdFacts facts;

    private Assessing(Tariff tariff, HouseholdFacts facts) {
        this.assessor = new Assessor(tariff);
        this.facts = facts;
    }

    static Assessing by(Tariff tariff, FactsBuilder household) {
        return new Assessing(tariff, household.build());
    }

    /** "A 64.00, B 0.00", ordered by child. */
    String in(String month) {
        return months(month, month).stream()
                .map(assessed -> assessed.child() + " " + assessed.amount())
                .collect(Collectors.joining(", "));
    }

    List<AssessedMonth> months(String first, String last) {
        Assessment answer = assessor.assess(facts, Month.parse(first), Month.parse(last));
        assertThat(answer).isInstanceOf(Assessment.Assessed.class);
        return ((Assessment.Assessed) answer).months();
    }

    /** The amounts of one child, month by month. */
    List<String> amounts(String child, String first, String last) {
        return months(first, last).stream()
                .filter(month -> month.child().value().equals(child))
                .map(month -> month.month() + " " + month.amount())
                .toList();
    }

    /** All sentences of one child in one month. */
    String sentences(String child, String month) {
        return months(month, month).stream()
                .filter(assessed -> assessed.child().value().equals(child))
                .flatMap(assessed -> assessed.steps().stream())
                .map(Step::sentence)
                .collect(Collectors.joining("\n"));
    }

    List<Assessment.Contradiction> parked(String first, String last) {
        Assessment answer = assessor.assess(facts, Month.parse(first), Month.parse(last));
        assertThat(answer).isInstanceOf(Assessment.Parked.class);
        return ((Assessment.Parked) answer).contradictions();
    }

    /** The codes of why the household is parked. */
    List<String> parkedFor(String month) {
        return parked(month, month).stream().map(Assessment.Contradiction::code).toList();
    }
}
