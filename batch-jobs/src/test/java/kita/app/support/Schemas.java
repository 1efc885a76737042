package kita.app.support;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas that we publish with our file formats. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** What does not fit, each with its place; empty if all fits. */
    public static List<String> errors(String schema, JsonNode document) {
        return named(schema).validate(document).stream().map(Error::toString).toList();
    }

    private static Schema named(String name) {
        Path fromRoot = Path.of("sample-data/schemas", name + ".schema.json");
        Path file = Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot);
        try {
            return REGISTRY.getSchema(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
