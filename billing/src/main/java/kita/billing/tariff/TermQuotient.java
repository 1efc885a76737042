package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;

/** One term divided by another: money by a number, a number by a number, or money by money, which is a number. */
public record TermQuotient(Term dividend, Term divisor) implements Term {

    public TermQuotient {
        if (dividend.unit() == Unit.NUMBER && divisor.unit() == Unit.MONEY) {
            throw new InvalidTariff("„divide“ teilt eine Zahl durch Geld.", "Reihenfolge der beiden Angaben prüfen.");
        }
        boolean zero = divisor instanceof Number number && number.value().isZero()
                || divisor instanceof Euro euro && euro.amount().isZero();
        if (zero) {
            throw new InvalidTariff("„divide“ teilt durch null.", "Den zweiten Wert berichtigen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public Unit unit() {
        return dividend.unit() == divisor.unit() ? Unit.NUMBER : Unit.MONEY;
    }

    @Override
    public TermValue computation() {
        TermValue over = TermValue.of(dividend, this);
        TermValue under = TermValue.of(divisor, this);
        TermValue stepByStep = frame -> over.of(frame).dividedBy(under.of(frame));
        return divisor instanceof Number number
                ? TermScaled.of(over, stepByStep, Exact.of(1).dividedBy(number.value()))
                        .map(TermValue.class::cast)
                        .orElse(stepByStep)
                : stepByStep;
    }

    @Override
    public List<Term> operands() {
        return List.of(dividend, divisor);
    }

    @Override
    public Level level(Frame frame) {
        return Level.PRODUCT;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        Term.writeOperand(text, frame, dividend, Level.PRODUCT);
        text.append(" / ");
        Term.writeOperand(text, frame, divisor, Level.ATOM);
    }
}
