package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Axis.Question;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * The fee is a rate for each agreed hour, and the rate changes from slice to slice of the hours: so much for each of the
 * first 25 hours, so much for each of the next 10, and so on.
 *
 * @param rates euro per hour; its last axis is {@link HourSlices}
 * @param times what the sum is multiplied with, such as weeks in a month, if the ordinance says so
 * @param rounding in sequence; may be empty if a rule after it rounds
 * @param effect what the result does to the amount before it
 */
public record HourRatesRule(
        RuleHead head, FeeTable rates, Optional<Times> times, List<Rounding> rounding, Effect effect) implements Rule {

    /** A factor and where it stands. */
    public record Times(Exact factor, Citation citation) {
        public Times {
            if (!factor.isPositive()) {
                throw new InvalidTariff("Der Faktor „times“ ist nicht größer als null.", "Faktor berichtigen.");
            }
        }
    }

    public HourRatesRule {
        rounding = List.copyOf(rounding);
        if (!(rates.axes().get(rates.axes().size() - 1) instanceof HourSlices)) {
            throw new InvalidTariff("Die letzte Achse sind nicht die Stufen der Stunden.", "„upTo“ nennen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        rates.ask(sheet);
    }

    @Override
    public void apply(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if ((line.isSet() || effect == Effect.SETS) && head.holdsFor(child)) {
                apply(child, line);
            }
        }
    }

    @Override
    public boolean setsAmounts() {
        return effect == Effect.SETS;
    }

    @Override
    public boolean leavesFractions() {
        return rounding.isEmpty() && times.isPresent();
    }

    @Override
    public boolean rounds() {
        return effect == Effect.SETS && !leavesFractions();
    }

    private void apply(WorkingChild child, FeeLine line) {
        Question question = child.question();
        HourSlices slices = slices();
        int agreed = slices.unit().of(child.facts().hours());
        int first = rates.find(question);
        if (first == FeeTable.NO_CELL || hasHole(slices, first, agreed)) {
            refuse(child);
            return;
        }
        long cents = 0;
        for (int slice = 0; slice < slices.size(); slice++) {
            int hours = slices.hoursIn(slice, agreed);
            cents = hours == 0
                    ? cents
                    : Math.addExact(
                            cents,
                            rates.cell(first + slice).amount().times(hours).cents());
        }
        Exact sum = Exact.of(cents);
        Exact exact = times.isPresent() ? sum.times(times.get().factor()) : sum;
        Exact found = Roundings.apply(rounding, exact);
        if (effect == Effect.SETS) {
            line.comesFromNoTable();
        }
        line.charge(
                effect.of(line.amount(), found),
                () -> head.text() + " " + rates.german(question) + ": "
                        + effect.german(german(first, agreed, exact, found)) + ".",
                rates.cell(first).citation());
    }

    private boolean hasHole(HourSlices slices, int first, int agreed) {
        for (int slice = 0; slice < slices.size(); slice++) {
            if (slices.hoursIn(slice, agreed) > 0 && rates.cell(first + slice) == null) {
                return true;
            }
        }
        return false;
    }

    /** (25 × 0,51 € + 10 × 0,14 €) × 4,33 = 61,2695 €, gerundet auf Cent, kaufmännisch: 61,27 €. */
    private String german(int first, int agreed, Exact exact, Exact found) {
        StringBuilder text = new StringBuilder(times.isPresent() ? "(" : "");
        for (int slice = 0; slice < slices().size() && slices().hoursIn(slice, agreed) > 0; slice++) {
            text.append(slice == 0 ? "" : " + ")
                    .append(slices().hoursIn(slice, agreed))
                    .append(" \u00d7 ")
                    .append(rates.cell(first + slice).amount().german());
        }
        times.ifPresent(
                factor -> text.append(") \u00d7 ").append(factor.factor().germanNumber()));
        text.append(" = ").append(exact.german());
        if (!found.equals(exact)) {
            text.append(", ").append(TermRounded.german(rounding)).append(": ").append(found.german());
        }
        return text.toString();
    }

    private void refuse(WorkingChild child) {
        if (child.isOurs() && rates.isAnswerable(child)) {
            if (asksForIncome() && child.month().facts().income() instanceof HouseholdIncome.NotAsked) {
                child.month().refuseWithoutIncome(child);
                return;
            }
            String sentence =
                    "Kind " + child.facts().id() + ", " + child.month().month()
                            + ": Die Satzung nennt keinen Stundensatz für " + rates.refusal(child.question())
                            + ". Stunden im Vertrag prüfen oder die Satzung ergänzen.";
            child.month().refuse("NOT_IN_TABLE", child, sentence);
        }
    }

    private HourSlices slices() {
        List<Axis> axes = rates.axes();
        return (HourSlices) axes.get(axes.size() - 1);
    }
}
