package kita.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kita.app.intake.SheetRow.RowProblem;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.Period;

/**
 * The cells of one row as values. Everything wrong is collected, so that a person sees all of it at once; an accessor
 * that cannot answer records the problem and answers null. {@link #orRefuse()} stands before anything is built.
 */
final class Fields {

    /** The row cannot be used; it carries no stack trace, because it is an answer and not a failure. */
    static final class RowRefused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<RowProblem> problems;

        RowRefused(List<RowProblem> problems) {
            super("row refused", null, false, false);
            this.problems = List.copyOf(problems);
        }

        List<RowProblem> problems() {
            return problems;
        }
    }

    private final SheetRow row;
    private final List<RowProblem> problems;

    Fields(SheetRow row) {
        this.row = row;
        this.problems = new ArrayList<>(row.problems());
    }

    void orRefuse() throws RowRefused {
        if (!problems.isEmpty()) {
            throw new RowRefused(problems);
        }
    }

    void problem(String column, String reason, String remedy) {
        String shown = cell(column).map(Cell::shown).orElse("");
        problems.add(new RowProblem(column, shown, reason, remedy));
    }

    boolean isEmpty(String column) {
        return cell(column).isEmpty();
    }

    /** A name or address, kept as it was entered. */
    String text(String column) {
        return required(column, Values::text);
    }

    Optional<String> optionalText(String column) {
        return optional(column, Values::text);
    }

    /** A key without blanks around it. */
    <T> T key(String column, Function<String, T> type) {
        return required(column, cell -> type.apply(Values.key(cell)));
    }

    <T> Optional<T> optionalKey(String column, Function<String, T> type) {
        return optional(column, cell -> type.apply(Values.key(cell)));
    }

    LocalDate day(String column) {
        return required(column, Values::day);
    }

    Optional<LocalDate> optionalDay(String column) {
        return optional(column, Values::day);
    }

    Month month(String column) {
        return required(column, Values::month);
    }

    /** From the one column to the other; an empty end means until further notice. */
    Period period(String fromColumn, String toColumn) {
        LocalDate from = day(fromColumn);
        boolean broken = from == null;
        int before = problems.size();
        LocalDate to = optionalDay(toColumn).orElse(LocalDate.MAX);
        broken |= problems.size() > before;
        if (!broken && to.isBefore(from)) {
            problem(
                    toColumn,
                    "Das Ende liegt vor dem Beginn (" + Values.german(from) + ").",
                    "Beginn oder Ende prüfen.");
            broken = true;
        }
        return broken ? null : new Period(from, to);
    }

    /** A whole number from low to high. */
    Integer whole(String column, int low, int high) {
        return required(column, cell -> Values.whole(cell, low, high));
    }

    Optional<Integer> optionalWhole(String column, int low, int high) {
        return optional(column, cell -> Values.whole(cell, low, high));
    }

    Optional<Month> optionalMonth(String column) {
        return optional(column, Values::month);
    }

    <T> Optional<T> optionalOneOf(String column, Map<String, T> choices) {
        return optional(column, cell -> Values.oneOf(cell, choices));
    }

    /** Hours with at most two decimals, in minutes. */
    Optional<Integer> optionalMinutes(String column, int mostHours) {
        return optional(column, cell -> Values.minutes(cell, mostHours));
    }

    Double degrees(String column, double low, double high) {
        return required(column, cell -> Values.degrees(cell, low, high));
    }

    /** Euro, not negative, at most two decimals. */
    Money amount(String column) {
        return required(column, Values::amount);
    }

    /** Euro, below zero for a loss, at most two decimals. */
    Money signedAmount(String column) {
        return required(column, Values::signedAmount);
    }

    String iban(String column) {
        return required(column, cell -> Ibans.checked(Values.text(cell)));
    }

    <T> T oneOf(String column, Map<String, T> choices) {
        return required(column, cell -> Values.oneOf(cell, choices));
    }

    /** A number or word as a text, such as 2 or ja. */
    String word(String column) {
        return required(column, cell -> {
            if (cell instanceof Cell.Number number) {
                return number.number().toPlainString();
            }
            return Values.text(cell).strip();
        });
    }

    private <T> T required(String column, Reading<T> reading) {
        if (cell(column).isEmpty()) {
            problem(column, "Die Angabe fehlt.", "Bitte ergänzen.");
            return null;
        }
        return optional(column, reading).orElse(null);
    }

    private <T> Optional<T> optional(String column, Reading<T> reading) {
        Optional<Cell> cell = cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.get() instanceof Cell.Refused refused) {
            problem(column, refused.reason(), refused.remedy());
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(cell.get()));
        } catch (NotThisException not) {
            problem(column, not.reason(), not.remedy());
            return Optional.empty();
        }
    }

    private Optional<Cell> cell(String column) {
        return Optional.ofNullable(row.cells().get(column));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Cell cell);
    }
}
