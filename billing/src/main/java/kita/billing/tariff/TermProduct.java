package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.TermValue.Whole;
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
    public TermValue computation() {
        TermValue[] factors = TermValue.of(operands, this);
        Whole[] wholes = TermValue.wholes(factors);
        return wholes == null ? scaled(factors) : (Whole) frame -> product(wholes, frame);
    }

    /** Constants apart from whole numbers, where all factors are made of both. */
    private static TermValue scaled(TermValue[] factors) {
        TermValue stepByStep = frame -> product(factors, frame);
        Whole[] wholes = new Whole[factors.length];
        Exact[] constants = new Exact[factors.length];
        for (int i = 0; i < factors.length; i++) {
            Optional<TermScaled> scaled = TermScaled.of(factors[i], factors[i]);
            if (scaled.isEmpty()) {
                return stepByStep;
            }
            wholes[i] = scaled.get().whole();
            constants[i] = scaled.get().factor();
        }
        Whole product = frame -> product(wholes, frame);
        return TermScaled.of(product, stepByStep, constants)
                .map(TermValue.class::cast)
                .orElse(stepByStep);
    }

    private static Exact product(TermValue[] factors, Frame frame) {
        Exact product = factors[0].of(frame);
        for (int i = 1; i < factors.length; i++) {
            product = product.times(factors[i].of(frame));
        }
        return product;
    }

    private static long product(Whole[] factors, Frame frame) {
        long product = factors[0].whole(frame);
        for (int i = 1; i < factors.length; i++) {
            product = Math.multiplyExact(product, factors[i].whole(frame));
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
