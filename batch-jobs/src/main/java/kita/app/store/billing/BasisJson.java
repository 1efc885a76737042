package kita.app.store.billing;

import java.util.EnumMap;
import java.util.Map;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Basis.Aspect;
import tools.jackson.databind.json.JsonMapper;

/** What decided about an assessed month as its column holds it: {@code {"INCOME": "...", "CONTRACT": "..."}}. */
public final class BasisJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTHING = "{}";

    private BasisJson() {}

    public static String write(Basis basis) {
        return basis.values().isEmpty() ? NOTHING : JSON.writeValueAsString(basis.values());
    }

    /** An aspect that this version of the program does not know is refused by {@link Aspect#valueOf}. */
    public static Basis read(String json) {
        if (json.equals(NOTHING)) {
            return Basis.UNKNOWN;
        }
        Map<Aspect, String> values = new EnumMap<>(Aspect.class);
        JSON.readTree(json)
                .properties()
                .forEach(aspect -> values.put(
                        Aspect.valueOf(aspect.getKey()), aspect.getValue().asString()));
        return new Basis(values);
    }
}
