package kita.allocation.criteria;

import java.util.List;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;

/** Whether a condition applies, and what it looks at. */
final class Conditions {

    private static final int MONTHS_OF_YEAR = 12;

    private Conditions() {}

    /** The condition and all of its parts. */
    static Stream<Condition> partsOf(Condition condition) {
        return Stream.concat(Stream.of(condition), children(condition).stream().flatMap(Conditions::partsOf));
    }

    /** The declared facts that a condition looks at. */
    static Stream<FactKey> factsIn(Condition condition) {
        return partsOf(condition).flatMap(part -> {
            if (part instanceof Condition.Declared declared) {
                return Stream.of(declared.fact());
            }
            if (part instanceof Condition.DeclaredAtLeast atLeast) {
                return Stream.of(atLeast.fact());
            }
            return Stream.empty();
        });
    }

    static boolean hold(Condition condition, Circumstances child) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> hold(part, child));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> hold(part, child));
        }
        if (condition instanceof Condition.Not not) {
            return !hold(not.part(), child);
        }
        if (condition instanceof Condition.Declared declared) {
            return child.isDeclared(declared.fact());
        }
        if (condition instanceof Condition.DeclaredAtLeast atLeast) {
            return child.count(atLeast.fact()) >= atLeast.least();
        }
        return holdsByRegistry(condition, child);
    }

    private static boolean holdsByRegistry(Condition condition, Circumstances child) {
        if (condition instanceof Condition.SiblingAtThisKita) {
            return child.hasSiblingAtThisKita();
        }
        if (condition instanceof Condition.SiblingInCare) {
            return child.hasSiblingInCare();
        }
        if (condition instanceof Condition.OwnCrecheChild) {
            return child.isOwnCrecheChild();
        }
        if (condition instanceof Condition.LastYearBeforeSchool) {
            return child.isInLastYearBeforeSchool();
        }
        if (condition instanceof Condition.AgeAtStart age) {
            int years = Math.floorDiv(child.monthsAtStart(), MONTHS_OF_YEAR);
            return years >= age.fromYears() && years <= age.toYears();
        }
        if (condition instanceof Condition.MonthsAtStart months) {
            return child.monthsAtStart() >= months.from() && child.monthsAtStart() <= months.to();
        }
        if (condition instanceof Condition.FormAtStart form) {
            return child.formAtStart() == form.form();
        }
        if (condition instanceof Condition.At at) {
            return child.isWithin(at.where());
        }
        return condition instanceof Condition.Always;
    }

    private static List<Condition> children(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        return condition instanceof Condition.Not not ? List.of(not.part()) : List.of();
    }
}
