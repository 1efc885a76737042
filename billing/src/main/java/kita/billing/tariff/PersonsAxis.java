package kita.billing.tariff;

import java.util.List;
import java.util.Optional;

/** Size of the family: the adults and the children of the household, all of them or those that count. */
public final class PersonsAxis implements Axis {

    private final Optional<Counted> counts;
    private final CountClasses classes;

    /**
     * @param counts which children count; empty for all
     * @param classes 2, 3, 4, 5, 6+
     */
    public PersonsAxis(Optional<Counted> counts, List<String> classes) {
        this.counts = counts;
        this.classes = new CountClasses(classes);
    }

    private int persons(HouseholdMonth household) {
        return counts.isEmpty()
                ? household.persons()
                : household.persons() - household.family().size() + counts.get().number(household);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        sheet.persons();
        if (counts.isPresent()) {
            sheet.family();
            counts.get().ask(sheet);
        }
    }

    @Override
    public String key() {
        return "persons";
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
        return "Personen";
    }

    @Override
    public String classHeading(int index) {
        return classes.german(index);
    }

    @Override
    public int classOf(Question question) {
        return classes.classOf(persons(question.household()));
    }

    @Override
    public String german(int index, Question question) {
        return "Familie von " + persons(question.household()) + " Personen";
    }

    @Override
    public String mismatch(Question question) {
        return "eine Familie von " + persons(question.household()) + " Personen";
    }

    @Override
    public String toString() {
        return "persons " + counts + classes;
    }
}
