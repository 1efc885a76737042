package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.export.layout.Condition;
import kita.billing.export.layout.Content;
import kita.billing.export.layout.FieldLayout;
import kita.billing.export.layout.FieldLayout.Choice;
import kita.billing.export.layout.Form;
import kita.billing.export.layout.Padding;
import kita.billing.export.layout.Value;
import kita.billing.ledger.Product;
import kita.billing.ledger.Reason;

/** Reads one field of a layout: what it holds, how that is written, and when. */
final class FieldReader {

    /** Where a field stands; only beside an entry can it tell of one. */
    enum Place {
        ITEM,
        AROUND
    }

    private static final Form AS_IT_STANDS = new Form.Text(1000, Form.TooLong.REFUSE, Padding.NONE);

    private final List<String> settings;
    private final Place place;

    FieldReader(List<String> settings, Place place) {
        this.settings = settings;
        this.place = place;
    }

    /** A text that is always the same, such as the name of a column. */
    static FieldLayout constant(String text) {
        return new FieldLayout(text, List.of(new Choice(Optional.empty(), new Content.Constant(text), AS_IT_STANDS)));
    }

    FieldLayout field(YamlNode node) {
        String name = node.text("name");
        if (!node.has("choose")) {
            return new FieldLayout(name, List.of(choice(node, "name", "column")));
        }
        node.allowOnly("name", "column", "choose");
        List<Choice> choices =
                node.items("choose").stream().map(one -> choice(one)).toList();
        if (choices.isEmpty()) {
            node.finding("Es gibt nichts zu wählen.", "Mindestens einen Eintrag unter choose: schreiben.");
            return constant(name);
        }
        return new FieldLayout(name, choices);
    }

    private Choice choice(YamlNode node, String... furtherKeys) {
        Optional<Condition> when = node.optional("when").map(this::condition);
        Content content = content(node);
        Form form = new FormReader(node).form(kind(content));
        String[] keys = FormReader.keysAnd(furtherKeys, "when", "constant", "setting", "value");
        node.allowOnly(keys);
        return new Choice(when, content, form);
    }

    private static Value.Kind kind(Content content) {
        return content instanceof Content.Of of ? of.value().kind() : Value.Kind.TEXT;
    }

    private Content content(YamlNode node) {
        long given = List.of("constant", "setting", "value").stream()
                .filter(node::has)
                .count();
        if (given != 1) {
            node.finding("Ein Feld hat genau eine Herkunft: value, constant oder setting.", "Eine davon angeben.");
        }
        if (node.has("setting")) {
            String key = node.text("setting");
            if (!settings.contains(key)) {
                node.required("setting")
                        .finding("„" + key + "“ steht nicht unter settings.", "Dort aufführen oder berichtigen.");
            }
            return new Content.Setting(key);
        }
        return node.has("value") ? new Content.Of(value(node)) : new Content.Constant(text(node));
    }

    private static String text(YamlNode node) {
        return node.optionalText("constant").orElse("");
    }

    private Value value(YamlNode node) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Value value : Value.values()) {
            if (place == Place.ITEM || !value.ofItem()) {
                values.put(value.key(), value);
            }
        }
        return node.oneOf("value", values);
    }

    private Condition condition(YamlNode node) {
        node.allowOnly("posting", "product", "reason");
        if (place != Place.ITEM) {
            node.finding("Kopf und Fuß kennen keine Bedingung.", "when: nur unter item: verwenden.");
        }
        if (node.has("product")) {
            Map<String, Product> products = new LinkedHashMap<>();
            for (Product product : Product.values()) {
                products.put(product.name(), product);
            }
            return new Condition.ForProduct(node.oneOf("product", products));
        }
        if (node.has("reason")) {
            Map<String, Reason> reasons = new LinkedHashMap<>();
            for (Reason reason : Reason.values()) {
                reasons.put(reason.name(), reason);
            }
            return new Condition.ForReason(node.oneOf("reason", reasons));
        }
        Map<String, Condition> postings = new LinkedHashMap<>();
        postings.put("charge", new Condition.Charge());
        postings.put("reduction", new Condition.Reduction());
        return node.oneOf("posting", postings);
    }
}
