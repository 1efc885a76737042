package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.documents.Municipality.StateRefund;
import kita.billing.run.LaterChange;
import kita.billing.run.StopLimits;
import kita.money.Money;
import kita.registry.Month;

/** Reads the section {@code billing} of municipality.yaml. */
final class BillingReader {

    private static final int MOST_EURO = 1_000_000;
    private static final int MOST_PERCENT = 1_000;
    private static final int MOST_MONTHS = 120;

    private static final Map<String, Municipality.ReturnCosts> BEARERS = new LinkedHashMap<>();

    static {
        BEARERS.put("municipality", Municipality.ReturnCosts.MUNICIPALITY);
        BEARERS.put("payer", Municipality.ReturnCosts.PAYER);
    }

    private static final Map<String, Municipality.Objections> OBJECTIONS = Map.of(
            "stop-nothing", Municipality.Objections.STOP_NOTHING, "stop-dunning", Municipality.Objections.STOP_DUNNING);

    private static final Map<String, LaterChange> LATER_CHANGES =
            Map.of("whole-difference", LaterChange.WHOLE_DIFFERENCE, "new-part", LaterChange.NEW_PART);

    private BillingReader() {}

    static Month firstMonth(YamlNode node) {
        if (node.isPresent()) {
            node.allowOnly("firstMonth", "limits", "returnCosts", "objections", "ignored", "stateRefund");
        }
        return node.month("firstMonth");
    }

    static Optional<StateRefund> stateRefund(YamlNode billing) {
        return billing.optional("stateRefund").map(node -> {
            node.allowOnly("rules", "citation", "status");
            List<String> rules =
                    node.optionalItems("rules").stream().map(YamlNode::asText).toList();
            if (rules.isEmpty()) {
                node.finding("Es ist keine Regel genannt.", "Unter rules: die Kennungen aus tariff.yaml aufführen.");
            }
            return new StateRefund(
                    rules, node.text("citation"), node.oneOf("status", Map.of("verified", true, "unverified", false)));
        });
    }

    static Municipality.Billing choices(YamlNode billing) {
        return new Municipality.Billing(
                limits(billing), returnCosts(billing), objections(billing), laterChange(billing));
    }

    /** Who bears what the bank takes for a returned debit; the municipality, unless the document says otherwise. */
    private static Municipality.ReturnCosts returnCosts(YamlNode billing) {
        return billing.optional("returnCosts")
                .map(node -> node.asOneOf(BEARERS))
                .orElse(Municipality.ReturnCosts.MUNICIPALITY);
    }

    /** An objection to a public charge stops nothing (§ 80 (2) No. 1 VwGO), unless the document says otherwise. */
    private static Municipality.Objections objections(YamlNode billing) {
        return billing.optional("objections")
                .map(node -> node.asOneOf(OBJECTIONS))
                .orElse(Municipality.Objections.STOP_NOTHING);
    }

    /** A change after an ignored difference brings all of it, unless the document says otherwise. */
    private static LaterChange laterChange(YamlNode billing) {
        return billing.optional("ignored")
                .map(node -> node.asOneOf(LATER_CHANGES))
                .orElse(LaterChange.WHOLE_DIFFERENCE);
    }

    /** What is not named has no limit, but for the months of one debit. */
    private static StopLimits limits(YamlNode billing) {
        Optional<YamlNode> section = billing.optional("limits");
        if (section.isEmpty()) {
            return StopLimits.NONE;
        }
        YamlNode node = section.get();
        node.allowOnly("onePayerEuro", "familiesPercent", "totalPercent", "monthsPerDebit");
        return new StopLimits(
                node.optional("onePayerEuro").map(limit -> Money.euro(limit.asInteger(1, MOST_EURO))),
                node.optional("familiesPercent").map(limit -> limit.asInteger(0, MOST_PERCENT)),
                node.optional("totalPercent").map(limit -> limit.asInteger(0, MOST_PERCENT)),
                node.optional("monthsPerDebit")
                        .map(limit -> limit.asInteger(1, MOST_MONTHS))
                        .orElse(StopLimits.USUAL_MONTHS));
    }
}
