package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * Siblings pay less (Geschwisterermäßigung), each by its place among them or all by their number.
 *
 * @param counts which children count as siblings
 * @param by what decides about the step
 * @param order who comes first; each link decides where those before it leave a tie
 * @param exempt what a child does to the others that is free by itself
 * @param steps for the first, the second, ... or for one, two, ... children; the last holds for all further
 * @param rounding of the amounts that a step has changed, in sequence
 */
public record SiblingDiscount(
        RuleHead head,
        Counted counts,
        By by,
        List<PayerOrder> order,
        OnlyOnePays.ExemptChild exempt,
        List<SiblingStep> steps,
        List<Rounding> rounding)
        implements Rule {

    /** What decides about the step. */
    public enum By {
        /** The place of the child in the order. */
        POSITION,
        /** How many children count; all of them get the same step. */
        NUMBER
    }

    public SiblingDiscount {
        order = List.copyOf(order);
        steps = List.copyOf(steps);
        rounding = List.copyOf(rounding);
        PayerOrder.chain(order);
        if (steps.isEmpty()) {
            throw new InvalidTariff("Die Geschwisterregel nennt keine Stufe.", "„steps:“ ergänzen.");
        }
        boolean noFamilyOrder = order.contains(PayerOrder.HIGHER_FEE)
                || order.contains(PayerOrder.LOWER_FEE)
                || order.contains(PayerOrder.EARLIER_START);
        if (by == By.POSITION && counts.who() == Counted.Who.IN_HOUSEHOLD && noFamilyOrder) {
            throw new InvalidTariff(
                    "Kinder des Haushalts ohne Betreuung haben weder Beitrag noch Betreuungsbeginn.",
                    "Nach „oldest“ oder „youngest“ ordnen oder „who: inCare“ schreiben.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        counts.ask(sheet);
        order.forEach(link -> link.ask(sheet));
        steps.forEach(step -> step.ask(sheet));
    }

    @Override
    public void apply(WorkingMonth month) {
        if (by == By.NUMBER) {
            byNumber(month);
        } else if (counts.who() == Counted.Who.IN_CARE) {
            byPosition(month);
        } else {
            byPositionInFamily(month);
        }
    }

    @Override
    public boolean leavesFractions() {
        return rounding.isEmpty() && steps.stream().anyMatch(SiblingStep::leavesFractions);
    }

    private void byNumber(WorkingMonth month) {
        int number = counts.number(month.facts());
        if (exempt == OnlyOnePays.ExemptChild.IS_LEFT_OUT) {
            for (WorkingChild child : month.children()) {
                boolean counted = child.line(head.charge()).isExempt() && counts.counts(child.facts(), month.month());
                number -= counted ? 1 : 0;
            }
        }
        for (WorkingChild child : month.children()) {
            if (number > 0 && counts.counts(child.facts(), month.month())) {
                reduce(child.line(head.charge()), number, number);
            }
        }
    }

    /** All places are settled before the first amount changes, because the order may look at amounts. */
    private void byPosition(WorkingMonth month) {
        List<FeeLine> siblings = new ArrayList<>(month.children().length);
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if (takesPlace(line) && counts.counts(child.facts(), month.month())) {
                siblings.add(line);
            }
        }
        siblings.sort(this::compare);
        for (int i = 0; i < siblings.size(); i++) {
            reduce(siblings.get(i), i + 1, siblings.size());
        }
    }

    private void byPositionInFamily(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if (!counts.counts(child.facts(), month.month()) || !takesPlace(line)) {
                continue;
            }
            int place = 1;
            int number = 0;
            for (FamilyChild other : month.facts().family()) {
                if (counts.counts(other, month.month()) && takesPlace(other, month)) {
                    number++;
                    place += comesBefore(other, child.facts()) ? 1 : 0;
                }
            }
            reduce(line, place, number);
        }
    }

    private boolean takesPlace(FeeLine line) {
        return !line.isExempt() || exempt == OnlyOnePays.ExemptChild.COUNTS_AS_PAYER;
    }

    private boolean takesPlace(FamilyChild other, WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            if (child.facts().id().equals(other.id())) {
                return takesPlace(child.line(head.charge()));
            }
        }
        return true;
    }

    private boolean comesBefore(FamilyChild one, ChildInCare other) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < order.size(); i++) {
            compared = switch (order.get(i)) {
                case OLDEST -> ChildOrder.OLDEST.compare(one, other);
                case YOUNGEST -> ChildOrder.YOUNGEST.compare(one, other);
                default -> ChildOrder.CHILD_ID.compare(one, other);
            };
        }
        return compared < 0;
    }

    /** An exempt child keeps the place that its fee would have given it. */
    private int compare(FeeLine one, FeeLine other) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < order.size(); i++) {
            compared = switch (order.get(i)) {
                case HIGHER_FEE -> other.rankedAmount().compareTo(one.rankedAmount());
                case LOWER_FEE -> one.rankedAmount().compareTo(other.rankedAmount());
                default -> order.get(i).compare(one, other);
            };
        }
        return compared;
    }

    private void reduce(FeeLine line, int place, int number) {
        if (!line.isSet() || line.isExempt() || !head.holdsFor(line.child())) {
            return;
        }
        SiblingStep step = steps.get(Math.min(place, steps.size()) - 1);
        Exact before = line.amount();
        Exact exact = step.amountOf(line);
        if (exact == SiblingStep.NO_BAND) {
            refuse(line);
            return;
        }
        if (exact.equals(before)) {
            if (number > 1) {
                line.note(() -> sentence(place, number) + step.german() + ".", head.citation());
            }
            return;
        }
        Exact after = Roundings.apply(rounding, exact);
        line.charge(after, () -> sentence(place, number) + german(step, before, exact, after) + ".", head.citation());
    }

    private String sentence(int place, int number) {
        String which = by == By.NUMBER
                ? "Bei " + number + (number == 1 ? " Kind" : " Kindern") + " (" + counts.german() + ")"
                : "Dieses Kind steht an " + place + ". Stelle von " + number + " ("
                        + order.stream().map(PayerOrder::german).collect(Collectors.joining(", dann "))
                        + " zuerst)";
        return head.text() + " " + which + "; es gilt: ";
    }

    private String german(SiblingStep step, Exact before, Exact exact, Exact after) {
        String text = step.german() + " von " + before.german() + " = " + exact.german();
        return after.equals(exact) ? text : text + ", " + TermRounded.german(rounding) + ": " + after.german();
    }

    private void refuse(FeeLine line) {
        WorkingChild child = line.child();
        if (child.isOurs()) {
            String sentence =
                    "Kind " + child.facts().id() + ", " + child.month().month() + ": Die Regel „" + head.id()
                            + "“ verlangt den Betrag einer niedrigeren Einkommensstufe; den nennt die Tabelle nicht. Felder der"
                            + " Tabelle ergänzen oder die Geschwisterregel berichtigen.";
            child.month().refuse("NO_LOWER_BAND", child, sentence);
        }
    }
}
