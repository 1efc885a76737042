package kita.app.documents;

import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;

/** Reads the bodies of rules that belong together; kinds by the word under „rule“. */
interface RuleFamily {

    /** How the body of one kind of rule is read. */
    @FunctionalInterface
    interface Body {

        /**
         * The rule; empty if anything in it, or in its head, is not sound.
         *
         * @param countBefore findings before its head was read
         */
        Optional<? extends Rule> read(YamlNode node, RuleHead head, int countBefore);
    }

    Map<String, Body> kinds();

    /** The body after a check that it has no keys but these and those of the head. */
    static Body checked(Body body, String... keys) {
        return (node, head, before) -> {
            RuleReader.allowOnly(node, keys);
            return body.read(node, head, before);
        };
    }
}
