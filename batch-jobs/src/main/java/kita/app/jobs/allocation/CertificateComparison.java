package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares a certificate, as it stands in the file, with the one that comes out of problem and proposal, field by field.
 * Nothing is read into types before, so that no field can be left out, added or given twice unseen.
 */
final class CertificateComparison {

    /** By what entries of a list are told apart, so that one left out does not shift all others. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "cutOffs", List.of("kita", "limit", "month"),
            "blockingFamilies", List.of("family", "members"),
            "violations", List.of("rule", "subject", "sentence"),
            "links", List.of("kind", "position"));

    private static final int LONGEST = 160;

    private final List<CertificateDifference> differences = new ArrayList<>();

    private CertificateComparison() {}

    /** In the order of the recomputed certificate; empty only if both are equal. */
    static List<CertificateDifference> differences(JsonNode certified, JsonNode recomputed) {
        CertificateComparison comparison = new CertificateComparison();
        comparison.compare("", "", certified, recomputed);
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, String name, JsonNode certified, JsonNode recomputed) {
        if (certified.equals(recomputed)) {
            return;
        }
        int before = differences.size();
        if (certified.isObject() && recomputed.isObject()) {
            compareObjects(path, certified, recomputed);
        } else if (certified.isArray() && recomputed.isArray() && KEYS.containsKey(name)) {
            compareLists(path, KEYS.get(name), certified, recomputed);
        }
        if (differences.size() == before) {
            add(path, Optional.of(certified), Optional.of(recomputed));
        }
    }

    private void compareObjects(String path, JsonNode certified, JsonNode recomputed) {
        Set<String> names = new LinkedHashSet<>(recomputed.propertyNames());
        names.addAll(certified.propertyNames());
        for (String name : names) {
            compareEntries(
                    path.isEmpty() ? name : path + "." + name,
                    name,
                    certified.optional(name),
                    recomputed.optional(name));
        }
    }

    private void compareLists(String path, List<String> keys, JsonNode certified, JsonNode recomputed) {
        Map<String, JsonNode> ours = byKey(keys, recomputed, new ArrayList<>());
        List<String> twice = new ArrayList<>();
        Map<String, JsonNode> theirs = byKey(keys, certified, twice);
        twice.forEach(key -> differences.add(
                new CertificateDifference(path + "[" + key + "]", "mehr als einmal", "höchstens einmal")));
        Set<String> all = new LinkedHashSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (String key : all) {
            compareEntries(
                    path + "[" + key + "]",
                    "",
                    Optional.ofNullable(theirs.get(key)),
                    Optional.ofNullable(ours.get(key)));
        }
        if (twice.isEmpty() && ours.equals(theirs) && !certified.equals(recomputed)) {
            differences.add(new CertificateDifference(path, "in anderer Reihenfolge", "nach Kennung geordnet"));
        }
    }

    private static Map<String, JsonNode> byKey(List<String> keys, JsonNode list, List<String> twice) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            String key = keys.stream()
                    .map(name -> text(entry.path(name)))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            if (byKey.put(key, entry) != null) {
                twice.add(key);
            }
        }
        return byKey;
    }

    private void compareEntries(String path, String name, Optional<JsonNode> certified, Optional<JsonNode> recomputed) {
        if (certified.isPresent() && recomputed.isPresent()) {
            compare(path, name, certified.get(), recomputed.get());
        } else {
            add(path, certified, recomputed);
        }
    }

    private void add(String path, Optional<JsonNode> certified, Optional<JsonNode> recomputed) {
        differences.add(
                new CertificateDifference(path.isEmpty() ? "certificate" : path, shown(certified), shown(recomputed)));
    }

    private static String shown(Optional<JsonNode> node) {
        String text = node.map(CertificateComparison::text).orElse(CertificateDifference.MISSING);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "";
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
