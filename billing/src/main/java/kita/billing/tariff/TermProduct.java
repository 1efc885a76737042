package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;

/** Terms multiplied; at most one of them is money. */
public record TermProduct(List<Term> operands) implements Term {

    public TermProduct {
        operands = Term.requireAtLeast(2, "times", operands);
        int amounts = 0;
        for (Term operand : operands) {
            amounts += operand.unit() == Unit.MONEY ? 1 : 0;
        }
        if (amounts > 1) {
            throw new InvalidTariff(
                    "„times“ multipliziert Geld mit Geld.", "Höchstens ein Faktor darf ein Betrag in Euro sein.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public Unit unit() {
        for (Term operand : operands) {
            if (operand.unit() == Unit.MONEY) {
                return Unit.MONEY;
            }
        }
        return Unit.NUMBER;
    }

    @Override
    public Exact value(Frame frame) {
        Exact product = operands.get(0).value(frame);
        for (int i = 1; i < operands.size(); i++) {
            product = product.times(operands.get(i).value(frame));
        }
        return product;
    }

    @Override
    public Level level(Frame frame) {
        return Level.PRODUCT;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        Term.writeOperand(text, frame, operands.get(0), Level.PRODUCT);
        for (int i = 1; i < operands.size(); i++) {
            text.append(" \u00d7 ");
            Term.writeOperand(text, frame, operands.get(i), Level.ATOM);
        }
    }
}
