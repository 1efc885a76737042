package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Counted;
import kita.billing.tariff.FreesYounger;
import kita.billing.tariff.OnlyOnePays;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.SiblingAge;
import kita.registry.CareForm;

/** Reads rules by which one child is free because of another. */
final class SiblingRules implements RuleFamily {

    private static final Map<String, FreesYounger.SameBirthDate> SAME_BIRTH_DATE = Map.of(
            "clerkDecides", FreesYounger.SameBirthDate.CLERK_DECIDES,
            "frees", FreesYounger.SameBirthDate.FREES,
            "doesNotFree", FreesYounger.SameBirthDate.DOES_NOT_FREE);

    private final Parts parts;

    SiblingRules(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, Body> kinds() {
        SiblingDiscountReader discounts = new SiblingDiscountReader(parts);
        return Map.of(
                "onlyOnePays", this::onlyOnePays,
                "freesYounger", this::freesYounger,
                "siblingDiscount", RuleFamily.checked(discounts::read, SiblingDiscountReader.KEYS));
    }

    private Optional<OnlyOnePays> onlyOnePays(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "among", "payer", "exemptChild", "siblingAge", "inMonth");
        List<CareForm> among = parts.coveredForms(node, "among");
        List<PayerOrder> chain = node.items("payer").stream()
                .map(item -> item.asOneOf(SiblingDiscountReader.ORDERS))
                .toList();
        OnlyOnePays.ExemptChild exempt = node.oneOf("exemptChild", SiblingDiscountReader.EXEMPT);
        Optional<SiblingAge> siblingAge = siblingAge(node);
        Counted.InMonth inMonth = CountedReader.inMonth(node);
        return parts.build(node, before, () -> new OnlyOnePays(head, among, chain, exempt, siblingAge, inMonth));
    }

    private Optional<FreesYounger> freesYounger(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "by", "frees", "sameBirthDate", "siblingAge", "inMonth");
        List<CareForm> by = parts.coveredForms(node, "by");
        List<CareForm> frees = parts.coveredForms(node, "frees");
        FreesYounger.SameBirthDate sameBirthDate = node.oneOf("sameBirthDate", SAME_BIRTH_DATE);
        Optional<SiblingAge> siblingAge = siblingAge(node);
        Counted.InMonth inMonth = CountedReader.inMonth(node);
        return parts.build(node, before, () -> new FreesYounger(head, by, frees, sameBirthDate, siblingAge, inMonth));
    }

    private Optional<SiblingAge> siblingAge(YamlNode node) {
        return node.optional("siblingAge").map(age -> {
            age.allowOnly("untilBirthday", "citation", "status");
            return new SiblingAge(age.integer("untilBirthday", 1, 99), parts.citation(age));
        });
    }
}
