package kita.app.documents;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FormulaRule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Term;
import kita.money.Rounding;

/** Reads the body of a rule „formula“. */
final class FormulaReader {

    static final String[] KEYS = {"amount", "rounding", "effect"};

    private final Parts parts;
    private final TermReader terms;

    FormulaReader(Parts parts) {
        this.parts = parts;
        this.terms = new TermReader(parts);
    }

    Optional<FormulaRule> read(YamlNode node, RuleHead head, int before) {
        Optional<? extends Term> amount = terms.read(node.required("amount"), head.citation());
        List<Rounding> rounding = RoundingReader.optional(node, "rounding");
        Effect effect = EffectReader.read(node);
        return amount.flatMap(term -> parts.build(node, before, () -> new FormulaRule(head, term, rounding, effect)));
    }
}
