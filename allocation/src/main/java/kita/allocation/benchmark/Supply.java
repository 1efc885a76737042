package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kita.registry.GeoPoint;
import kita.registry.KitaId;

/**
 * The Kitas of a town.
 *
 * @param spreadMetres how far a home lies from the Kita around which it was drawn, at one standard deviation
 */
public record Supply(List<SupplyKita> kitas, int spreadMetres) {

    private static final double METRES_PER_DEGREE = 111_195; // of a great circle on a sphere of 6,371 km
    private static final int SQUARE_KILOMETRE_SIDE = 1_000;
    private static final int PERCENT_WITHOUT_KRIPPE = 15;

    /** A Kita on the globe with its places, as a public directory lists it. */
    public record Row(KitaId id, GeoPoint at, int underThree, int fromThree) {}

    public Supply {
        kitas = List.copyOf(kitas);
        if (kitas.isEmpty()) {
            throw new IllegalArgumentException("A town without Kitas");
        }
    }

    /** One Kita per square kilometre on average, 15 % of them without a Krippe. */
    static Supply madeUp(int count, Random random) {
        int side = (int) Math.round(SQUARE_KILOMETRE_SIDE * Math.sqrt(count));
        List<SupplyKita> kitas = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int x = random.nextInt(side);
            int y = random.nextInt(side);
            int underThree = random.nextInt(100) < PERCENT_WITHOUT_KRIPPE ? 0 : 60 + random.nextInt(81);
            kitas.add(new SupplyKita(new KitaId("K%05d".formatted(i)), x, y, underThree, 60 + random.nextInt(81)));
        }
        return new Supply(kitas, SQUARE_KILOMETRE_SIDE);
    }

    /** Real Kitas, laid on a plane that is true near their middle latitude. Kitas without places are left out. */
    public static Supply of(List<Row> rows) {
        double south =
                rows.stream().mapToDouble(row -> row.at().latitude()).min().orElse(0);
        double north =
                rows.stream().mapToDouble(row -> row.at().latitude()).max().orElse(0);
        double west =
                rows.stream().mapToDouble(row -> row.at().longitude()).min().orElse(0);
        double perDegreeEast = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians((south + north) / 2));
        return new Supply(
                rows.stream()
                        .filter(row -> row.underThree() + row.fromThree() > 0)
                        .map(row -> new SupplyKita(
                                row.id(),
                                (int) Math.round((row.at().longitude() - west) * perDegreeEast),
                                (int) Math.round((row.at().latitude() - south) * METRES_PER_DEGREE),
                                row.underThree(),
                                row.fromThree()))
                        .toList(),
                SQUARE_KILOMETRE_SIDE);
    }

    /** Sizes added up from the first Kita on: where homes are drawn, so that families live where the Kitas are. */
    int[] runningSizes() {
        int[] running = new int[kitas.size()];
        IntStream.range(0, running.length)
                .forEach(i -> running[i] = (i == 0 ? 0 : running[i - 1])
                        + kitas.get(i).underThree()
                        + kitas.get(i).fromThree());
        return running;
    }
}
