package kita.billing.tariff;

import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;

/** What a child pays in its place among its siblings. A step never raises an amount: a sibling is never dearer. */
public sealed interface SiblingStep {

    /** The amount that a lower income band gives has no cell in the table, or no table set the amount. */
    Exact NO_BAND = null;

    /** The amount after the step, in cents; {@link #NO_BAND} if it needs a cell that there is not. */
    Exact amountOf(FeeLine line);

    /** German: what the step does, as part of a sentence. */
    String german();

    /** Whether it can leave fractions of a cent. */
    default boolean leavesFractions() {
        return false;
    }

    /** Writes down what it can ask for; other income bands are for households whose income is asked for. */
    void ask(QuestionSheet sheet);

    /** The amount as it is. */
    record Full() implements SiblingStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact amountOf(FeeLine line) {
            return line.amount();
        }

        @Override
        public String german() {
            return "der volle Betrag";
        }
    }

    /** Nothing. */
    record Free() implements SiblingStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact amountOf(FeeLine line) {
            return Exact.ZERO;
        }

        @Override
        public String german() {
            return "kein Beitrag";
        }
    }

    /**
     * A share of the amount.
     *
     * @param share up to 1
     * @param german how the ordinance puts it: 60 %, 1/3
     * @param atLeast what is left at least, but never more than the amount itself
     */
    record Share(Exact share, String german, Optional<Floor> atLeast) implements SiblingStep {

        public Share {
            if (share.isNegative() || share.compareTo(Exact.of(1)) > 0) {
                throw new InvalidTariff(
                        "Der Anteil " + german + " liegt nicht zwischen nichts und dem vollen Betrag.",
                        "Den Anteil nennen, der zu zahlen bleibt, höchstens 100 Prozent.");
            }
        }

        @Override
        public void ask(QuestionSheet sheet) {
            atLeast.ifPresent(floor -> floor.ask(sheet));
        }

        @Override
        public Exact amountOf(FeeLine line) {
            Exact rest = line.amount().times(share);
            if (atLeast.isEmpty()) {
                return rest;
            }
            Exact floor = atLeast.get().amountOf(line);
            return floor == NO_BAND ? NO_BAND : rest.max(floor).min(line.amount());
        }

        @Override
        public String german() {
            return german + " des Betrags"
                    + atLeast.map(floor -> ", mindestens " + floor.german()).orElse("");
        }

        @Override
        public boolean leavesFractions() {
            return true;
        }
    }

    /** The amount less a fixed sum, but not below zero. */
    record Minus(Money less) implements SiblingStep {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact amountOf(FeeLine line) {
            return line.amount().minus(Exact.of(less)).max(Exact.ZERO);
        }

        @Override
        public String german() {
            return "der Betrag abzüglich " + less.german();
        }
    }

    /** What can be the least that is left. */
    sealed interface Floor extends SiblingStep {}

    /** A fixed sum. */
    record Fixed(Money amount) implements Floor {
        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Exact amountOf(FeeLine line) {
            return Exact.of(amount).min(line.amount());
        }

        @Override
        public String german() {
            return amount.german();
        }
    }

    /** What the same table says for the lowest income band. */
    record LowestBand() implements Floor {
        @Override
        public void ask(QuestionSheet sheet) {
            sheet.income();
        }

        @Override
        public Exact amountOf(FeeLine line) {
            return band(line, Integer.MAX_VALUE);
        }

        @Override
        public String german() {
            return "der Betrag der niedrigsten Einkommensstufe";
        }
    }

    /** What the same table says some income bands lower, at least for the lowest. */
    record BandLower(int bands) implements SiblingStep {

        public BandLower {
            if (bands < 1) {
                throw new InvalidTariff("„bandLower“ ist kleiner als 1.", "Zahl der Stufen nennen.");
            }
        }

        @Override
        public void ask(QuestionSheet sheet) {
            sheet.income();
        }

        @Override
        public Exact amountOf(FeeLine line) {
            return band(line, bands);
        }

        @Override
        public String german() {
            return bands == 1
                    ? "der Betrag der nächstniedrigeren Einkommensstufe"
                    : "der Betrag der um " + bands + " niedrigeren Einkommensstufe";
        }
    }

    private static Exact band(FeeLine line, int lower) {
        FeeTable table = line.table();
        if (table == null || !table.asksForIncome()) {
            return NO_BAND;
        }
        int cell = table.bandLower(line.cell(), lower);
        return cell == FeeTable.NO_CELL
                ? NO_BAND
                : Exact.of(table.cell(cell).amount()).min(line.amount());
    }
}
