package kita.allocation.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/** Which seats come into question for which entitled child, looked up once for all networks. */
final class OpenSeats {

    /** A limit of the last month that does not exist: the seat is counted nowhere. */
    static final int UNCOUNTED = -1;

    private static final int FIELDS = 7;

    private final Problem problem;
    private final Map<KitaId, LimitTree> trees = new LinkedHashMap<>();
    private final Map<KitaId, Integer> numbers = new LinkedHashMap<>();
    private final CareForm[] forms;
    private int children;
    private int[] seats = new int[FIELDS * 4096];
    private int size;

    OpenSeats(Problem problem) {
        this.problem = problem;
        this.forms = new CareForm[problem.months()];
        Map<KitaId, List<Limit>> limits = new LinkedHashMap<>();
        problem.limits()
                .forEach(limit -> limits.computeIfAbsent(limit.kita(), kita -> new ArrayList<>())
                        .add(limit));
        limits.forEach((kita, own) -> {
            numbers.put(kita, trees.size());
            trees.put(kita, new LimitTree(own));
        });
        for (int applicant = 0; applicant < problem.applicants().size(); applicant++) {
            if (problem.applicants().get(applicant).isEntitled()) {
                addChild(applicant, problem.applicants().get(applicant));
            }
        }
    }

    Map<KitaId, LimitTree> trees() {
        return trees;
    }

    int months() {
        return problem.months();
    }

    /** Entitled children, numbered in the order of the problem. */
    int children() {
        return children;
    }

    int size() {
        return size;
    }

    int child(int seat) {
        return seats[FIELDS * seat];
    }

    /** The number of the Kita in {@link #trees()}. */
    int kita(int seat) {
        return seats[FIELDS * seat + 1];
    }

    /** The narrowest limit that counts the child in the last month, or {@link #UNCOUNTED}. */
    int limit(int seat) {
        return seats[FIELDS * seat + 2];
    }

    /** The first month from which the child is there and its form of care does not change any more. */
    int settledFrom(int seat) {
        return seats[FIELDS * seat + 3];
    }

    /** The position of the child in the problem. */
    int applicant(int seat) {
        return seats[FIELDS * seat + 5];
    }

    /** The wish, 0 the first; behind the last wish the Kitas that the office may offer. */
    int option(int seat) {
        return seats[FIELDS * seat + 6];
    }

    boolean isIn(int seat, Reach reach) {
        return reach == Reach.WISHES_AND_OFFICE || seats[FIELDS * seat + 4] == Reach.WISHES.ordinal();
    }

    private void addChild(int number, Applicant applicant) {
        for (int month = 0; month < forms.length; month++) {
            forms[month] = applicant.formIn(problem.firstMonth().plus(month));
        }
        int option = 0;
        for (Wish wish : applicant.wishes()) {
            addSeat(number, option++, applicant, wish.seat(), Reach.WISHES);
        }
        if (!applicant.isPinned()) {
            for (OfficeOption offer : applicant.officeOptions()) {
                addSeat(number, option++, applicant, applicant.officeSeatAt(offer.kita()), Reach.WISHES_AND_OFFICE);
            }
        }
        children++;
    }

    private void addSeat(int number, int option, Applicant applicant, Seat seat, Reach reach) {
        LimitTree tree = trees.get(seat.kita());
        int settled = forms.length - 1;
        if (tree == null || !tree.hasRoom(applicant, seat, problem.lastMonth(), settled)) {
            return;
        }
        int start = problem.firstMonth().monthsUntil(seat.start());
        while (settled > start && forms[settled - 1] == forms[settled]) {
            settled--;
        }
        Month atStart = problem.firstMonth().plus(start);
        if (forms[start] != forms[settled] && !tree.hasRoom(applicant, seat, atStart, start)) {
            return;
        }
        if (FIELDS * (size + 1) > seats.length) {
            seats = Arrays.copyOf(seats, 2 * seats.length);
        }
        int at = FIELDS * size++;
        seats[at] = children;
        seats[at + 1] = numbers.get(seat.kita());
        seats[at + 2] = tree.narrowest(applicant, seat, problem.lastMonth());
        seats[at + 3] = settled;
        seats[at + 4] = reach.ordinal();
        seats[at + 5] = number;
        seats[at + 6] = option;
    }
}
