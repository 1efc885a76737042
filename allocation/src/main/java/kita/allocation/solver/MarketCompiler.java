package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.PlaceProfile;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.KitaId;
import kita.registry.Month;

/** Turns a sound problem ({@link kita.allocation.proposal.ProblemValidation}) into arrays. */
final class MarketCompiler {

    private final Problem problem;
    private final Map<KitaId, Integer> kitaIndex = new HashMap<>();
    private final Market market;

    private MarketCompiler(Problem problem) {
        this.problem = problem;
        TreeSet<KitaId> ids = new TreeSet<>();
        problem.profiles().forEach(profile -> ids.add(profile.kita()));
        for (Applicant applicant : problem.applicants()) {
            applicant.wishes().forEach(wish -> ids.add(wish.kita()));
            applicant.officeOptions().forEach(option -> ids.add(option.kita()));
        }
        for (KitaId id : ids) {
            kitaIndex.put(id, kitaIndex.size());
        }
        market = new Market(problem, ids.toArray(KitaId[]::new));
    }

    static Market compile(Problem problem) {
        MarketCompiler compiler = new MarketCompiler(problem);
        compiler.fillPlaces();
        for (int child = 0; child < problem.applicants().size(); child++) {
            compiler.fillChild(child, problem.applicants().get(child));
        }
        compiler.fillLines();
        GroupCompiler.fillGroups(compiler.market, problem);
        return compiler.market;
    }

    private void fillPlaces() {
        for (PlaceProfile profile : problem.profiles()) {
            int[] free = market.free[kitaIndex.get(profile.kita())];
            for (int month = 0; month < problem.months(); month++) {
                free[profile.form().ordinal() * problem.months() + month] =
                        profile.freeByMonth().get(month);
            }
        }
    }

    private void fillChild(int child, Applicant applicant) {
        int start = problem.firstMonth().monthsUntil(applicant.start());
        int[] need = new int[problem.months() - start];
        Month month = applicant.start();
        for (int i = 0; i < need.length; i++) {
            need[i] = applicant.formIn(month).ordinal() * problem.months() + start + i;
            month = month.next();
        }
        market.need[child] = need;
        market.wishKita[child] = applicant.wishes().stream()
                .mapToInt(wish -> kitaIndex.get(wish.kita()))
                .toArray();
        market.wishPlace[child] = new int[applicant.wishes().size()];
        List<OfficeOption> office = applicant.officeOptions();
        market.officeKita[child] =
                office.stream().mapToInt(option -> kitaIndex.get(option.kita())).toArray();
        market.officeMetres[child] =
                office.stream().mapToInt(OfficeOption::distanceMetres).toArray();
    }

    private record Claim(int child, int wish, Priority priority) {}

    private void fillLines() {
        List<List<Claim>> claims = new ArrayList<>();
        for (int kita = 0; kita < market.kitas.length; kita++) {
            claims.add(new ArrayList<>());
        }
        for (int child = 0; child < market.children.size(); child++) {
            List<Wish> wishes = market.children.get(child).wishes();
            for (int wish = 0; wish < wishes.size(); wish++) {
                claims.get(market.wishKita[child][wish])
                        .add(new Claim(child, wish, wishes.get(wish).priority()));
            }
        }
        Comparator<Claim> order = Comparator.comparing(Claim::priority);
        for (int kita = 0; kita < market.kitas.length; kita++) {
            Claim[] line = claims.get(kita).toArray(Claim[]::new);
            Arrays.sort(line, order);
            market.line[kita] = new int[line.length];
            market.lineWish[kita] = new int[line.length];
            for (int place = 0; place < line.length; place++) {
                Claim claim = line[place];
                market.line[kita][place] = claim.child();
                market.lineWish[kita][place] = claim.wish();
                market.wishPlace[claim.child()][claim.wish()] = place;
            }
        }
    }
}
