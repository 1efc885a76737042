package kita.billing.tariff;

import java.util.List;

/** The place of a child among the children of its household that count. */
public final class ChildOrderAxis implements Axis {

    private final Counted counts;
    private final List<ChildOrder> order;
    private final CountClasses classes;

    /** @param classes 1, 2, 3+ */
    public ChildOrderAxis(Counted counts, List<ChildOrder> order, List<String> classes) {
        this.counts = counts;
        this.order = ChildOrder.chain(order, counts);
        this.classes = new CountClasses(classes);
    }

    private int place(Question question) {
        return ChildOrder.placeOf(question.child(), question.household(), counts, order);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        counts.ask(sheet);
        order.forEach(link -> link.ask(sheet));
    }

    @Override
    public String key() {
        return "childOrder";
    }

    @Override
    public int size() {
        return classes.size();
    }

    @Override
    public String classKey(int index) {
        return classes.key(index);
    }

    @Override
    public String heading() {
        return "Rang des Kindes";
    }

    @Override
    public String classHeading(int index) {
        return classes.key(index).replace("+", "") + (classes.isOpen(index) ? ". und jedes weitere Kind" : ". Kind");
    }

    @Override
    public int classOf(Question question) {
        return classes.classOf(place(question));
    }

    @Override
    public String german(int index, Question question) {
        return place(question) + ". Kind (gezählt: " + counts.german() + ")";
    }

    @Override
    public String mismatch(Question question) {
        int place = place(question);
        return place == 0
                ? "ein Kind, das selbst nicht mitzählt (gezählt: " + counts.german() + ")"
                : "das " + place + ". Kind der Familie";
    }

    @Override
    public String toString() {
        return "childOrder " + counts + order + classes;
    }
}
