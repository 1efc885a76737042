package kita.app.store.billing;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.Step;
import kita.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The steps of an assessed month as they are stored: a list of sentence, cents and citation. */
public final class StepsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StepsJson() {}

    public static String write(List<Step> steps) {
        ArrayNode list = JSON.createArrayNode();
        for (Step step : steps) {
            list.addObject()
                    .put("sentence", step.sentence())
                    .put("cents", step.amount().cents())
                    .put("citation", step.citation());
        }
        return JSON.writeValueAsString(list);
    }

    public static List<Step> read(String json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : JSON.readTree(json)) {
            steps.add(new Step(
                    step.required("sentence").asString(),
                    Money.cents(step.required("cents").asLong()),
                    step.required("citation").asString()));
        }
        return List.copyOf(steps);
    }
}
