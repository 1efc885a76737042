package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Priority;
import kita.registry.KitaId;
import kita.registry.Month;

/** Who is counted by one limit of a Kita in one month, in the order of the priorities. */
final class Line {

    private record Stand(Priority priority, int units) {}

    private final KitaId kita;
    private final String key;
    private final String label;
    private final Month month;
    private final int free;
    private final List<Stand> byWish = new ArrayList<>();
    private int[] unitsUpTo = {0};
    private int byOffice;

    private Line(KitaId kita, String key, String label, Month month, int free) {
        this.kita = kita;
        this.key = key;
        this.label = label;
        this.month = month;
        this.free = free;
    }

    static Line of(Limit limit, Month month, int free) {
        return new Line(limit.kita(), limit.key(), limit.label(), month, free);
    }

    /** A month in which the Kita has no group for the child. */
    static Line withoutGroup(KitaId kita, String label, Month month) {
        return new Line(kita, "", label, month, 0);
    }

    void seatByWish(Priority priority, int units) {
        byWish.add(new Stand(priority, units));
    }

    void seatByOffice(int units) {
        byOffice += units;
    }

    /** To be called once, when everybody is seated. */
    void close() {
        byWish.sort(Comparator.comparing(Stand::priority));
        unitsUpTo = new int[byWish.size() + 1];
        for (int i = 0; i < byWish.size(); i++) {
            unitsUpTo[i + 1] = unitsUpTo[i] + byWish.get(i).units();
        }
    }

    /** Units taken by children placed by wish who are ahead of that priority. */
    int aheadOf(Priority priority) {
        return unitsUpTo[countAheadOf(priority)];
    }

    /** The last of those who are ahead of that priority. */
    Optional<Priority> lastAheadOf(Priority priority) {
        int count = countAheadOf(priority);
        return count == 0 ? Optional.empty() : Optional.of(byWish.get(count - 1).priority());
    }

    private int countAheadOf(Priority priority) {
        int low = 0;
        int high = byWish.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byWish.get(middle).priority().isAheadOf(priority)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int byWish() {
        return unitsUpTo[byWish.size()];
    }

    int free() {
        return free;
    }

    /** Units left beside everybody, also those whom the office placed; negative if too many are seated. */
    int left() {
        return free - byWish() - byOffice;
    }

    Month month() {
        return month;
    }

    KitaId kita() {
        return kita;
    }

    CutOff cutOff() {
        Optional<Priority> last = byWish.isEmpty()
                ? Optional.empty()
                : Optional.of(byWish.get(byWish.size() - 1).priority());
        return new CutOff(kita, key, label, month, free, byWish(), byOffice, last);
    }
}
