package kita.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks a document against those words of JSON Schema 2020-12 that our schemas use. A word that it does not know is an
 * error, so that nothing in a schema is silently left unchecked.
 */
final class SchemaSubset {

    private final JsonNode root;

    SchemaSubset(JsonNode root) {
        this.root = root;
    }

    /** What does not fit, each with its path; empty if all fits. */
    List<String> errors(JsonNode document) {
        List<String> errors = new ArrayList<>();
        check("", document, root, errors);
        return errors;
    }

    private void check(String path, JsonNode value, JsonNode schema, List<String> errors) {
        if (schema.isBoolean()) {
            require(schema.booleanValue(), path, "nothing may stand here", errors);
            return;
        }
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            word(entry.getKey(), entry.getValue(), path, value, schema, errors);
        }
    }

    private void word(String word, JsonNode wanted, String path, JsonNode value, JsonNode schema, List<String> errors) {
        switch (word) {
            case "$schema", "$defs", "title", "description", "properties" -> {
                if (word.equals("properties") && value.isObject()) {
                    wanted.properties().forEach(property -> {
                        if (value.has(property.getKey())) {
                            check(
                                    path + "/" + property.getKey(),
                                    value.get(property.getKey()),
                                    property.getValue(),
                                    errors);
                        }
                    });
                }
            }
            case "$ref" -> check(path, value, root.at(wanted.asString().substring(1)), errors);
            case "type" -> require(isOfType(value, wanted.asString()), path, "is not of type " + wanted, errors);
            case "enum" -> require(contains(wanted, value), path, value + " is not one of " + wanted, errors);
            case "pattern" ->
                require(
                        !value.isString()
                                || Pattern.compile(wanted.asString())
                                        .matcher(value.asString())
                                        .find(),
                        path,
                        value + " does not match " + wanted,
                        errors);
            case "minLength" ->
                require(!value.isString() || value.asString().length() >= wanted.asInt(), path, "is too short", errors);
            case "minimum" ->
                require(!value.isInt() || value.asInt() >= wanted.asInt(), path, "is below " + wanted, errors);
            case "maximum" ->
                require(!value.isInt() || value.asInt() <= wanted.asInt(), path, "is above " + wanted, errors);
            case "minItems" ->
                require(!value.isArray() || value.size() >= wanted.asInt(), path, "has too few items", errors);
            case "uniqueItems" -> require(!value.isArray() || areUnique(value), path, "has an item twice", errors);
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(path + "/" + i, value.get(i), wanted, errors);
                }
            }
            case "required" ->
                wanted.forEach(key ->
                        require(!value.isObject() || value.has(key.asString()), path, key + " is missing", errors));
            case "additionalProperties" -> additional(wanted, path, value, schema, errors);
            case "oneOf" ->
                require(
                        fitting(wanted, path, value) == 1,
                        path,
                        "fits " + fitting(wanted, path, value) + " of oneOf",
                        errors);
            case "anyOf" -> require(fitting(wanted, path, value) > 0, path, "fits none of anyOf", errors);
            default -> throw new IllegalArgumentException("The schema uses " + word + ", which is not checked here");
        }
    }

    private void additional(JsonNode wanted, String path, JsonNode value, JsonNode schema, List<String> errors) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                if (!schema.path("properties").has(entry.getKey())) {
                    check(path + "/" + entry.getKey(), entry.getValue(), wanted, errors);
                }
            }
        }
    }

    private int fitting(JsonNode schemas, String path, JsonNode value) {
        int fitting = 0;
        for (JsonNode schema : schemas) {
            List<String> errors = new ArrayList<>();
            check(path, value, schema, errors);
            fitting += errors.isEmpty() ? 1 : 0;
        }
        return fitting;
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isInt();
            default -> throw new IllegalArgumentException("Type " + type + " is not checked here");
        };
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areUnique(JsonNode list) {
        HashSet<JsonNode> seen = new HashSet<>();
        for (JsonNode item : list) {
            if (!seen.add(item)) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean fits, String path, String problem, List<String> errors) {
        if (!fits) {
            errors.add(path + ": " + problem);
        }
    }
}
