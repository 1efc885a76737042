package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.Questions.Topic;

/**
 * When a rule changes the amount of a child. A fact that is missing refuses the household where it decides, and is never
 * taken for "no".
 */
public sealed interface Condition
        permits Condition.All, Condition.Any, Condition.Not, CareCondition, HouseholdCondition {

    /** Whether it holds for the child in its month. */
    boolean holds(WorkingChild child);

    /** Writes down what it can ask for. */
    void ask(QuestionSheet sheet);

    /** Whether the household's income decides. */
    default boolean asksForIncome() {
        return Questions.of(this::ask).asksFor(Topic.INCOME);
    }

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public void ask(QuestionSheet sheet) {
            conditions.forEach(condition -> condition.ask(sheet));
        }

        @Override
        public boolean holds(WorkingChild child) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(child)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public void ask(QuestionSheet sheet) {
            conditions.forEach(condition -> condition.ask(sheet));
        }

        @Override
        public boolean holds(WorkingChild child) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(child)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public void ask(QuestionSheet sheet) {
            condition.ask(sheet);
        }

        @Override
        public boolean holds(WorkingChild child) {
            return !condition.holds(child);
        }
    }

    /** A span that is empty is refused with {@link InvalidTariff}. */
    static void requireAscending(int from, int upTo) {
        if (upTo < from) {
            throw new InvalidTariff(
                    "Die Spanne von " + from + " bis " + upTo + " ist leer.", "„from“ und „upTo“ berichtigen.");
        }
    }
}
