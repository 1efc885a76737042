package kita.billing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.tariff.Charge;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.Month;
import kita.registry.PersonName;

/**
 * What one payer owes for all children of the household (Kostenbeitragsbescheid): one letter, not one per child.
 *
 * @param children ordered as they shall be printed; each with at least one month
 * @param household all children of the household; steps name them by id, parents read their names
 * @param payment may be empty only if nothing is to be paid
 * @param jointlyWith who owes the same and is charged; then the addressee is the other one of the two
 * @param earlier what was decided and charged before
 */
public record FeeNotice(
        NoticeHead head,
        List<ChildFees> children,
        List<Child> household,
        Optional<Payment> payment,
        Grounds grounds,
        Optional<PersonName> jointlyWith,
        Earlier earlier,
        Optional<Enclosure> enclosure)
        implements Notice {

    public FeeNotice {
        children = List.copyOf(children);
        household = List.copyOf(household);
    }

    /** The first one to somebody who owes alone, without the means to compute it again. */
    public FeeNotice(
            NoticeHead head,
            List<ChildFees> children,
            List<Child> household,
            Optional<Payment> payment,
            Grounds grounds) {
        this(head, children, household, payment, grounds, Optional.empty(), Earlier.NOTHING, Optional.empty());
    }

    /** Of all children of the household. */
    public ChildNames names() {
        return ChildNames.of(household);
    }

    @Override
    public NoticeKind kind() {
        return jointlyWith.isPresent() ? NoticeKind.JOINT_FEE : NoticeKind.FEE;
    }

    /** One child with its months in order. */
    public record ChildFees(Child child, List<MonthFee> months) {
        public ChildFees {
            months = List.copyOf(months);
        }

        /**
         * The months as one line in time, or as several where two contracts run side by side (a child in two places);
         * contracts that follow each other share a line. Meals have lines of their own, behind those of care.
         */
        List<SortedMap<Month, MonthFee>> lanes() {
            List<SortedMap<Month, MonthFee>> lanes = new ArrayList<>();
            for (Charge charge : Charge.values()) {
                lanes.addAll(lanes(charge));
            }
            return lanes;
        }

        private List<SortedMap<Month, MonthFee>> lanes(Charge charge) {
            List<SortedMap<Month, MonthFee>> lanes = new ArrayList<>();
            for (MonthFee fee : months) {
                if (fee.assessed().charge() != charge) {
                    continue;
                }
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
     * What the decision stands on, besides the computation itself.
     *
     * @param legalBasis at least one
     * @param endingRules rules that lowered an amount and end on a known day
     * @param texts what the municipality adds in its own words
     */
    public record Grounds(List<String> legalBasis, List<EndingRule> endingRules, TownTexts texts) {
        public Grounds {
            legalBasis = List.copyOf(legalBasis);
            endingRules = List.copyOf(endingRules);
        }
    }

    /**
     * With what the family can compute the notice again.
     *
     * @param attachment from its file
     * @param code from the paper, by a camera; empty where none is printed
     */
    public record Enclosure(Attachment attachment, Optional<String> code) {}

    /**
     * A rule in favour of the family that ends on a known day.
     *
     * @param text what it says, one German sentence
     * @param lastDay the last day on which it applies
     */
    public record EndingRule(String text, String citation, LocalDate lastDay) {}

    /**
     * Text blocks of the municipality.
     *
     * @param suspension whether a remedy suspends the payment (§ 80 VwGO); left out if it says nothing
     * @param relief the offer of advice on a waiver, in place of the standard words
     */
    public record TownTexts(Optional<String> suspension, Optional<String> relief) {
        public static final TownTexts NONE = new TownTexts(Optional.empty(), Optional.empty());
    }
}
