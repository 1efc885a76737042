package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.MonthRule;

/** Reads which state of a month counts: one word, or what decides and what a part of a month costs. */
final class MonthRuleReader {

    private static final Map<String, MonthRule> WORDS =
            Map.of("fullMonthByFirstDay", MonthRule.FULL_MONTH_BY_FIRST_DAY);
    private static final Map<String, MonthRule.Decides> DECIDES = decides();
    private static final Map<String, MonthRule.Share> SHARES = shares();

    private MonthRuleReader() {}

    static MonthRule read(YamlNode node, Parts parts) {
        if (!node.isMapping()) {
            return node.asOneOf(WORDS);
        }
        node.allowOnly("decides", "share", "citation", "status");
        return new MonthRule(
                node.oneOf("decides", DECIDES), node.oneOf("share", SHARES), Optional.of(parts.citation(node)));
    }

    private static Map<String, MonthRule.Decides> decides() {
        Map<String, MonthRule.Decides> decides = new LinkedHashMap<>();
        decides.put("firstDay", MonthRule.Decides.FIRST_DAY);
        decides.put("lastDay", MonthRule.Decides.LAST_DAY);
        decides.put("middleDay", MonthRule.Decides.MIDDLE_DAY);
        decides.put("highestFee", MonthRule.Decides.HIGHEST_FEE);
        return decides;
    }

    private static Map<String, MonthRule.Share> shares() {
        Map<String, MonthRule.Share> shares = new LinkedHashMap<>();
        shares.put("wholeMonth", MonthRule.Share.WHOLE_MONTH);
        shares.put("byDay", MonthRule.Share.BY_DAY);
        return shares;
    }
}
