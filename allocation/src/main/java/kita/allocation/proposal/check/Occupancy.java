package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.PlaceProfile;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Who sits where in which month according to a proposal. */
final class Occupancy {

    private final Problem problem;
    private final Map<Cell, Line> lines = new TreeMap<>();

    /** The children of one cell. */
    private static final class Line {
        private final int free;
        private final List<Priority> byWish = new ArrayList<>();
        private int byOffice;

        Line(int free) {
            this.free = free;
        }
    }

    Occupancy(Problem problem, Proposal proposal, Map<ApplicationId, Applicant> applicants) {
        this.problem = problem;
        for (PlaceProfile profile : problem.profiles()) {
            for (int i = 0; i < problem.months(); i++) {
                Cell cell = new Cell(
                        profile.kita(), profile.form(), problem.firstMonth().plus(i));
                lines.put(cell, new Line(profile.freeByMonth().get(i)));
            }
        }
        for (Placement placement : proposal.placements()) {
            seat(applicants.get(placement.applicant()), placement);
        }
        lines.values().forEach(line -> Collections.sort(line.byWish));
    }

    private void seat(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            Priority priority = priorityAt(applicant, byWish.kita());
            cellsOf(applicant, byWish.kita()).forEach(cell -> line(cell).byWish.add(priority));
        } else if (placement instanceof Placement.ByOffice byOffice) {
            cellsOf(applicant, byOffice.kita()).forEach(cell -> line(cell).byOffice++);
        }
    }

    /** The cells in which the child would need a place at that Kita, from its start to the end of the horizon. */
    List<Cell> cellsOf(Applicant applicant, KitaId kita) {
        List<Cell> cells = new ArrayList<>();
        Month last = problem.lastMonth();
        for (Month month = applicant.start(); !month.isAfter(last); month = month.next()) {
            cells.add(new Cell(kita, applicant.formIn(month), month));
        }
        return cells;
    }

    /** The place in line of a child at a Kita that it named. */
    static Priority priorityAt(Applicant applicant, KitaId kita) {
        return applicant.wishes().stream()
                .filter(wish -> wish.kita().equals(kita))
                .map(wish -> wish.priority())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(applicant.id() + " did not name " + kita));
    }

    int free(Cell cell) {
        Line line = lines.get(cell);
        return line == null ? 0 : line.free;
    }

    /** Children placed by wish in the cell that are ahead of that priority. */
    int aheadOf(Cell cell, Priority priority) {
        Line line = lines.get(cell);
        if (line == null) {
            return 0;
        }
        int found = Collections.binarySearch(line.byWish, priority);
        return found >= 0 ? found : -found - 1;
    }

    int byWish(Cell cell) {
        Line line = lines.get(cell);
        return line == null ? 0 : line.byWish.size();
    }

    /** Places beside everybody, also those whom the office placed. */
    int left(Cell cell) {
        Line line = lines.get(cell);
        return line == null ? 0 : line.free - line.byWish.size() - line.byOffice;
    }

    List<CutOff> cutOffs() {
        List<CutOff> cutOffs = new ArrayList<>();
        lines.forEach((cell, line) -> {
            Optional<Priority> last =
                    line.byWish.isEmpty() ? Optional.empty() : Optional.of(line.byWish.get(line.byWish.size() - 1));
            cutOffs.add(new CutOff(
                    cell.kita(), cell.form(), cell.month(), line.free, line.byWish.size(), line.byOffice, last));
        });
        return cutOffs;
    }

    /** Cells with more children than places, also cells that the problem does not list. */
    Map<Cell, Integer> overfull() {
        Map<Cell, Integer> overfull = new TreeMap<>();
        lines.forEach((cell, line) -> {
            int excess = line.byWish.size() + line.byOffice - line.free;
            if (excess > 0) {
                overfull.put(cell, excess);
            }
        });
        return overfull;
    }

    private Line line(Cell cell) {
        return lines.computeIfAbsent(cell, missing -> new Line(0));
    }
}
