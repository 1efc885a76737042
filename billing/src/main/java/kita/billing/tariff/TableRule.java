package kita.billing.tariff;

import kita.billing.tariff.Axis.Question;
import kita.billing.tariff.WorkingMonth.WorkingChild;

/**
 * The fee is what the table says. A child for which it says nothing is refused, never charged zero.
 *
 * @param table the cells, each with its own citation
 */
public record TableRule(RuleHead head, FeeTable table) implements Rule {

    @Override
    public void apply(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            Question question = new Question(child.facts(), child.form(), month.facts());
            int cell = table.find(question);
            if (cell == FeeTable.NO_CELL) {
                refuse(month, child, question);
            } else {
                child.charge(
                        table.cell(cell).amount(),
                        () -> head.text() + " " + table.german(question) + ".",
                        table.cell(cell).citation());
            }
        }
    }

    private void refuse(WorkingMonth month, WorkingChild child, Question question) {
        month.refuse(
                "NOT_IN_TABLE",
                child,
                "Kind " + child.facts().id() + ", " + month.month() + ": Die Satzung nennt keinen Beitrag für "
                        + table.refusal(question)
                        + ". Betreuungsform und Stunden im Vertrag prüfen oder die Gebührentabelle ergänzen.");
    }
}
