package kita.billing.tariff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.registry.ChildId;

/**
 * Two rules that both set the amount of one child for the same charge, so that the first says nothing in the end.
 *
 * @param first id of the rule whose amount is lost
 * @param second id of the rule whose amount stands
 */
public record Overwritten(String first, String second, ChildId child) {

    /** Applies the rules to the month; the first case of each pair of rules. */
    static List<Overwritten> in(RuleList rules, WorkingMonth month) {
        List<Overwritten> found = new ArrayList<>();
        Map<FeeLine, String> setters = new HashMap<>();
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            if (!rules.holds(r, month)) {
                continue;
            }
            List<Integer> before = steps(rule, month);
            rule.apply(month);
            List<Integer> after = steps(rule, month);
            for (int i = 0; setsAnew(rule) && i < after.size(); i++) {
                WorkingChild child = month.children()[i];
                if (child.isOurs() && after.get(i) > before.get(i)) {
                    String second = rule.head().id();
                    String first = setters.put(child.line(rule.head().charge()), second);
                    if (first != null) {
                        found.add(new Overwritten(first, second, child.facts().id()));
                    }
                }
            }
        }
        return found;
    }

    /** That a child is free whatever its fee would be is no slip. */
    private static boolean setsAnew(Rule rule) {
        return rule.setsAmounts() && !(rule instanceof Free);
    }

    private static List<Integer> steps(Rule rule, WorkingMonth month) {
        return Arrays.stream(month.children())
                .map(child -> child.line(rule.head().charge()).stepCount())
                .toList();
    }
}
