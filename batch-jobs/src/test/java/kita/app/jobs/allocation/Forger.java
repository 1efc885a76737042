package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Falsifies files in every way that somebody could have an interest in, and in some that nobody has. */
final class Forger {

    /** Changes something, or answers false because there is nothing of that kind to change. */
    interface Forgery {
        boolean forge(FiledTown.Files3 files);
    }

    private final Random random;

    Forger(Random random) {
        this.random = random;
    }

    /** By name, in a fixed order. */
    List<Map.Entry<String, Forgery>> all() {
        List<Map.Entry<String, Forgery>> all = new ArrayList<>();
        all.add(Map.entry("swap two children", this::swapTwoChildren));
        all.add(Map.entry("move a child to a full Kita", this::moveToFullKita));
        all.add(Map.entry("take a child's place", this::takePlace));
        all.add(Map.entry("drop a child", files -> remove(placements(files))));
        all.add(Map.entry("place a child twice", files -> twice(placements(files))));
        all.add(Map.entry("another wish rank", this::anotherRank));
        all.add(Map.entry("another seed in the proposal", files -> another(files.proposal(), "seed")));
        all.add(Map.entry("another problem named", files -> digest(files.proposal(), "problemDigest")));
        all.add(Map.entry(
                "another count", files -> anyNumber(files.certificate().get("counts"))));
        all.add(Map.entry("another cut-off", this::anotherCutOff));
        all.add(Map.entry("a cut-off left out", files -> remove(list(files.certificate(), "cutOffs"))));
        all.add(Map.entry("a cut-off twice", files -> twice(list(files.certificate(), "cutOffs"))));
        all.add(Map.entry("another last child at the line", this::anotherLast));
        all.add(Map.entry("another problem digest", files -> digest(files.certificate(), "problemDigest")));
        all.add(Map.entry("another proposal digest", files -> digest(files.certificate(), "proposalDigest")));
        all.add(Map.entry("another seed", files -> another(files.certificate(), "seed")));
        all.add(Map.entry(
                "another bound", files -> anyNumber(files.certificate().get("bound"))));
        all.add(Map.entry(
                "another price", files -> anyNumber(files.certificate().get("price"))));
        all.add(Map.entry("other ties", this::otherTies));
        all.add(Map.entry("another policy", files -> text(files.certificate(), "policy")));
        all.add(Map.entry("a field left out", files -> removeField(files.certificate())));
        all.add(Map.entry("a field added", files -> text(files.certificate(), "unanfechtbar")));
        all.add(Map.entry("a blocking family made up", this::inventBlocking));
        all.add(Map.entry("points edited", this::editPoints));
        all.add(Map.entry("a lot edited", this::editLot));
        all.add(Map.entry("a place more", files -> capacity(files, 1)));
        all.add(Map.entry("a place less", files -> capacity(files, -1)));
        all.add(Map.entry("a wish left out", this::dropWish));
        all.add(Map.entry("a claim made up", this::inventClaim));
        all.add(Map.entry("another birth date", this::anotherBirthDate));
        all.add(Map.entry("another sibling rule", this::anotherRule));
        return all;
    }

    boolean swapTwoChildren(FiledTown.Files3 files) {
        int one = random.nextInt(placements(files).size());
        JsonNode placed = placements(files).get(one);
        if (!isByWish(placed)) {
            return false;
        }
        String kita = placed.get("kita").asString();
        for (int other = 0; other < placements(files).size(); other++) {
            int mine = rankOf(files, one, placements(files).get(other));
            int theirs = rankOf(files, other, kita);
            if (other != one
                    && mine > 0
                    && theirs > 0
                    && mine != placed.get("wishRank").asInt()) {
                String there = placements(files).get(other).get("kita").asString();
                put(files, one, there, mine);
                put(files, other, kita, theirs);
                return true;
            }
        }
        return false;
    }

    private int rankOf(FiledTown.Files3 files, int child, JsonNode placement) {
        return isByWish(placement) ? rankOf(files, child, placement.get("kita").asString()) : 0;
    }

