package kita.billing.tariff;

import java.util.List;
import kita.billing.tariff.TermValue.Whole;

/** The smaller or the larger of a term and its limit. */
public record TermBound(Side side, Term of, Term limit) implements Term {

    /** Which of the two counts. */
    public enum Side {
        /** The smaller: the limit is a maximum. */
        AT_MOST("atMost", " [Höchstwert]"),
        /** The larger: the limit is a minimum. */
        AT_LEAST("atLeast", " [Mindestwert]");

        private final String key;
        private final String note;

        Side(String key, String note) {
            this.key = key;
            this.note = note;
        }
    }

    public TermBound {
        Term.requireSameUnit(side.key, List.of(of, limit));
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
        TermValue bound = TermValue.of(limit, this);
        Whole[] wholes = TermValue.wholes(value, bound);
        if (side == Side.AT_MOST) {
            return wholes == null
                    ? frame -> value.of(frame).min(bound.of(frame))
                    : (Whole) frame -> Math.min(wholes[0].whole(frame), wholes[1].whole(frame));
        }
        return wholes == null
                ? frame -> value.of(frame).max(bound.of(frame))
                : (Whole) frame -> Math.max(wholes[0].whole(frame), wholes[1].whole(frame));
    }

    @Override
    public List<Term> operands() {
        return List.of(of, limit);
    }

    @Override
    public Level level(Frame frame) {
        return isLimited(frame) ? Level.ATOM : of.level(frame);
    }

    /** The limit as a figure where it counts, else the way to the value; never both, so that a notice stays readable. */
    @Override
    public void write(StringBuilder text, Frame frame) {
        if (isLimited(frame)) {
            text.append(Term.german(unit(), limit.value(frame))).append(side.note);
        } else {
            of.write(text, frame);
        }
    }

    private boolean isLimited(Frame frame) {
        int compared = of.value(frame).compareTo(limit.value(frame));
        return side == Side.AT_MOST ? compared > 0 : compared < 0;
    }
}
