package kita.app.jobs.notices;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.Step;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.EndingRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;

/** Rules of an ordinance that end on a known day, found again in the steps of assessed months. */
final class EndingRules {

    private final List<RuleHead> ending = new ArrayList<>();

    EndingRules(Tariff tariff) {
        for (TariffVersion version : tariff.versions()) {
            for (Rule rule : version.rules()) {
                if (!rule.head().validity().isOpenEnded()
                        && rule.head()
                                .validity()
                                .to()
                                .isBefore(version.validity().to())) {
                    ending.add(rule.head());
                }
            }
        }
    }

    /** Those that lowered an amount, each once, in the order of the ordinance. */
    List<EndingRule> thatHelped(List<ChildFees> children) {
        return ending.stream()
                .filter(rule -> children.stream()
                        .flatMap(child -> child.months().stream())
                        .anyMatch(month -> lowered(month.assessed().steps(), rule)))
                .map(rule -> new EndingRule(
                        rule.text(), rule.citation().text(), rule.validity().to()))
                .distinct()
                .toList();
    }

    /** A frozen step begins with the text of its rule and cites its paragraph. */
    private static boolean lowered(List<Step> steps, RuleHead rule) {
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean same = step.sentence().startsWith(rule.text())
                    && step.citation().equals(rule.citation().text());
            if (same && step.amount().compareTo(steps.get(i - 1).amount()) < 0) {
                return true;
            }
        }
        return false;
    }
}
