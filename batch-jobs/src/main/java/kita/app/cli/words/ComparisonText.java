package kita.app.cli.words;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.billing.simulation.Comparison;
import kita.billing.simulation.Comparison.GroupTotals;
import kita.registry.TenantId;

/** How the comparison of two ordinances, or of two futures, is told. */
public final class ComparisonText {

    private ComparisonText() {}

    /** The sums, and per group who pays more and who less. */
    public static String german(Comparison.Result result, List<Path> files) {
        StringBuilder text = new StringBuilder();
        text.append("%,d Familien, %s bis %s: %,d zahlen mehr, %,d weniger."
                .formatted(
                        result.families(),
                        result.months().get(0).month(),
                        result.months().get(result.months().size() - 1).month(),
                        result.more(),
                        result.less()));
        if (result.parkedBefore() + result.parkedAfter() > 0) {
            text.append(" Nicht gerechnet: %,d Klärfälle, davon %,d erst im Vergleich."
                    .formatted(result.parkedBefore() + result.parkedAfter(), result.parkedAfter()));
        }
        text.append("%nSumme: geltend %s, Vergleich %s, Unterschied %s."
                .formatted(
                        result.before().german(),
                        result.after().german(),
                        result.after().minus(result.before()).german()));
        result.groups()
                .forEach((group, totals) -> text.append("%n  %-40s %,6d Familien  %14s  (%,d mehr, %,d weniger)"
                        .formatted(
                                group.german(),
                                totals.families(),
                                totals.after().minus(totals.before()).german(),
                                totals.more(),
                                totals.less())));
        files.forEach(file -> text.append("%n%s".formatted(file)));
        return text.toString();
    }

    /** The same for machines, with the months and the histogram. */
    public static Map<String, Object> json(TenantId tenant, Comparison.Result result, List<Path> files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("families", result.families());
        json.put("more", result.more());
        json.put("less", result.less());
        json.put("parkedBefore", result.parkedBefore());
        json.put("parkedAfter", result.parkedAfter());
        json.put("beforeEuro", result.before().toString());
        json.put("afterEuro", result.after().toString());
        json.put("differenceEuro", result.after().minus(result.before()).toString());
        json.put(
                "months",
                result.months().stream()
                        .map(month -> Map.of(
                                "month", month.month().toString(),
                                "before", month.before().toString(),
                                "after", month.after().toString()))
                        .toList());
        Map<String, Object> groups = new LinkedHashMap<>();
        result.groups().forEach((group, totals) -> groups.put(group.german(), json(totals)));
        json.put("groups", groups);
        json.put("histogram", result.histogram());
        json.put("files", files.stream().map(Path::toString).toList());
        return json;
    }

    private static Map<String, Object> json(GroupTotals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("families", totals.families());
        json.put("more", totals.more());
        json.put("less", totals.less());
        json.put("before", totals.before().toString());
        json.put("after", totals.after().toString());
        return json;
    }
}
