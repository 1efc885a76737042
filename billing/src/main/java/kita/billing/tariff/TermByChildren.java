package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.TermValue.Whole;
import kita.money.Money;

/** An amount by the number of children that count: for one, for two, ...; the last holds for all further. */
public record TermByChildren(List<Money> amounts, Counted counts) implements Term {

    public TermByChildren {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty()) {
            throw new InvalidTariff("„byChildren“ nennt keinen Betrag.", "Beträge für 1, 2, … Kinder nennen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        counts.ask(sheet);
    }

    @Override
    public Unit unit() {
        return Unit.MONEY;
    }

    @Override
    public TermValue computation() {
        return (Whole) this::cents;
    }

    private long cents(Frame frame) {
        int number = counts.number(frame.child().month().facts());
        return number == 0
                ? 0
                : amounts.get(Math.min(number, amounts.size()) - 1).cents();
    }

    @Override
    public List<Term> operands() {
        return List.of();
    }

    @Override
    public Level level(Frame frame) {
        return Level.ATOM;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        int number = counts.number(frame.child().month().facts());
        text.append(value(frame).german()).append(" [Kinder: ").append(number).append(']');
    }
}
