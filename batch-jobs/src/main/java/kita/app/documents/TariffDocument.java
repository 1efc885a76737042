package kita.app.documents;

import java.util.List;
import java.util.Map;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffExample;

/**
 * An ordinance and the worked examples that stand in its document.
 *
 * @param lines where versions, rules and examples stand, by {@link #versionKey}, {@link #ruleKey}, {@link #exampleKey}
 * @param trust the lines of each status that versions, rules and settings name; cells of tables are not among them
 */
public record TariffDocument(
        Tariff tariff,
        List<TariffExample> examples,
        Map<String, Integer> lines,
        Map<Citation.Status, List<Integer>> trust) {

    public TariffDocument {
        examples = List.copyOf(examples);
        lines = Map.copyOf(lines);
        trust = Map.copyOf(trust);
    }

    static String versionKey(String version) {
        return "version " + version;
    }

    static String ruleKey(String version, String rule) {
        return "rule " + version + " " + rule;
    }

    static String exampleKey(String name) {
        return "example " + name;
    }

    /** Where an example stands, as the command line prints it: tariff.yaml:12: name. */
    public String place(String file, TariffExample example) {
        return file + ":" + line(exampleKey(example.name())) + ": " + example.name();
    }

    /** The line, or 1 where nobody knows it. */
    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
