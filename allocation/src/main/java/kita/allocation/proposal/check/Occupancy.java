package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/** Who sits where in which month according to a proposal. */
final class Occupancy {

    /** A limit with its lines, month by month. */
    private record Lines(Limit limit, List<Line> months) {}

    private final Problem problem;
    private final Map<KitaId, List<Lines>> kitas = new LinkedHashMap<>();
    private final Map<ApplicationId, CareForm[]> forms = new HashMap<>();
    private final List<Line> all = new ArrayList<>();

    Occupancy(Problem problem, Proposal proposal, Map<ApplicationId, Applicant> applicants) {
        this.problem = problem;
        for (Limit limit : problem.limits()) {
            List<Line> months = new ArrayList<>();
            for (int i = 0; i < problem.months(); i++) {
                months.add(Line.of(
                        limit, problem.firstMonth().plus(i), limit.freeByMonth().get(i)));
            }
            all.addAll(months);
            kitas.computeIfAbsent(limit.kita(), kita -> new ArrayList<>()).add(new Lines(limit, months));
        }
        for (Placement placement : proposal.placements()) {
            seat(applicants.get(placement.applicant()), placement);
        }
        all.forEach(Line::close);
    }

    private void seat(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            Wish wish = applicant.wishes().get(byWish.wishRank() - 1);
            demandsOf(applicant, wish.seat())
                    .forEach(demand -> demand.line().seatByWish(wish.priority(), demand.units()));
        } else if (placement instanceof Placement.ByOffice byOffice) {
            demandsOf(applicant, applicant.officeSeatAt(byOffice.kita()))
                    .forEach(demand -> demand.line().seatByOffice(demand.units()));
        }
    }

    /** What the child would take with that seat, from its start to the end of the horizon. */
    List<Demand> demandsOf(Applicant applicant, Seat seat) {
        List<Demand> demands = new ArrayList<>();
        List<Lines> limits = kitas.getOrDefault(seat.kita(), List.of());
        CareForm[] forms = forms(applicant);
        int first = Math.max(0, problem.firstMonth().monthsUntil(seat.start()));
        for (int i = first; i < problem.months(); i++) {
            boolean granted = false;
            for (Lines lines : limits) {
                int units = lines.limit().takenBy(applicant, seat.hours(), forms[i]);
                if (units > 0) {
                    demands.add(new Demand(lines.months().get(i), units));
                    granted |= lines.limit().grantsPlaces();
                }
            }
            if (!granted) {
                Month month = problem.firstMonth().plus(i);
                demands.add(new Demand(Line.withoutGroup(seat.kita(), forms[i].german(), month), applicant.places()));
            }
        }
        return demands;
    }

    /** The form of care in each month of the horizon; asked for so often that it is kept. */
    private CareForm[] forms(Applicant applicant) {
        return forms.computeIfAbsent(applicant.id(), id -> {
            CareForm[] byMonth = new CareForm[problem.months()];
            Arrays.setAll(byMonth, i -> applicant.formIn(problem.firstMonth().plus(i)));
            return byMonth;
        });
    }

    /** What the child takes of that one line, if it has that seat. */
    int unitsIn(Line line, Applicant applicant, Seat seat) {
        if (!seat.kita().equals(line.kita()) || seat.start().isAfter(line.month())) {
            return 0;
        }
        int month = problem.firstMonth().monthsUntil(line.month());
        for (Lines lines : kitas.get(seat.kita())) {
            if (lines.months().get(month) == line) {
                return lines.limit().takenBy(applicant, seat, line.month());
            }
        }
        return 0;
    }

    List<CutOff> cutOffs() {
        return all.stream()
                .map(Line::cutOff)
                .sorted(Comparator.comparing(CutOff::kita)
                        .thenComparing(CutOff::limit)
                        .thenComparing(CutOff::month))
                .toList();
    }

    /** Lines with more children than places, also months for which the Kita has no group; in the problem's order. */
    List<Line> overfull(Proposal proposal, Map<ApplicationId, Applicant> applicants) {
        List<Line> overfull =
                new ArrayList<>(all.stream().filter(line -> line.left() < 0).toList());
        Map<String, Line> groupless = new HashMap<>();
        for (Placement placement : proposal.placements()) {
            Applicant applicant = applicants.get(placement.applicant());
            Placements.seatOf(applicant, placement).ifPresent(seat -> {
                for (Demand demand : demandsOf(applicant, seat)) {
                    Line line = demand.line();
                    boolean isNew = line.cutOff().limit().isEmpty()
                            && groupless.putIfAbsent(line.kita() + "|" + line.month(), line) == null;
                    if (isNew) {
                        line.seatByOffice(demand.units());
                        overfull.add(line);
                    }
                }
            });
        }
        return overfull;
    }
}
