package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;

/** So many percent of a term. */
public record TermPercent(Exact percent, Term of) implements Term {

    public TermPercent {
        if (percent.isNegative()) {
            throw new InvalidTariff("Ein Prozentsatz ist negativ.", "Mit „minus“ abziehen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public Unit unit() {
        return of.unit();
    }

    @Override
    public TermValue computation() {
        TermValue value = TermValue.of(of, this);
        TermValue stepByStep = frame -> value.of(frame).times(percent).dividedBy(100);
        return TermScaled.of(value, stepByStep, percent, new Exact(1, 100))
                .map(TermValue.class::cast)
                .orElse(stepByStep);
    }

    @Override
    public List<Term> operands() {
        return List.of(of);
    }

    @Override
    public Level level(Frame frame) {
        return Level.PRODUCT;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        text.append(percent.germanNumber()).append("\u00a0% von ");
        Term.writeOperand(text, frame, of, Level.ATOM);
    }
}
