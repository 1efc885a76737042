package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the Kitas around a home, by squares of the map. */
final class Neighbourhood {

    private static final int SQUARE = 1_000;

    /** A Kita, by its position in the supply, and the way to it as the crow flies. */
    record Near(int kita, int metres) {}

    private static final Comparator<Near> NEAREST_FIRST =
            Comparator.comparingInt(Near::metres).thenComparingInt(Near::kita);

    private final List<SupplyKita> kitas;
    private final int columns;
    private final int rows;
    private final List<List<Integer>> squares = new ArrayList<>();

    Neighbourhood(Supply supply) {
        this.kitas = supply.kitas();
        this.columns = kitas.stream().mapToInt(SupplyKita::x).max().orElse(0) / SQUARE + 1;
        this.rows = kitas.stream().mapToInt(SupplyKita::y).max().orElse(0) / SQUARE + 1;
        for (int i = 0; i < columns * rows; i++) {
            squares.add(new ArrayList<>());
        }
        for (int i = 0; i < kitas.size(); i++) {
            squares.get(kitas.get(i).y() / SQUARE * columns + kitas.get(i).x() / SQUARE)
                    .add(i);
        }
    }

    /** At least that many Kitas (or all that there are) and all within the distance, nearest first. */
    List<Near> around(int x, int y, int atLeast, int metres) {
        int radius = metres;
        while (true) {
            List<Near> found = within(x, y, radius);
            if (found.size() >= Math.min(atLeast, kitas.size())) {
                return found;
            }
            radius *= 2;
        }
    }

    private List<Near> within(int x, int y, int radius) {
        List<Near> found = new ArrayList<>();
        for (int row = square(y - radius, rows); row <= square(y + radius, rows); row++) {
            for (int column = square(x - radius, columns); column <= square(x + radius, columns); column++) {
                for (int kita : squares.get(row * columns + column)) {
                    long east = kitas.get(kita).x() - x;
                    long north = kitas.get(kita).y() - y;
                    long squared = east * east + north * north;
                    if (squared <= (long) radius * radius) {
                        found.add(new Near(kita, (int) Math.round(Math.sqrt(squared))));
                    }
                }
            }
        }
        found.sort(NEAREST_FIRST);
        return found;
    }

    private static int square(int metre, int count) {
        return Math.max(0, Math.min(count - 1, Math.floorDiv(metre, SQUARE)));
    }
}
