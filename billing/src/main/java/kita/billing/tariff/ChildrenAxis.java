package kita.billing.tariff;

import java.util.List;

/** How many children of the household count. */
public final class ChildrenAxis implements Axis {

    private final Counted counts;
    private final CountClasses classes;

    /** @param classes 1, 2, 3, 4+ */
    public ChildrenAxis(Counted counts, List<String> classes) {
        this.counts = counts;
        this.classes = new CountClasses(classes);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        counts.ask(sheet);
    }

    @Override
    public String key() {
        return "children";
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
        return "Zahl der Kinder";
    }

    @Override
    public String classHeading(int index) {
        return classes.german(index);
    }

    @Override
    public int classOf(Question question) {
        return classes.classOf(counts.number(question.household()));
    }

    @Override
    public String german(int index, Question question) {
        return "Zahl der Kinder " + counts.number(question.household()) + " (gezählt: " + counts.german() + ")";
    }

    @Override
    public String mismatch(Question question) {
        return counts.number(question.household()) + " Kinder (gezählt: " + counts.german() + ")";
    }

    @Override
    public String toString() {
        return "children " + counts + classes;
    }
}
