package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Term;
import kita.billing.tariff.TermBound;
import kita.billing.tariff.TermByChildren;
import kita.billing.tariff.TermPercent;
import kita.billing.tariff.TermProduct;
import kita.billing.tariff.TermQuotient;
import kita.billing.tariff.TermRounded;
import kita.billing.tariff.TermSum;
import kita.billing.tariff.TermWord;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/**
 * Reads a term: a number, a word, or one operation with its operands. What is not in the closed set is a finding; nothing
 * is ever executed.
 */
final class TermReader {

    private static final Map<String, TermWord> WORDS = words();
    private static final Map<String, TermBound.Side> SIDES =
            Map.of("atMost", TermBound.Side.AT_MOST, "atLeast", TermBound.Side.AT_LEAST);

    /** How one operation is read. */
    @FunctionalInterface
    private interface Operation {
        Optional<? extends Term> read(YamlNode node, Citation around);
    }

    private final Parts parts;
    private final CountedReader counts;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private int nodes;

    TermReader(Parts parts) {
        this.parts = parts;
        this.counts = new CountedReader(parts);
        operations.put("euro", this::euro);
        operations.put("plus", (node, around) -> sum(node, around, "plus", TermSum.Sign.PLUS));
        operations.put("minus", (node, around) -> sum(node, around, "minus", TermSum.Sign.MINUS));
        operations.put("times", this::product);
        operations.put("divide", this::quotient);
        operations.put("percent", this::percent);
        operations.put("atMost", (node, around) -> bound(node, around, "atMost"));
        operations.put("atLeast", (node, around) -> bound(node, around, "atLeast"));
        operations.put("round", this::rounded);
        operations.put("byChildren", this::byChildren);
    }

    /** @param around what holds where a count in the term names no citation of its own */
    Optional<? extends Term> read(YamlNode node, Citation around) {
        nodes = 0;
        return term(node, around);
    }

    private Optional<? extends Term> term(YamlNode node, Citation around) {
        if (!node.isPresent()) {
            return Optional.empty();
        }
        nodes++;
        if (nodes > Term.MOST_NODES) {
            if (nodes == Term.MOST_NODES + 1) {
                node.finding("Die Formel hat mehr als " + Term.MOST_NODES + " Teile.", "Auf mehrere Regeln verteilen.");
            }
            return Optional.empty();
        }
        return node.isMapping() ? operation(node, around) : scalar(node);
    }

    private Optional<? extends Term> scalar(YamlNode node) {
        int before = parts.count();
        String text = node.asText();
        if (WORDS.containsKey(text)) {
            return Optional.of(WORDS.get(text));
        }
        Optional<Exact> number = Numbers.parse(text);
        if (number.isEmpty() && parts.count() == before) {
            node.finding(
                    "„" + Values.shortened(text) + "“ ist weder eine Zahl noch ein Wort der Formeln.",
                    "Möglich sind Zahlen, { euro: … } und: " + String.join(", ", WORDS.keySet()) + ".");
        }
        return number.map(Term.Number::new);
    }

    private Optional<? extends Term> operation(YamlNode node, Citation around) {
        List<String> named =
                node.entries().keySet().stream().filter(operations::containsKey).toList();
        if (named.size() != 1) {
            node.finding(
                    "Hier wird genau eine Rechenart erwartet.",
                    "Möglich sind: " + String.join(", ", operations.keySet()) + ".");
            return Optional.empty();
        }
        return operations.get(named.get(0)).read(node, around);
    }

    private Optional<Term> euro(YamlNode node, Citation around) {
        node.allowOnly("euro");
        return Optional.of(new Term.Euro(node.money("euro")));
    }

    private Optional<Term> sum(YamlNode node, Citation around, String key, TermSum.Sign sign) {
        int before = parts.count();
        node.allowOnly(key);
        List<Term> operands = operands(node, key, around);
        return parts.build(node, before, () -> new TermSum(sign, operands));
    }

    private Optional<Term> product(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("times");
        List<Term> operands = operands(node, "times", around);
        return parts.build(node, before, () -> new TermProduct(operands));
    }

    private Optional<Term> quotient(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("divide");
        List<Term> two = two(node, "divide", around);
        return parts.build(node, before, () -> new TermQuotient(two.get(0), two.get(1)));
    }

    private Optional<Term> bound(YamlNode node, Citation around, String key) {
        int before = parts.count();
        node.allowOnly(key);
        List<Term> two = two(node, key, around);
        return parts.build(node, before, () -> new TermBound(SIDES.get(key), two.get(0), two.get(1)));
    }

    private Optional<Term> percent(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("percent", "of");
        Exact percent = Numbers.percent(node.required("percent"));
        Optional<? extends Term> of = term(node.required("of"), around);
        return of.flatMap(term -> parts.build(node, before, () -> new TermPercent(percent, term)));
    }

    private Optional<Term> rounded(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("round", "of");
        List<Rounding> rounding = RoundingReader.required(node, "round");
        Optional<? extends Term> of = term(node.required("of"), around);
        return of.flatMap(term -> parts.build(node, before, () -> new TermRounded(rounding, term)));
    }

    private Optional<Term> byChildren(YamlNode node, Citation around) {
        int before = parts.count();
        node.allowOnly("byChildren", "counts");
        List<Money> amounts =
                node.items("byChildren").stream().map(YamlNode::asMoney).toList();
        Optional<Counted> counted = counts.read(node.required("counts"), around);
        return counted.flatMap(who -> parts.build(node, before, () -> new TermByChildren(amounts, who)));
    }

    private List<Term> operands(YamlNode node, String key, Citation around) {
        List<Term> operands = new ArrayList<>();
        for (YamlNode item : node.items(key)) {
            term(item, around).ifPresent(operands::add);
        }
        return operands;
    }

    /** Exactly two; any other number is a finding. */
    private List<Term> two(YamlNode node, String key, Citation around) {
        int before = parts.count();
        List<Term> operands = operands(node, key, around);
        if (operands.size() != 2 && parts.count() == before) {
            node.finding("„" + key + "“ braucht genau zwei Angaben.", "Als [erste, zweite] schreiben.");
        }
        return operands;
    }

    private static Map<String, TermWord> words() {
        Map<String, TermWord> words = new LinkedHashMap<>();
        for (TermWord word : TermWord.values()) {
            words.put(word.key(), word);
        }
        return words;
    }
}
