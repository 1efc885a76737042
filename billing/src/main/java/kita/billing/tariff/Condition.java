package kita.billing.tariff;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.registry.CareForm;

/**
 * When a rule changes the amount of a child. A fact that is missing refuses the household where it decides, and is never
 * taken for "no".
 */
public sealed interface Condition {

    /** Whether it holds for the child in its month. */
    boolean holds(WorkingChild child);

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
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

    /** The child is priced in one of these forms of care. */
    record InForm(List<CareForm> forms) implements Condition {
        public InForm {
            forms = List.copyOf(forms);
        }

        @Override
        public boolean holds(WorkingChild child) {
            return forms.contains(child.form());
        }
    }

    /** A declared fact has one of these values. */
    record FactIs(Fact fact, Set<String> values) implements Condition {
        public FactIs {
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        @Override
        public boolean holds(WorkingChild child) {
            String value = child.valueOf(fact);
            return value != null && values.contains(value);
        }
    }
}
