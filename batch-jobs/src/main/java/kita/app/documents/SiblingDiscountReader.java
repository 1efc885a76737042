package kita.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Counted;
import kita.billing.tariff.OnlyOnePays;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.SiblingDiscount;
import kita.billing.tariff.SiblingStep;
import kita.money.Exact;
import kita.money.Rounding;

/** Reads the body of a rule „siblingDiscount“. */
final class SiblingDiscountReader {

    static final String[] KEYS = {"counts", "by", "order", "exemptChild", "steps", "rounding"};
    private static final Map<String, SiblingDiscount.By> BY =
            Map.of("position", SiblingDiscount.By.POSITION, "number", SiblingDiscount.By.NUMBER);
    static final Map<String, PayerOrder> ORDERS = Map.of(
            "oldest", PayerOrder.OLDEST,
            "youngest", PayerOrder.YOUNGEST,
            "higherFee", PayerOrder.HIGHER_FEE,
            "lowerFee", PayerOrder.LOWER_FEE,
            "earlierStart", PayerOrder.EARLIER_START,
            "childId", PayerOrder.CHILD_ID);
    static final Map<String, OnlyOnePays.ExemptChild> EXEMPT = Map.of(
            "countsAsPayer", OnlyOnePays.ExemptChild.COUNTS_AS_PAYER,
            "isLeftOut", OnlyOnePays.ExemptChild.IS_LEFT_OUT);
    private static final Map<String, SiblingStep> WORDS = Map.of(
            "full", new SiblingStep.Full(),
            "free", new SiblingStep.Free(),
            "lowestBand", new SiblingStep.LowestBand());
    private static final List<String> STEPS = List.of("percent", "fraction", "minus", "amount", "bandLower");

    private final Parts parts;
    private final CountedReader counts;

    SiblingDiscountReader(Parts parts) {
        this.parts = parts;
        this.counts = new CountedReader(parts);
    }

    Optional<SiblingDiscount> read(YamlNode node, RuleHead head, int before) {
        Optional<Counted> counted = counts.read(node.required("counts"), head.citation());
        SiblingDiscount.By by =
                node.required("by").<SiblingDiscount.By>asChoice(BY).orElse(SiblingDiscount.By.POSITION);
        List<PayerOrder> order = order(node, by);
        OnlyOnePays.ExemptChild exempt = node.oneOf("exemptChild", EXEMPT);
        List<SiblingStep> steps = new ArrayList<>();
        node.items("steps").forEach(item -> step(item).ifPresent(steps::add));
        List<Rounding> rounding = RoundingReader.optional(node, "rounding");
        return counted.flatMap(who ->
                parts.build(node, before, () -> new SiblingDiscount(head, who, by, order, exempt, steps, rounding)));
    }

    /** Where the number decides, the order decides nothing and may be left out. */
    private static List<PayerOrder> order(YamlNode node, SiblingDiscount.By by) {
        if (by == SiblingDiscount.By.NUMBER && !node.has("order")) {
            return List.of(PayerOrder.CHILD_ID);
        }
        return node.items("order").stream().map(item -> item.asOneOf(ORDERS)).toList();
    }

    private Optional<SiblingStep> step(YamlNode node) {
        if (!node.isMapping()) {
            return node.asChoice(WORDS);
        }
        List<String> named =
                node.entries().keySet().stream().filter(STEPS::contains).toList();
        if (named.isEmpty() && !node.entries().isEmpty()) {
            node.allowOnly(STEPS.toArray(String[]::new));
            return Optional.empty();
        }
        if (named.size() != 1) {
            node.finding(
                    "Hier wird genau eine Ermäßigung erwartet.",
                    "Möglich sind: full, free, lowestBand, " + String.join(", ", STEPS) + ".");
            return Optional.empty();
        }
        int before = parts.count();
        String key = named.get(0);
        if ("percent".equals(key) || "fraction".equals(key)) {
            return share(node, key, before);
        }
        node.allowOnly(key);
        return switch (key) {
            case "minus" -> Optional.of(new SiblingStep.Minus(node.money(key)));
            case "amount" -> Optional.of(new SiblingStep.Fixed(node.money(key)));
            default -> Optional.of(new SiblingStep.BandLower(node.integer(key, 1, 99)));
        };
    }

    private Optional<SiblingStep> share(YamlNode node, String key, int before) {
        node.allowOnly(key, "atLeast");
        boolean percent = "percent".equals(key);
        Exact given = percent ? Numbers.percent(node.required(key)) : Numbers.read(node.required(key));
        Exact share = percent ? given.dividedBy(100) : given;
        String german = percent ? given.germanNumber() + "\u00a0%" : given.germanNumber();
        Optional<SiblingStep.Floor> atLeast = node.optional("atLeast").map(SiblingDiscountReader::floor);
        return parts.build(node, before, () -> new SiblingStep.Share(share, german, atLeast));
    }

    private static SiblingStep.Floor floor(YamlNode node) {
        return node.isPresent() && !node.isMapping() && !node.isList() && "lowestBand".equals(node.asText())
                ? new SiblingStep.LowestBand()
                : new SiblingStep.Fixed(node.asMoney());
    }
}
