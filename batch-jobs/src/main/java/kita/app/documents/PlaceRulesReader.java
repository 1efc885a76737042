package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.FactKey;
import kita.allocation.snapshot.PlaceRules;
import kita.allocation.snapshot.StaffKey;
import kita.billing.tariff.Citation;
import kita.registry.CareForm;
import kita.registry.Period;

/**
 * Reads how a municipality counts children and staff, in the part {@code allocation} of municipality.yaml. Nothing of it
 * must be there, and nothing is assumed: without a staff key the staff is no limit.
 */
final class PlaceRulesReader {

    private static final int MOST_MINUTES = 240;

    private PlaceRulesReader() {}

    static PlaceRules read(YamlNode allocation) {
        return new PlaceRules(
                allocation.optional("inclusion").flatMap(PlaceRulesReader::inclusion),
                staffKeys(allocation.optionalItems("staffKeys")),
                allocation
                        .optional("settlingInDays")
                        .map(days -> days.asInteger(0, 31))
                        .orElse(0));
    }

    private static Optional<PlaceRules.Inclusion> inclusion(YamlNode node) {
        node.allowOnly("fact", "places");
        String fact = node.text("fact");
        int places = node.integer("places", 1, 9);
        try {
            return Optional.of(new PlaceRules.Inclusion(new FactKey(fact), Math.max(1, places)));
        } catch (IllegalArgumentException malformed) {
            if (node.has("fact")) {
                node.required("fact").finding("So heißt kein Merkmal.", "Schlüssel aus criteria.yaml verwenden.");
            }
            return Optional.empty();
        }
    }

    private static List<StaffKey> staffKeys(List<YamlNode> nodes) {
        List<StaffKey> keys = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.allowOnly("validFrom", "validTo", "citation", "status", "minutesPerCareHour");
            LocalDate from = node.date("validFrom");
            LocalDate to = node.optionalDate("validTo").orElse(LocalDate.MAX);
            node.text("citation");
            Citation.Status status = node.oneOf("status", Parts.STATUSES);
            Map<CareForm, Integer> minutes = minutes(node.required("minutesPerCareHour"));
            if (to.isBefore(from)
                    || keys.stream().anyMatch(key -> key.validity().overlaps(new Period(from, to)))) {
                node.finding(
                        "Der Personalschlüssel überschneidet sich mit einem anderen oder endet, bevor er beginnt.",
                        "validFrom und validTo prüfen.");
            } else if (status != null) {
                keys.add(new StaffKey(new Period(from, to), minutes));
            }
        }
        return keys;
    }

    private static Map<CareForm, Integer> minutes(YamlNode node) {
        Map<CareForm, Integer> minutes = new EnumMap<>(CareForm.class);
        String[] keys = new String[CareForm.values().length];
        for (CareForm form : CareForm.values()) {
            String key = form.name().toLowerCase(Locale.ROOT);
            keys[form.ordinal()] = key;
            node.optional(key).ifPresent(value -> minutes.put(form, value.asInteger(0, MOST_MINUTES)));
        }
        if (node.isPresent()) {
            node.allowOnly(keys);
        }
        return minutes;
    }
}
