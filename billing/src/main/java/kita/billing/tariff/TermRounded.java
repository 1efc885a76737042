package kita.billing.tariff;

import java.util.List;
import java.util.stream.Collectors;
import kita.billing.tariff.TermValue.Whole;
import kita.money.Exact;
import kita.money.Rounding;

/** An amount rounded on the way, by one rule after the other. */
public record TermRounded(List<Rounding> rounding, Term of) implements Term {

    public TermRounded {
        rounding = List.copyOf(rounding);
        if (rounding.isEmpty() || of.unit() != Unit.MONEY) {
            throw new InvalidTariff(
                    "„round“ braucht eine Rundungsregel und einen Geldbetrag.", "Etwa { round: [centHalfUp], of: … }.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public Unit unit() {
        return Unit.MONEY;
    }

    @Override
    public TermValue computation() {
        TermValue value = TermValue.of(of, this);
        return (Whole) frame -> Roundings.apply(rounding, value.of(frame)).wholeCents();
    }

    @Override
    public List<Term> operands() {
        return List.of(of);
    }

    @Override
    public Level level(Frame frame) {
        return Level.ATOM;
    }

    @Override
    public void write(StringBuilder text, Frame frame) {
        Exact exact = of.value(frame);
        Exact rounded = Roundings.apply(rounding, exact);
        text.append(rounded.german());
        if (!rounded.equals(exact)) {
            text.append(" [")
                    .append(german(rounding))
                    .append("; genau ")
                    .append(exact.german())
                    .append(']');
        }
    }

    /** German: gerundet auf Cent, kaufmännisch, dann auf 10 Cent, kaufmännisch. */
    static String german(List<Rounding> rounding) {
        return rounding.stream().map(Rounding::german).collect(Collectors.joining(", dann ", "gerundet ", ""));
    }
}
