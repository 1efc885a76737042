package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.IncomeComputation;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.IncomeRule.Unproven;
import kita.billing.tariff.LeastChange;
import kita.money.Exact;
import kita.money.Money;

/** Reads which income an ordinance looks at. */
final class IncomeRuleReader {

    private static final Map<String, IncomeRule.Per> PERS = pers();
    private static final Map<String, Unproven> UNPROVEN = unproven();
    private static final Map<String, IncomeRule.Year> YEARS = years();

    private final Parts parts;
    private final IncomeComputationReader computations;

    IncomeRuleReader(Parts parts) {
        this.parts = parts;
        this.computations = new IncomeComputationReader(parts);
    }

    Optional<IncomeRule> read(YamlNode node) {
        int before = parts.count();
        node.allowOnly(
                "per",
                "persons",
                "unproven",
                "partlyProven",
                "carryForwardMonths",
                "year",
                "highest",
                "computation",
                "leastChange",
                "citation",
                "status");
        IncomeRule.Per per =
                node.optional("per").map(given -> given.asOneOf(PERS)).orElse(IncomeRule.Per.YEAR);
        // The one possible word says whose income it is to whoever reads the document.
        node.optional("persons").ifPresent(given -> given.asOneOf(Map.of("adults", "adults")));
        Unproven unproven = node.oneOf("unproven", UNPROVEN);
        Unproven partly = node.optional("partlyProven")
                .map(given -> given.asOneOf(UNPROVEN))
                .orElse(unproven);
        int carryForward = node.integer("carryForwardMonths", 0, 24);
        IncomeRule.Year year =
                node.optional("year").map(given -> given.asOneOf(YEARS)).orElse(IncomeRule.Year.YEAR_OF_CARE);
        Optional<Money> highest = node.optional("highest").map(YamlNode::asMoney);
        Citation citation = parts.citation(node);
        Optional<IncomeComputation> computation =
                node.optional("computation").flatMap(given -> computations.read(given, citation));
        Optional<LeastChange> least = node.optional("leastChange").flatMap(given -> leastChange(given, citation));
        return parts.build(
                node,
                before,
                () -> new IncomeRule(per, unproven, partly, carryForward, year, highest, computation, least, citation));
    }

    private Optional<LeastChange> leastChange(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("drop", "rise", "citation", "status");
        Exact drop = node.optional("drop").map(Numbers::percent).orElse(Exact.ZERO);
        Exact rise = node.optional("rise").map(Numbers::percent).orElse(Exact.ZERO);
        Citation citation = parts.citation(node, around);
        return parts.build(node, before, () -> new LeastChange(drop, rise, citation));
    }

    private static Map<String, IncomeRule.Per> pers() {
        Map<String, IncomeRule.Per> words = new LinkedHashMap<>();
        words.put("year", IncomeRule.Per.YEAR);
        words.put("month", IncomeRule.Per.MONTH);
        return words;
    }

    private static Map<String, Unproven> unproven() {
        Map<String, Unproven> words = new LinkedHashMap<>();
        words.put("highestBand", Unproven.HIGHEST_BAND);
        words.put("park", Unproven.PARK);
        return words;
    }

    private static Map<String, IncomeRule.Year> years() {
        Map<String, IncomeRule.Year> words = new LinkedHashMap<>();
        words.put("yearOfCare", IncomeRule.Year.YEAR_OF_CARE);
        words.put("previousYear", IncomeRule.Year.PREVIOUS_YEAR);
        words.put("yearBeforePrevious", IncomeRule.Year.YEAR_BEFORE_PREVIOUS);
        words.put("currentTimes12", IncomeRule.Year.CURRENT_TIMES_12);
        return words;
    }
}
