package kita.billing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.Month;

/**
 * What one payer owes for all children of the household (Kostenbeitragsbescheid): one letter, not one per child.
 *
 * @param children ordered as they shall be printed; each with at least one month
 * @param endingRules rules that lowered an amount and end on a known day
 * @param legalBasis at least one
 */
public record FeeNotice(
        NoticeHead head,
        List<ChildFees> children,
        Payment payment,
        List<EndingRule> endingRules,
        List<String> legalBasis)
        implements Notice {

    public FeeNotice {
        children = List.copyOf(children);
        endingRules = List.copyOf(endingRules);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.FEE;
    }

    /** One child with its months in order. */
    public record ChildFees(Child child, List<MonthFee> months) {
        public ChildFees {
            months = List.copyOf(months);
        }

        /**
         * The months as one line in time, or as several where two contracts run side by side (a child in two places);
         * contracts that follow each other share a line.
         */
        List<SortedMap<Month, MonthFee>> lanes() {
            List<SortedMap<Month, MonthFee>> lanes = new ArrayList<>();
            for (MonthFee fee : months) {
                Month month = fee.assessed().month();
                SortedMap<Month, MonthFee> free = lanes.stream()
                        .filter(lane -> !lane.containsKey(month))
                        .findFirst()
                        .orElseGet(() -> {
                            lanes.add(new TreeMap<>());
                            return lanes.get(lanes.size() - 1);
                        });
                free.put(month, fee);
            }
            return lanes;
        }
    }

    /** One assessed month and the hours that were agreed for it. */
    public record MonthFee(AssessedMonth assessed, CareHours hours) {}

    /**
     * A rule in favour of the family that ends on a known day.
     *
     * @param name as a German noun phrase with its article: "die Geschwisterregel für Hortkinder"
     * @param lastDay the last day on which it applies
     */
    public record EndingRule(String name, String citation, LocalDate lastDay) {}
}
