package kita.billing.export.layout;

/** Where the text of a field comes from. */
public sealed interface Content {

    record Constant(String text) implements Content {}

    record Of(Value value) implements Content {}

    /** What the municipality told, such as its client number. */
    record Setting(String key) implements Content {}
}
