package kita.billing.tariff;

import kita.billing.tariff.Axis.Question;

/**
 * The fee is what the table says. A child for which it says nothing is refused, never charged zero; a child whose fee
 * others collect has none here.
 *
 * @param table the cells, each with its own citation
 * @param effect what a cell does to the amount before it; all but setting leave a child without an amount alone
 */
public record TableRule(RuleHead head, FeeTable table, Effect effect) implements Rule {

    /** The cell is the fee. */
    public TableRule(RuleHead head, FeeTable table) {
        this(head, table, Effect.SETS);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        table.ask(sheet);
    }

    @Override
    public void apply(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            if (head.holdsFor(child)) {
                apply(child);
            }
        }
    }

    @Override
    public boolean setsAmounts() {
        return effect == Effect.SETS;
    }

    private void apply(WorkingChild child) {
        FeeLine line = child.line(head.charge());
        if (effect != Effect.SETS && !line.isSet()) {
            return;
        }
        int cell = table.find(child.question());
        if (cell != FeeTable.NO_CELL) {
            if (effect == Effect.SETS) {
                line.comesFrom(table, cell);
            }
            Question question = child.question();
            line.charge(
                    effect.of(line.amount(), table.exact(cell)),
                    () -> head.text() + " " + table.german(question) + ".",
                    table,
                    cell);
        } else if (child.isOurs() && table.isAnswerable(child)) {
            refuse(child);
        }
    }

    private void refuse(WorkingChild child) {
        if (asksForIncome() && child.month().facts().income() instanceof HouseholdIncome.NotAsked) {
            child.month().refuseWithoutIncome(child);
            return;
        }
        child.month()
                .refuse(
                        "NOT_IN_TABLE",
                        child,
                        "Kind " + child.facts().id() + ", " + child.month().month()
                                + ": Die Satzung nennt keinen Beitrag für " + table.refusal(child.question())
                                + ". Betreuungsform und Stunden im Vertrag prüfen oder die Gebührentabelle ergänzen.");
    }
}
