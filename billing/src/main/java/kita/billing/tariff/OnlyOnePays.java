package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.WorkingMonth.WorkingChild;
import kita.registry.CareForm;

/**
 * Of several children of a household in the named forms of care only one pays (Geschwisterregel). Patterns: § 13
 * KiFöG LSA, the oldest pays; ordinances in which the highest fee is paid.
 *
 * @param among forms of care of the children that take part
 * @param chain who pays; each link decides where those before it leave a tie
 * @param exempt what a child does to the choice that is free by itself
 * @param siblingAge until when children count, if the ordinance limits it
 */
public record OnlyOnePays(
        RuleHead head,
        List<CareForm> among,
        List<PayerOrder> chain,
        ExemptChild exempt,
        Optional<SiblingAge> siblingAge)
        implements Rule {

    /** A child that is free by itself, by age for example, and its siblings. */
    public enum ExemptChild {
        /** It takes the place of the one that pays; its siblings are free. */
        COUNTS_AS_PAYER("Ein selbst beitragsfreies Kind gilt dabei als zahlendes Kind."),
        /** It is left out; of the others one pays. */
        IS_LEFT_OUT("Ein selbst beitragsfreies Kind bleibt dabei außer Betracht.");

        private final String german;

        ExemptChild(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    public OnlyOnePays {
        among = List.copyOf(among);
        chain = List.copyOf(chain);
        PayerOrder.chain(chain);
    }

    @Override
    public void apply(WorkingMonth month) {
        List<WorkingChild> siblings = siblings(month);
        List<WorkingChild> exempted =
                siblings.stream().filter(WorkingChild::isExempt).toList();
        if (siblings.size() < 2 || exempted.size() == siblings.size()) {
            return;
        }
        String sentence = exempted.isEmpty() ? head.text() : head.text() + " " + exempt.german();
        if (!exempted.isEmpty() && exempt == ExemptChild.COUNTS_AS_PAYER) {
            settle(siblings, first(exempted), sentence);
        } else {
            siblings.removeAll(exempted);
            settle(siblings, first(siblings), sentence);
        }
    }

    private void settle(List<WorkingChild> siblings, WorkingChild payer, String sentence) {
        for (WorkingChild child : siblings) {
            if (child == payer && !child.isExempt()) {
                child.note(() -> sentence + " Zu zahlen ist für dieses Kind.", head.citation());
            } else if (child != payer && !child.amount().isZero()) {
                child.free(
                        () -> sentence + " Als zahlendes Kind gilt das Kind "
                                + payer.facts().id() + ".",
                        head.citation());
            }
        }
    }

    private List<WorkingChild> siblings(WorkingMonth month) {
        List<WorkingChild> siblings = new ArrayList<>(month.children().size());
        for (WorkingChild child : month.children()) {
            boolean counts = siblingAge.isEmpty() || siblingAge.get().counts(child, month.month());
            if (counts && among.contains(child.form())) {
                siblings.add(child);
            }
        }
        return siblings;
    }

    private WorkingChild first(List<WorkingChild> siblings) {
        return siblings.stream().min(PayerOrder.chain(chain)).orElseThrow();
    }
}
