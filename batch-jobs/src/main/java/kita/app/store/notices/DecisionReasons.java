package kita.app.store.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The frozen reasons of a decision, as the column {@code allocation_decision.reasons} holds them and the notice prints
 * them. No sentence names another child.
 *
 * <pre>{@code
 * {"sentences": ["..."], "wishes": [{"rank": 1, "reason": "..."}],
 *  "entitlement": "§ 24 Abs. 2 SGB VIII", "distanceMetres": 2300, "criteria": "Kriterien der Stadt ..."}
 * }</pre>
 *
 * @param sentences German: why the place was awarded; or beside the wishes why none was found, such as the Kitas within
 *     reach that were looked at
 * @param wishes wishes that could not be fulfilled: for a placement those better than the one fulfilled, for a refusal
 *     all
 * @param entitlement paragraph of the legal claim at the start asked for; empty if there is none
 * @param distanceMetres from home, for a place that the office offered
 * @param criteria title of the award criteria that were applied
 */
public record DecisionReasons(
        List<String> sentences,
        List<WishReason> wishes,
        Optional<String> entitlement,
        OptionalInt distanceMetres,
        String criteria) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param rank 1 is the first wish */
    public record WishReason(int rank, String reason) {}

    public DecisionReasons {
        sentences = List.copyOf(sentences);
        wishes = List.copyOf(wishes);
    }

    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode texts = root.putArray("sentences");
        sentences.forEach(texts::add);
        ArrayNode answers = root.putArray("wishes");
        for (WishReason wish : wishes) {
            answers.addObject().put("rank", wish.rank()).put("reason", wish.reason());
        }
        entitlement.ifPresent(claim -> root.put("entitlement", claim));
        distanceMetres.ifPresent(metres -> root.put("distanceMetres", metres));
        root.put("criteria", criteria);
        return JSON.writeValueAsString(root);
    }

    /** What is not there stays empty; the check of the mandatory parts of a notice decides whether that will do. */
    public static DecisionReasons fromJson(String json) {
        JsonNode root = JSON.readTree(json);
        List<String> sentences = new ArrayList<>();
        root.path("sentences").forEach(text -> sentences.add(text.asString()));
        List<WishReason> wishes = new ArrayList<>();
        root.path("wishes")
                .forEach(wish -> wishes.add(new WishReason(
                        wish.path("rank").asInt(), wish.path("reason").asString())));
        JsonNode metres = root.path("distanceMetres");
        return new DecisionReasons(
                sentences,
                wishes,
                Optional.of(root.path("entitlement")).filter(JsonNode::isString).map(JsonNode::asString),
                metres.isNumber() ? OptionalInt.of(metres.asInt()) : OptionalInt.empty(),
                root.path("criteria").asString(""));
    }
}
