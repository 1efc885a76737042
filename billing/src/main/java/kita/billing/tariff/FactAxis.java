package kita.billing.tariff;

import java.util.List;

/** A declared fact of the household or the child; each class is one of its values. */
public final class FactAxis implements Axis {

    /** Names that rows of a table have beside their classes. */
    private static final List<String> TAKEN = List.of("amount", "amounts", "citation", "status");

    private final Fact fact;
    private final List<String> classes;

    /** Values that the fact does not know, and repetitions, are refused. */
    public FactAxis(Fact fact, List<String> classes) {
        this.fact = fact;
        this.classes = List.copyOf(classes);
        if (TAKEN.contains(fact.key())) {
            throw new InvalidTariff(
                    "Das Merkmal „" + fact.key() + "“ heißt wie eine Angabe der Tabelle.", "Anders nennen.");
        }
        if (!fact.values().containsAll(classes) || classes.stream().distinct().count() < classes.size()) {
            throw new InvalidTariff(
                    "Die Klassen " + classes + " sind nicht lauter verschiedene Werte des Merkmals „" + fact.key()
                            + "“.",
                    "Werte aus " + fact.values() + " nennen, jeden einmal.");
        }
    }

    public Fact fact() {
        return fact;
    }

    @Override
    public void ask(QuestionSheet sheet) {
        sheet.fact(fact);
    }

    @Override
    public String key() {
        return fact.key();
    }

    @Override
    public int size() {
        return classes.size();
    }

    @Override
    public String classKey(int index) {
        return classes.get(index);
    }

    @Override
    public String heading() {
        return fact.german();
    }

    @Override
    public String classHeading(int index) {
        return classes.get(index);
    }

    @Override
    public int classOf(Question question) {
        String value = fact.valueOf(question.household(), question.child());
        return value == null ? NONE : classes.indexOf(value);
    }

    @Override
    public String german(int index, Question question) {
        return fact.german() + ": " + classes.get(index);
    }

    @Override
    public String mismatch(Question question) {
        String value = fact.valueOf(question.household(), question.child());
        return value == null ? "die fehlende Angabe „" + fact.german() + "“" : fact.german() + ": " + value;
    }

    @Override
    public String toString() {
        return "fact " + fact + classes;
    }
}
