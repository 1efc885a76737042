package kita.app.jobs.allocation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Problems, proposals, certificates and reasons as canonical JSON: fields in alphabetical order, ids and months as plain
 * text, no spaces, UTF-8, one line feed at the end. Equal values have equal bytes, so the digest of the bytes names the
 * value. Reading refuses what it does not know.
 */
final class AllocationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(ids())
            .addMixIn(Placement.class, PlacementKinds.class)
            .addMixIn(Measure.class, MeasureKinds.class)
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String REMEDIES = "remedies";

    private AllocationJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Placement.ByWish.class, name = "byWish"),
        @JsonSubTypes.Type(value = Placement.ByOffice.class, name = "byOffice"),
        @JsonSubTypes.Type(value = Placement.None.class, name = "none")
    })
    private interface PlacementKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measure.Children.class, name = "children"),
        @JsonSubTypes.Type(value = Measure.Places.class, name = "places"),
        @JsonSubTypes.Type(value = Measure.StaffMinutes.class, name = "staffMinutes")
    })
    private interface MeasureKinds {}

    static byte[] bytes(Object value) {
        return (text(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Refuses with {@link JacksonException} what is not a problem file. */
    static Problem problem(byte[] bytes) {
        return MAPPER.readValue(bytes, Problem.class);
    }

    /** Refuses with {@link JacksonException} what is not a proposal file. */
    static Proposal proposal(byte[] bytes) {
        return MAPPER.readValue(bytes, Proposal.class);
    }

    /** Any JSON as it stands, for comparing; refuses fields given twice. */
    static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    static ApplicationReasons reasons(String text) {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(text);
        if (!tree.has(REMEDIES)) {
            tree.putArray(REMEDIES); // reasons kept by the first version, which did not know any
        }
        return MAPPER.treeToValue(tree, ApplicationReasons.class);
    }

    /** Weekly hours to applicants and placed, as the guard keeps them. */
    static Map<Integer, int[]> hours(String text) {
        return MAPPER.readValue(text, new TypeReference<TreeMap<Integer, int[]>>() {});
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        asText(module, ApplicationId.class, ApplicationId::value, ApplicationId::new);
        asText(module, HouseholdId.class, HouseholdId::value, HouseholdId::new);
        asText(module, KitaId.class, KitaId::value, KitaId::new);
        asText(module, TenantId.class, TenantId::value, TenantId::new);
        asText(module, Month.class, Month::toString, Month::parse);
        asText(module, BirthDate.class, birth -> birth.day().toString(), text -> BirthDate.of(LocalDate.parse(text)));
        return module;
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> writing, Function<String, T> reading) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(writing.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "expected text");
                }
                try {
                    return reading.apply(parser.getString());
                } catch (IllegalArgumentException | DateTimeException refused) {
                    throw context.weirdStringException(parser.getString(), type, refused.getMessage());
                }
            }
        });
    }
}
