package kita.billing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.HouseholdCondition.FactIs;
import kita.money.Exact;
import kita.money.Rounding;
import kita.registry.Period;

/**
 * A child that is away for long, because of illness for example, pays less from then on (Entlastung bei längerer
 * Abwesenheit). Each absence without a break counts by itself; two short ones are not one long one. That it is declared is
 * the application.
 *
 * @param away the fact about the child, with the values that count as being away
 * @param afterDays days of one absence that give no relief; 30: relief from day 31 on
 * @param relief what is not charged
 * @param rounding of a part of a month, applied one after the other
 */
public record Absence(RuleHead head, FactIs away, int afterDays, Relief relief, List<Rounding> rounding)
        implements Rule {

    /** What is not charged. */
    public enum Relief {
        /** Every single day, as its share of the days of care in the month. */
        BY_DAY,
        /** Calendar months that lie wholly after those days; parts of a month are charged whole. */
        FULL_MONTHS
    }

    public Absence {
        rounding = List.copyOf(rounding);
        if (away.fact().scope() != Fact.Scope.CHILD) {
            throw new InvalidTariff(
                    "Abwesend ist ein Kind; das Merkmal „" + away.fact().key() + "“ gilt für den Haushalt.",
                    "Beim Merkmal „of: child“ schreiben.");
        }
        if ((relief == Relief.FULL_MONTHS) != rounding.isEmpty()) {
            throw new InvalidTariff(
                    relief == Relief.FULL_MONTHS
                            ? "Bei ganzen Monaten entsteht nichts, was zu runden wäre."
                            : "Es steht nicht da, wie der Teilbetrag gerundet wird.",
                    relief == Relief.FULL_MONTHS ? "„rounding:“ löschen." : "„rounding:“ ergänzen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        sheet.lasting(away.fact());
    }

    @Override
    public void apply(WorkingMonth month) {
        for (FeeLine line : month.linesWithAmount(head)) {
            List<Declared.Span> spans =
                    line.facts().declared().spans(away.fact().key());
            if (!spans.isEmpty() && !line.amount().isZero()) {
                apply(line, daysOfCare(line.facts(), month), spans);
            }
        }
    }

    private void apply(FeeLine line, Period care, List<Declared.Span> spans) {
        int all = days(care);
        int away = 0;
        Declared.Span last = null;
        for (Declared.Span span : spans) {
            int relieved = relieved(span, care);
            away += relieved;
            last = relieved > 0 ? span : last;
        }
        if (away == all) {
            Declared.Span whole = last;
            line.charge(Exact.ZERO, () -> sentence(whole) + " an allen Tagen der Betreuung.", head.citation());
        } else if (away > 0) {
            relieve(line, all, away, last);
        }
    }

    private void relieve(FeeLine line, int all, int away, Declared.Span span) {
        Exact before = line.amount();
        Exact exact = before.times((long) all - away).dividedBy(all);
        line.charge(
                Roundings.apply(rounding, exact),
                () -> sentence(span) + " an " + away + " von " + all + " Tagen, " + before.german() + " x "
                        + (all - away) + "/" + all + Roundings.german(rounding, exact) + ".",
                head.citation());
    }

    private String sentence(Declared.Span span) {
        return head.text() + " Abwesend " + German.period(span.days()) + "; entlastet wird ab dem " + (afterDays + 1)
                + ". Tag, hier";
    }

    private int relieved(Declared.Span span, Period care) {
        if (!away.values().contains(span.value())) {
            return 0;
        }
        LocalDate from = span.days().from().plusDays(afterDays);
        if (from.isAfter(span.days().to())) {
            return 0;
        }
        Period free = new Period(from, span.days().to());
        if (relief == Relief.FULL_MONTHS) {
            LocalDate first = care.from().withDayOfMonth(1);
            return free.covers(new Period(first, first.withDayOfMonth(first.lengthOfMonth()))) ? days(care) : 0;
        }
        Optional<Period> part = free.intersection(care);
        return part.isEmpty() ? 0 : days(part.get());
    }

    private static Period daysOfCare(ChildInCare child, WorkingMonth month) {
        return child.presence()
                .map(presence -> new Period(presence.first(), presence.last()))
                .orElseGet(() -> month.month().period());
    }

    /** Of a period within one month. */
    private static int days(Period period) {
        return period.to().getDayOfMonth() - period.from().getDayOfMonth() + 1;
    }
}
