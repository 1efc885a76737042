package kita.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** Writes the files of an invented town. Equal settings make equal files; memory does not grow with the town. */
public final class SampleGenerator {

    private final SampleTown town;
    private final TownMap map;
    private final FamilyPlanner planner;
    private final FamilyDrawer drawer;
    private final HouseholdRows households;
    private final MoneyRows money;
    private final ContractRows contracts;
    private final ApplicationRows applications;
    private final Occupancy occupancy;
    private final Queue<Fault> faults;
    private final List<Fault.Worked> worked = new ArrayList<>();

    private SampleGenerator(SampleTown town) {
        this.town = town;
        this.map = new TownMap(town);
        this.planner = new FamilyPlanner(town);
        this.drawer = new FamilyDrawer(town, map);
        this.households = new HouseholdRows(town);
        this.money = new MoneyRows(town);
        this.contracts = new ContractRows(town.ordinance());
        this.applications = new ApplicationRows(town, map);
        this.occupancy = new Occupancy(town.kitas());
        this.faults = new ArrayDeque<>(List.of(Fault.values()).subList(0, town.brokenRows()));
    }

    /** Writes all files of the town into the directory, which is made if need be; files of these names are replaced. */
    public static void write(SampleTown town, Path directory) throws IOException {
        writeWorkbooks(town, directory);
        Documents.write(town, directory);
    }

    /** The four workbooks alone, without the documents of the municipality; answers what was broken in them. */
    static List<Fault.Worked> writeWorkbooks(SampleTown town, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Workbooks books = new Workbooks(directory)) {
            List<Fault.Worked> worked = draw(town, books::write);
            books.save();
            return worked;
        }
    }

    /** Draws the town and hands its rows on, family by family. */
    static List<Fault.Worked> draw(SampleTown town, Consumer<Rows> sink) {
        SampleGenerator generator = new SampleGenerator(town);
        generator.draw(sink);
        return List.copyOf(generator.worked);
    }

    private void draw(Consumer<Rows> sink) {
        // Broken rows stand among the good ones, one in each so many families.
        int step = Math.max(1, (town.contracts() + town.applications()) / (2 * (town.brokenRows() + 1)));
        int sinceLast = 0;
        for (int number = 1; planner.hasNext(); number++) {
            Dice dice = Dice.of(town.seed(), "family", number);
            Family family = drawer.draw(number, planner.next(dice), dice);
            Rows rows = rows(family, dice);
            if (++sinceLast >= step && breakSomething(family, rows)) {
                sinceLast = 0;
            }
            sink.accept(rows);
        }
        Rows kitas = new Rows();
        new KitaRows(town, map, occupancy).write(kitas);
        sink.accept(kitas);
    }

    private Rows rows(Family family, Dice dice) {
        Rows rows = new Rows();
        households.write(family, dice, rows);
        money.write(family, dice, rows);
        for (Family.Kid kid : family.kids()) {
            if (kid.inCare()) {
                occupancy.inCare(kid.birth(), contracts.write(kid, dice, rows));
            }
            if (kid.applies() && !kid.inCare()) {
                occupancy.asks(
                        kid.birth(), applications.formAtStart(kid), kid.plan().start());
            }
        }
        if (family.hasApplicant()) {
            applications.write(family, dice, rows);
        }
        return rows;
    }

    private boolean breakSomething(Family family, Rows rows) {
        if (faults.isEmpty()) {
            return false;
        }
        Optional<String> broken = faults.peek().work(family, rows);
        broken.ifPresent(key -> worked.add(new Fault.Worked(faults.remove(), key)));
        return broken.isPresent();
    }
}
