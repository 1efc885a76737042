package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.LateReports;

/** Reads what holds for facts that become known late. */
final class LateReportsReader {

    private static final int LIMITATION_YEARS = 4;
    private static final Map<String, LateReports.Decreases> DECREASES = decreases();
    private static final Map<String, LateReports.Increases> INCREASES = increases();
    private static final Map<String, LateReports.FinalIncome> FINAL_INCOMES = finalIncomes();

    private LateReportsReader() {}

    static Optional<LateReports> read(YamlNode node, Parts parts) {
        int before = parts.count();
        node.allowOnly(
                "decreases", "increases", "reportWithinDays", "finalIncome", "limitationYears", "citation", "status");
        LateReports.Decreases decreases = node.oneOf("decreases", DECREASES);
        LateReports.Increases increases = node.oneOf("increases", INCREASES);
        int days = node.optional("reportWithinDays")
                .map(given -> given.asInteger(1, 366))
                .orElse(0);
        LateReports.FinalIncome finalIncome = node.oneOf("finalIncome", FINAL_INCOMES);
        int years = node.optional("limitationYears")
                .map(given -> given.asInteger(1, 30))
                .orElse(LIMITATION_YEARS);
        Citation citation = parts.citation(node);
        return parts.build(
                node, before, () -> new LateReports(decreases, increases, days, finalIncome, years, citation));
    }

    private static Map<String, LateReports.Decreases> decreases() {
        Map<String, LateReports.Decreases> words = new LinkedHashMap<>();
        words.put("backToChange", LateReports.Decreases.BACK_TO_CHANGE);
        words.put("monthAfterReport", LateReports.Decreases.MONTH_AFTER_REPORT);
        return words;
    }

    private static Map<String, LateReports.Increases> increases() {
        Map<String, LateReports.Increases> words = new LinkedHashMap<>();
        words.put("backToChange", LateReports.Increases.BACK_TO_CHANGE);
        words.put("monthAfterReport", LateReports.Increases.MONTH_AFTER_REPORT);
        words.put("backIfNotReported", LateReports.Increases.BACK_IF_NOT_REPORTED);
        return words;
    }

    private static Map<String, LateReports.FinalIncome> finalIncomes() {
        Map<String, LateReports.FinalIncome> words = new LinkedHashMap<>();
        words.put("wholeYear", LateReports.FinalIncome.WHOLE_YEAR);
        words.put("asReported", LateReports.FinalIncome.AS_REPORTED);
        return words;
    }
}
