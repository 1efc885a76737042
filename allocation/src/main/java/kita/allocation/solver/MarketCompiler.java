package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Scope;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/** Turns a sound problem ({@link kita.allocation.proposal.ProblemValidation}) into arrays. */
final class MarketCompiler {

    private final Problem problem;
    private final Map<KitaId, Integer> kitaIndex = new HashMap<>();
    private final Map<KitaId, List<Limit>> limits = new TreeMap<>();
    private final Map<Need, Need> shared = new HashMap<>();
    private final Market market;
    private final int[] layoutOf;

    private MarketCompiler(Problem problem) {
        this.problem = problem;
        TreeSet<KitaId> ids = new TreeSet<>();
        problem.limits().forEach(limit -> {
            ids.add(limit.kita());
            limits.computeIfAbsent(limit.kita(), kita -> new ArrayList<>()).add(limit);
        });
        for (Applicant applicant : problem.applicants()) {
            applicant.wishes().forEach(wish -> ids.add(wish.kita()));
            applicant.officeOptions().forEach(option -> ids.add(option.kita()));
        }
        for (KitaId id : ids) {
            kitaIndex.put(id, kitaIndex.size());
        }
        market = new Market(problem, ids.toArray(KitaId[]::new));
        layoutOf = new int[market.kitas.length];
    }

    static Market compile(Problem problem) {
        MarketCompiler compiler = new MarketCompiler(problem);
        compiler.numberLayouts();
        compiler.fillPlaces();
        for (int child = 0; child < problem.applicants().size(); child++) {
            compiler.fillChild(child, problem.applicants().get(child));
        }
        compiler.fillLines();
        GroupCompiler.fillGroups(compiler.market, problem);
        return compiler.market;
    }

    private void fillPlaces() {
        for (int kita = 0; kita < market.kitas.length; kita++) {
            List<Limit> ofKita = limits.getOrDefault(market.kitas[kita], List.of());
            int[] free = new int[(ofKita.size() + 1) * problem.months()];
            for (int limit = 0; limit < ofKita.size(); limit++) {
                for (int month = 0; month < problem.months(); month++) {
                    free[limit * problem.months() + month] =
                            ofKita.get(limit).freeByMonth().get(month);
                }
            }
            market.free[kita] = free;
        }
    }

    private void fillChild(int child, Applicant applicant) {
        CareForm[] forms = new CareForm[problem.months()];
        Arrays.setAll(forms, month -> applicant.formIn(problem.firstMonth().plus(month)));
        Map<Shape, Need> needs = new HashMap<>();
        List<Wish> wishes = applicant.wishes();
        market.wishKita[child] =
                wishes.stream().mapToInt(wish -> kitaIndex.get(wish.kita())).toArray();
        market.wishPlace[child] = new int[wishes.size()];
        market.wishNeed[child] = wishes.stream()
                .map(wish -> need(applicant, wish.seat(), forms, needs))
                .toArray(Need[]::new);
        List<OfficeOption> office = applicant.officeOptions();
        market.officeKita[child] =
                office.stream().mapToInt(option -> kitaIndex.get(option.kita())).toArray();
        market.officeMetres[child] =
                office.stream().mapToInt(OfficeOption::distanceMetres).toArray();
        market.officeNeed[child] = office.stream()
                .map(option -> need(applicant, applicant.officeSeatAt(option.kita()), forms, needs))
                .toArray(Need[]::new);
    }

    private Need need(Applicant applicant, Seat seat, CareForm[] forms, Map<Shape, Need> needs) {
        int kita = kitaIndex.get(seat.kita());
        Need need = needs.computeIfAbsent(
                new Shape(layoutOf[kita], seat.start(), seat.hours()), shape -> need(applicant, seat, forms));
        market.heavy[kita] |= need.heavy;
        return need;
    }

    private Need need(Applicant applicant, Seat seat, CareForm[] forms) {
        List<Limit> ofKita = limits.getOrDefault(seat.kita(), List.of());
        IntStream.Builder cells = IntStream.builder();
        IntStream.Builder units = IntStream.builder();
        for (int month = problem.firstMonth().monthsUntil(seat.start()); month < forms.length; month++) {
            boolean granted = false;
            for (int limit = 0; limit < ofKita.size(); limit++) {
                int taken = ofKita.get(limit).takenBy(applicant, seat.hours(), forms[month]);
                if (taken > 0) {
                    cells.add(limit * forms.length + month);
                    units.add(taken);
                    granted |= ofKita.get(limit).grantsPlaces();
                }
            }
            if (!granted) {
                cells.add(ofKita.size() * forms.length + month);
                units.add(1);
            }
        }
        Need need = new Need(cells.build().toArray(), units.build().toArray());
        return shared.computeIfAbsent(need, same -> same);
    }

    /** What a need depends on for one child: most Kitas have the same kinds of limits. */
    private record Shape(int layout, Month start, CareHours hours) {}

    private record Kind(Scope scope, Measure measure) {}

    /** Numbers the Kitas' kinds of limits: two Kitas with the same number count children alike. */
    private void numberLayouts() {
        Map<List<Kind>, Integer> numbers = new HashMap<>();
        for (int kita = 0; kita < layoutOf.length; kita++) {
            List<Kind> kinds = limits.getOrDefault(market.kitas[kita], List.of()).stream()
                    .map(limit -> new Kind(limit.scope(), limit.measure()))
                    .toList();
            layoutOf[kita] = numbers.computeIfAbsent(kinds, layout -> numbers.size());
        }
    }

    private record Stand(int child, int wish, Priority priority) {}

    private void fillLines() {
        List<List<Stand>> claims = new ArrayList<>();
        for (int kita = 0; kita < market.kitas.length; kita++) {
            claims.add(new ArrayList<>());
        }
        for (int child = 0; child < market.children.size(); child++) {
            List<Wish> wishes = market.children.get(child).wishes();
            for (int wish = 0; wish < wishes.size(); wish++) {
                claims.get(market.wishKita[child][wish])
                        .add(new Stand(child, wish, wishes.get(wish).priority()));
            }
        }
        Comparator<Stand> order = Comparator.comparing(Stand::priority)
                .thenComparingInt(Stand::child)
                .thenComparingInt(Stand::wish);
        for (int kita = 0; kita < market.kitas.length; kita++) {
            Stand[] line = claims.get(kita).toArray(Stand[]::new);
            Arrays.sort(line, order);
            market.line[kita] = new int[line.length];
            market.lineWish[kita] = new int[line.length];
            for (int place = 0; place < line.length; place++) {
                Stand claim = line[place];
                market.line[kita][place] = claim.child();
                market.lineWish[kita][place] = claim.wish();
                market.wishPlace[claim.child()][claim.wish()] = place;
            }
        }
    }
}
