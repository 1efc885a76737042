package kita.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was true when (Zeitstrahl): values over periods that never overlap. One class cuts contracts, income,
 * households, benefits and ordinances at their dates of change.
 *
 * <p>Two periods that overlap are refused with {@link OverlapException}: a fact that is true twice is a contradiction
 * that a person must resolve.
 */
public final class Timeline<T> {

    /** One value and the days on which it holds. */
    public record Piece<T>(Period period, T value) {}

    /** Two values claim the same day. */
    public static final class OverlapException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        OverlapException(Period first, Period second) {
            super("Periods overlap: " + first + " and " + second);
        }
    }

    private final List<Piece<T>> pieces;

    private Timeline(List<Piece<T>> sorted) {
        this.pieces = List.copyOf(sorted);
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    public static <T> Timeline<T> of(List<Piece<T>> pieces) {
        List<Piece<T>> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(Piece::period));
        for (int i = 1; i < sorted.size(); i++) {
            Period before = sorted.get(i - 1).period();
            Period after = sorted.get(i).period();
            if (before.overlaps(after)) {
                throw new OverlapException(before, after);
            }
        }
        return new Timeline<>(sorted);
    }

    /** A timeline over facts that carry their own period. */
    public static <T> Timeline<T> over(List<T> facts, Function<? super T, Period> period) {
        List<Piece<T>> pieces = new ArrayList<>(facts.size());
        for (T fact : facts) {
            pieces.add(new Piece<>(period.apply(fact), fact));
        }
        return of(pieces);
    }

    public List<Piece<T>> pieces() {
        return pieces;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public Optional<T> at(LocalDate day) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Piece<T> piece = pieces.get(middle);
            if (piece.period().to().isBefore(day)) {
                low = middle + 1;
            } else if (piece.period().from().isAfter(day)) {
                high = middle - 1;
            } else {
                return Optional.of(piece.value());
            }
        }
        return Optional.empty();
    }

    /** Equal values in periods that meet become one piece. */
    public Timeline<T> merged() {
        List<Piece<T>> merged = new ArrayList<>();
        for (Piece<T> piece : pieces) {
            Piece<T> last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null
                    && last.period().meets(piece.period())
                    && last.value().equals(piece.value())) {
                Period joined = new Period(last.period().from(), piece.period().to());
                merged.set(merged.size() - 1, new Piece<>(joined, last.value()));
            } else {
                merged.add(piece);
            }
        }
        return new Timeline<>(merged);
    }

    /** The first days of change inside the window: starts of pieces, and the days after their ends. */
    public NavigableSet<LocalDate> changesWithin(Period window) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Piece<T> piece : pieces) {
            if (window.contains(piece.period().from())) {
                days.add(piece.period().from());
            }
            if (!piece.period().isOpenEnded()
                    && window.contains(piece.period().to().plusDays(1))) {
                days.add(piece.period().to().plusDays(1));
            }
        }
        return days;
    }

    /** The window cut at the given days, in order; a cut on the first day of the window changes nothing. */
    public static List<Period> cut(Period window, NavigableSet<LocalDate> days) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = window.from();
        for (LocalDate day : days) {
            if (day.isAfter(start) && window.contains(day)) {
                parts.add(new Period(start, day.minusDays(1)));
                start = day;
            }
        }
        parts.add(new Period(start, window.to()));
        return parts;
    }
}
