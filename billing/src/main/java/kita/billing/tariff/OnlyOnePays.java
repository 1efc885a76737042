package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.registry.CareForm;

/**
 * Of several children of a household in the named forms of care only one pays (Geschwisterregel). Patterns: § 13
 * KiFöG LSA, the oldest pays; ordinances in which the highest fee is paid.
 *
 * @param among forms of care of the children that take part
 * @param chain who pays; each link decides where those before it leave a tie
 * @param exempt what a child does to the choice that is free by itself
 * @param siblingAge until when children count, if the ordinance limits it
 * @param inMonth how much care in the month a child needs to take part
 */
public record OnlyOnePays(
        RuleHead head,
        List<CareForm> among,
        List<PayerOrder> chain,
        ExemptChild exempt,
        Optional<SiblingAge> siblingAge,
        Counted.InMonth inMonth)
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
        among = FormList.of(among);
        chain = List.copyOf(chain);
        PayerOrder.chain(chain);
    }

    /** Any day of care in the month makes a child take part. */
    public OnlyOnePays(
            RuleHead head,
            List<CareForm> among,
            List<PayerOrder> chain,
            ExemptChild exempt,
            Optional<SiblingAge> siblingAge) {
        this(head, among, chain, exempt, siblingAge, Counted.InMonth.ANY_DAY);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        chain.forEach(link -> link.ask(sheet));
        siblingAge.ifPresent(age -> age.ask(sheet));
    }

    @Override
    public void apply(WorkingMonth month) {
        WorkingChild[] children = month.children();
        if (children.length < 2) {
            return;
        }
        FeeLine[] siblings = new FeeLine[children.length];
        int number = 0;
        int exempted = 0;
        for (WorkingChild child : children) {
            if (takesPart(child)) {
                FeeLine line = child.line(head.charge());
                siblings[number++] = line;
                exempted += line.isExempt() ? 1 : 0;
            }
        }
        if (number > 1 && exempted < number) {
            settle(siblings, number, exempted);
        }
    }

    private boolean takesPart(WorkingChild child) {
        return among.contains(child.form())
                && (siblingAge.isEmpty() || siblingAge.get().counts(child))
                && inMonth.holds(child.facts(), child.month().month());
    }

    private void settle(FeeLine[] siblings, int number, int exempted) {
        boolean exemptPays = exempted > 0 && exempt == ExemptChild.COUNTS_AS_PAYER;
        FeeLine payer = payer(siblings, number, exemptPays);
        for (int i = 0; i < number; i++) {
            FeeLine line = siblings[i];
            if ((exemptPays || !line.isExempt()) && head.holdsFor(line.child())) {
                settle(line, payer, exempted > 0);
            }
        }
    }

    private void settle(FeeLine line, FeeLine payer, boolean withExempt) {
        if (line == payer && !line.isExempt()) {
            line.note(() -> sentence(withExempt) + " Zu zahlen ist für dieses Kind.", head.citation());
        } else if (line != payer && !line.amount().isZero()) {
            line.free(
                    () -> sentence(withExempt) + " Als zahlendes Kind gilt das Kind "
                            + payer.facts().id() + ".",
                    head.citation());
        }
    }

    private String sentence(boolean withExempt) {
        return withExempt ? head.text() + " " + exempt.german() : head.text();
    }

    /** The first of the chain, among the exempt alone where one of them takes the place of the one that pays. */
    private FeeLine payer(FeeLine[] siblings, int number, boolean exemptPays) {
        FeeLine first = null;
        for (int i = 0; i < number; i++) {
            FeeLine line = siblings[i];
            if (line.isExempt() == exemptPays && (first == null || PayerOrder.compare(chain, line, first) < 0)) {
                first = line;
            }
        }
        return first;
    }
}