    private static int rankOf(FiledTown.Files3 files, int child, String kita) {
        ArrayNode wishes = list(applicant(files, child), "wishes");
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).get("kita").asString().equals(kita)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void put(FiledTown.Files3 files, int child, String kita, int rank) {
        ((ObjectNode) placements(files).get(child)).put("kita", kita).put("wishRank", rank);
    }

    boolean moveToFullKita(FiledTown.Files3 files) {
        List<String> full = new ArrayList<>();
        files.certificate().get("cutOffs").forEach(line -> {
            boolean isLast = line.get("month").asString().endsWith("-07");
            if (isLast && line.get("byWish").asInt() >= line.get("free").asInt()) {
                full.add(line.get("kita").asString());
            }
        });
        int child = random.nextInt(placements(files).size());
        ArrayNode wishes = list(applicant(files, child), "wishes");
        for (int i = 0; i < wishes.size(); i++) {
            String kita = wishes.get(i).get("kita").asString();
            JsonNode now = placements(files).get(child);
            boolean isThere = isByWish(now) && now.get("kita").asString().equals(kita);
            if (!isThere && full.contains(kita)) {
                ObjectNode moved = (ObjectNode) placements(files).get(child);
                moved.remove("distanceMetres");
                moved.put("kind", "byWish");
                put(files, child, kita, i + 1);
                return true;
            }
        }
        return false;
    }

    boolean takePlace(FiledTown.Files3 files) {
        return any(placements(files), Forger::isByWish, placement -> {
            placement.remove(List.of("kita", "wishRank"));
            placement.put("kind", "none");
        });
    }

    private boolean anotherRank(FiledTown.Files3 files) {
        return any(
                placements(files),
                Forger::isByWish,
                placement -> placement.put("wishRank", placement.get("wishRank").asInt() + 1));
    }

    private boolean anotherCutOff(FiledTown.Files3 files) {
        return any(list(files.certificate(), "cutOffs"), line -> true, line -> {
            String field = List.of("free", "byWish", "byOffice").get(random.nextInt(3));
            line.put(field, line.get(field).asInt() + 1);
        });
    }

    private boolean anotherLast(FiledTown.Files3 files) {
        return any(
                list(files.certificate(), "cutOffs"),
                line -> line.get("lastByWish").isObject(),
                line -> {
                    ObjectNode last = (ObjectNode) line.get("lastByWish");
                    last.put("points", last.get("points").asInt() - 5);
                });
    }

    private boolean otherTies(FiledTown.Files3 files) {
        return any(
                list((ObjectNode) files.certificate().get("ties"), "links"),
                link -> true,
                link -> link.put("pairs", link.get("pairs").asInt() + 1));
    }

    private boolean inventBlocking(FiledTown.Files3 files) {
        ObjectNode family = files.certificate().objectNode();
        family.put("family", "H9").put("cause", "FREE_PLACES").put("sentence", "Erfunden.");
        family.putArray("members").add("A1");
        list(files.certificate(), "blockingFamilies").add(family);
        return true;
    }

    private boolean editPoints(FiledTown.Files3 files) {
        return any(
                list(files.problem(), "applicants"),
                child -> !child.get("wishes").isEmpty(),
                child -> {
                    ObjectNode priority =
                            (ObjectNode) child.get("wishes").get(0).get("priority");
                    priority.put("points", priority.get("points").asInt() + 50);
                });
    }

    private boolean editLot(FiledTown.Files3 files) {
        return any(
                list(files.problem(), "applicants"),
                child -> !child.get("wishes").isEmpty(),
                child -> {
                    ArrayNode chain =
                            list((ObjectNode) child.get("wishes").get(0).get("priority"), "tieBreaks");
                    chain.set(0, chain.get(0).asLong() / 2 - 1);
                });
    }

