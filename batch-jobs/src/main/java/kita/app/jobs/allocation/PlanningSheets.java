package kita.app.jobs.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.allocation.bound.PlaceValue;
import kita.allocation.bound.PlaceValues;
import kita.allocation.bound.Reach;
import kita.allocation.criteria.LotRecord;
import kita.allocation.criteria.Lottery;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Problem;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.registry.Kita;
import org.apache.poi.ss.usermodel.Sheet;

/** Two sheets beside the single cases: what more places would be worth, and the record of the lots. */
final class PlanningSheets {

    private static final int SEVERAL = 5;

    private final Problem problem;
    private final long seed;

    PlanningSheets(Problem problem, long seed) {
        this.problem = problem;
        this.seed = seed;
    }

    /** Limits that mean places, those that would help most first. */
    void values(Sheet sheet, Styles styles, List<Kita> kitas) {
        Table table = Table.withHeader(
                sheet,
                styles,
                List.of("Kita-Nr", "Kita", "Plätze für", "ein Platz mehr", "fünf Plätze mehr", "Das heißt"),
                List.of(12, 32, 30, 16, 18, 90));
        Map<String, String> names = new HashMap<>();
        kitas.forEach(kita -> names.put(kita.id().value(), kita.name()));
        Map<String, Integer> byOne = new HashMap<>();
        fromTheStart(1).forEach(value -> byOne.put(key(value), value.children()));
        fromTheStart(SEVERAL).stream()
                .filter(value -> value.children() > 0)
                .sorted(Comparator.comparingInt(PlaceValue::children)
                        .reversed()
                        .thenComparing(Comparator.<PlaceValue>comparingInt(value -> byOne.get(key(value)))
                                .reversed())
                        .thenComparing(PlaceValue::kita)
                        .thenComparing(PlaceValue::limit))
                .forEach(value -> table.row(
                        value.kita().value(),
                        names.getOrDefault(value.kita().value(), value.kita().value()),
                        value.label(),
                        byOne.get(key(value)),
                        value.children(),
                        sentence(value)));
        table.blank();
        table.note(
                "Alle übrigen Kitas: weitere Plätze allein dort würden kein weiteres Kind mit Rechtsanspruch versorgen.");
        table.note("Berechnet als obere Schranke für den ganzen Zeitraum, unabhängig von der Reihenfolge der Kinder.");
    }

    private List<PlaceValue> fromTheStart(int places) {
        Set<String> limits = new HashSet<>();
        problem.limits().stream()
                .filter(Limit::grantsPlaces)
                .forEach(limit -> limits.add(limit.kita() + "|" + limit.key()));
        return PlaceValues.of(problem, Reach.WISHES_AND_OFFICE, places).stream()
                .filter(value -> value.from().equals(problem.firstMonth()))
                .filter(value -> limits.contains(key(value)))
                .toList();
    }

    private static String key(PlaceValue value) {
        return value.kita() + "|" + value.limit();
    }

    private static String sentence(PlaceValue value) {
        String children = value.children() == 1 ? "ein weiteres Kind" : value.children() + " weitere Kinder";
        return "Fünf weitere Plätze (" + value.label() + ") hier versorgen bis zu " + children + " mit Rechtsanspruch.";
    }

    /** Every family's lot with what is needed to draw it again. */
    void lots(Sheet sheet, Styles styles) {
        LotRecord lots = LotRecord.of(
                new Lottery(seed), problem.families().stream().map(Family::id).toList());
        Table table = Table.withHeader(
                sheet,
                styles,
                List.of("Stelle", "Familie", "Los", "gezogen aus", "SHA-256, Anfang"),
                List.of(8, 24, 24, 40, 22));
        int place = 1;
        for (LotRecord.Draw draw : lots.draws()) {
            table.row(place++, draw.family().value(), Long.toString(draw.lot()), draw.drawnFrom(), draw.digits());
        }
        table.blank();
        table.heading("Verfahren");
        table.note(lots.procedure());
        table.note("Das Los entscheidet nur, wo Rangstufe, Punkte und alle übrigen Regeln gleich sind.");
    }
}
