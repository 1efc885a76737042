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

    /** @param own the layout that the municipality has handed in; while it is not known, its settings are not checked */
    static Finance read(Optional<YamlNode> section, Optional<Layout> own) {
        if (section.isEmpty()) {
            return new Finance(ShippedLayouts.DEFAULT, Map.of());
        }
        YamlNode node = section.get();
        node.allowOnly("layout", "settings");
        Map<String, Optional<Layout>> layouts = new LinkedHashMap<>();
        ShippedLayouts.keys().forEach(key -> layouts.put(key, Optional.of(ShippedLayouts.named(key))));
        layouts.put(Finance.OWN, own);
        Optional<Layout> layout = node.oneOf("layout", layouts);
        Map<String, String> settings = new TreeMap<>();
        node.optional("settings").ifPresent(told -> {
            layout.ifPresent(known -> told.allowOnly(known.settings().toArray(String[]::new)));
            told.entries().forEach((key, value) -> settings.put(key, value.asText()));
        });
        layout.ifPresent(known -> {
            for (String key : known.settings()) {
                if (!settings.containsKey(key)) {
                    node.finding(
                            "Das Format „" + known.name() + "“ braucht die Angabe „" + key + "“.",
                            "Unter settings: ergänzen.");
                }
            }
        });
        String key = node.optionalText("layout").filter(layouts::containsKey).orElse(ShippedLayouts.DEFAULT);
        return new Finance(key, settings);
    }
}