    boolean capacity(FiledTown.Files3 files, int by) {
        ObjectNode limit = entry(list(files.problem(), "limits"));
        ArrayNode free = list(limit, "freeByMonth");
        int month = random.nextInt(free.size());
        free.set(month, Math.max(free.get(month).asInt() + by, 0));
        return free.get(month).asInt() > 0 || by > 0;
    }

    private boolean dropWish(FiledTown.Files3 files) {
        return any(
                list(files.problem(), "applicants"),
                child -> child.get("wishes").size() > 1,
                child -> list(child, "wishes").remove(0));
    }

    private boolean inventClaim(FiledTown.Files3 files) {
        ObjectNode child = entry(list(files.problem(), "applicants"));
        child.put(
                "entitlement",
                child.get("entitlement").asString().equals("NONE")
                        ? "BY_STATE_LAW"
                        : "FROM_FIRST_BIRTHDAY".equals(child.get("entitlement").asString())
                                ? "FROM_THIRD_BIRTHDAY"
                                : "FROM_FIRST_BIRTHDAY");
        return true;
    }

    private boolean anotherBirthDate(FiledTown.Files3 files) {
        ObjectNode child = entry(list(files.problem(), "applicants"));
        String born = child.get("birthDate").asString();
        child.put("birthDate", born.endsWith("-11") ? born.substring(0, 8) + "12" : born.substring(0, 8) + "11");
        return true;
    }

    private boolean anotherRule(FiledTown.Files3 files) {
        return any(
                list(files.problem(), "families"),
                family -> family.get("members").size() > 1,
                family -> family.put(
                        "rule",
                        family.get("rule").asString().equals("INDEPENDENT")
                                ? "TOGETHER_OR_NOT_AT_ALL"
                                : "INDEPENDENT"));
    }

    private static boolean isByWish(JsonNode placement) {
        return placement.get("kind").asString().equals("byWish");
    }

    private interface Change {
        void to(ObjectNode entry);
    }

    /** Changes a random entry of those that fit. */
    private boolean any(ArrayNode list, Predicate<JsonNode> fits, Change change) {
        List<ObjectNode> fitting = new ArrayList<>();
        list.forEach(entry -> {
            if (fits.test(entry)) {
                fitting.add((ObjectNode) entry);
            }
        });
        if (fitting.isEmpty()) {
            return false;
        }
        change.to(fitting.get(random.nextInt(fitting.size())));
        return true;
    }

    private ObjectNode entry(ArrayNode list) {
        return (ObjectNode) list.get(random.nextInt(list.size()));
    }

    private boolean remove(ArrayNode list) {
        if (!list.isEmpty()) {
            list.remove(random.nextInt(list.size()));
            return true;
        }
        return false;
    }

    private boolean twice(ArrayNode list) {
        int at = random.nextInt(list.size());
        list.insert(at, list.get(at).deepCopy());
        return true;
    }

    private boolean removeField(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        object.remove(names.get(random.nextInt(names.size())));
        return true;
    }

    private boolean anyNumber(JsonNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        return another((ObjectNode) object, names.get(random.nextInt(names.size())));
    }

    private boolean another(ObjectNode object, String field) {
        object.put(field, object.get(field).asLong() + 1 + random.nextInt(5));
        return true;
    }

    private static boolean text(ObjectNode object, String field) {
        object.put(field, "anders");
        return true;
    }

    private boolean digest(ObjectNode object, String field) {
        String digest = object.get(field).asString();
        int at = random.nextInt(digest.length());
        object.put(field, digest.substring(0, at) + (digest.charAt(at) == '0' ? '1' : '0') + digest.substring(at + 1));
        return true;
    }

    private static ArrayNode placements(FiledTown.Files3 files) {
        return list(files.proposal(), "placements");
    }

    private static ObjectNode applicant(FiledTown.Files3 files, int child) {
        return (ObjectNode) files.problem().get("applicants").get(child);
    }

    private static ArrayNode list(ObjectNode object, String field) {
        return (ArrayNode) object.get(field);
    }
}
