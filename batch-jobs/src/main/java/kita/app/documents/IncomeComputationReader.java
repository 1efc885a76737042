package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.IncomeComponent;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeComputation;
import kita.billing.tariff.IncomeComputation.Losses;
import kita.billing.tariff.IncomeStep;
import kita.money.Rounding;

/** Reads how items of income become one figure. */
final class IncomeComputationReader {

    private static final Map<String, Losses> LOSSES = losses();
    private static final Map<String, Counting> COUNTING = counting();

    private final Parts parts;
    private final IncomeStepReader steps;

    IncomeComputationReader(Parts parts) {
        this.parts = parts;
        this.steps = new IncomeStepReader(parts);
    }

    Optional<IncomeComputation> read(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("components", "losses", "household", "rounding", "citation", "status");
        Citation citation = parts.citation(node, around);
        List<IncomeComponent> components = new ArrayList<>();
        for (YamlNode item : node.items("components")) {
            component(item, citation).ifPresent(components::add);
        }
        Losses losses = node.oneOf("losses", LOSSES);
        List<IncomeStep> household = steps.read(node.optionalItems("household"));
        Rounding rounding = node.optional("rounding")
                .map(given -> given.asOneOf(RoundingReader.NAMES))
                .orElse(Rounding.CENT_UP);
        return parts.build(
                node, before, () -> new IncomeComputation(components, losses, household, rounding, citation));
    }

    private Optional<IncomeComponent> component(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("kind", "text", "counts", "steps", "citation", "status");
        String kind = node.text("kind");
        String text = node.text("text");
        Counting counting =
                node.optional("counts").map(given -> given.asOneOf(COUNTING)).orElse(Counting.ADDS);
        List<IncomeStep> read = steps.read(node.optionalItems("steps"));
        Citation citation = parts.citation(node, around);
        return parts.build(node, before, () -> new IncomeComponent(kind, text, counting, read, citation));
    }

    private static Map<String, Losses> losses() {
        Map<String, Losses> words = new LinkedHashMap<>();
        words.put("ignored", Losses.IGNORED);
        words.put("offset", Losses.OFFSET);
        return words;
    }

    private static Map<String, Counting> counting() {
        Map<String, Counting> words = new LinkedHashMap<>();
        words.put("yes", Counting.ADDS);
        words.put("minus", Counting.DEDUCTS);
        words.put("no", Counting.IGNORED);
        return words;
    }
}
