package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.documents.Municipality.Finance;
import kita.billing.export.layout.Layout;

/** Reads which finance system a municipality has: the section {@code finance} of municipality.yaml. */
final class FinanceSettings {

    private FinanceSettings() {}

    static Finance read(Optional<YamlNode> section) {
        if (section.isEmpty()) {
            return new Finance(ShippedLayouts.DEFAULT, Map.of());
        }
        YamlNode node = section.get();
        node.allowOnly("layout", "settings");
        Map<String, Layout> layouts = new LinkedHashMap<>();
        ShippedLayouts.keys().forEach(key -> layouts.put(key, ShippedLayouts.named(key)));
        Layout layout = node.oneOf("layout", layouts);
        Map<String, String> settings = new TreeMap<>();
        node.optional("settings").ifPresent(told -> {
            told.allowOnly(layout.settings().toArray(String[]::new));
            told.entries().forEach((key, value) -> settings.put(key, value.asText()));
        });
        for (String key : layout.settings()) {
            if (!settings.containsKey(key)) {
                node.finding(
                        "Das Format „" + layout.name() + "“ braucht die Angabe „" + key + "“.",
                        "Unter settings: ergänzen.");
            }
        }
        return new Finance(layout.key(), settings);
    }
}
