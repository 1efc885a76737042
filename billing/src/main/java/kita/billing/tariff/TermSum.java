package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.TermValue.Whole;
import kita.money.Exact;

/** Terms of one unit added up, or all others taken from the first. */
public record TermSum(Sign sign, List<Term> operands) implements Term {

    /** What is done with all terms but the first. */
    public enum Sign {
        PLUS("plus", " + "),
        MINUS("minus", " \u2212 ");

        private final String key;
        private final String written;

        Sign(String key, String written) {
            this.key = key;
            this.written = written;
        }
    }

    public TermSum {
        operands = Term.requireAtLeast(2, sign.key, operands);
        Term.requireSameUnit(sign.key, operands);
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public Unit unit() {
        return operands.get(0).unit();
    }

    @Override
    public TermValue computation() {
        TermValue[] parts = TermValue.of(operands, this);
        Whole[] wholes = TermValue.wholes(parts);
        return wholes == null ? frame -> sum(parts, frame) : (Whole) frame -> sum(wholes, frame);
    }

    private Exact sum(TermValue[] parts, Frame frame) {
        Exact sum = parts[0].of(frame);
        for (int i = 1; i < parts.length; i++) {
            Exact value = parts[i].of(frame);
            sum = sign == Sign.PLUS ? sum.plus(value) : sum.minus(value);
        }
        return sum;
    }

    private long sum(Whole[] parts, Frame frame) {
        long sum = parts[0].whole(frame);
        for (int i = 1; i < parts.length; i++) {
            long value = parts[i].whole(frame);
            sum = sign == Sign.PLUS ? Math.addExact(sum, value) : Math.subtractExact(sum, value);
        }
        return sum;
    }

    @Override
    public Level level(Frame frame) {
        return Level.SUM;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        Term.writeOperand(text, frame, operands.get(0), Level.SUM);
        for (int i = 1; i < operands.size(); i++) {
            text.append(sign.written);
            Term.writeOperand(text, frame, operands.get(i), sign == Sign.PLUS ? Level.SUM : Level.PRODUCT);
        }
    }
}
